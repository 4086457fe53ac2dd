import NIOCore

/// Addresses that begin with the same bits, such as `10.0.0.0/8` or `::1`.
public struct AddressRange: Sendable, Equatable, CustomStringConvertible {
    private let octets: [UInt8]
    private let bits: Int
    public let description: String

    /// Reads an address with or without a number of bits; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let octets = NumericAddress.octets(of: parts[0]) else {
            return nil
        }
        let all = octets.count * 8
        // An IPv4 address written as IPv6 has fewer octets than its bits would say.
        guard parts.count == 1 || !parts[0].contains(":") || octets.count == 16 else { return nil }
        guard let bits = parts.count == 1 ? all : Int(parts[1]), (0...all).contains(bits) else {
            return nil
        }
        self.octets = octets
        self.bits = bits
        self.description = text
    }

    /// Whether a socket's address is among them, whatever its port.
    static func ~= (range: Self, socket: SocketAddress) -> Bool {
        guard let text = socket.ipAddress, let octets = NumericAddress.octets(of: text[...]),
            octets.count == range.octets.count
        else { return false }
        return zip(octets, range.octets).enumerated().allSatisfy { index, pair in
            let free = min(8, max(0, 8 * (index + 1) - range.bits))
            return (pair.0 ^ pair.1) >> UInt8(free) == 0
        }
    }
}
