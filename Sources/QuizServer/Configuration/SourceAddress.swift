import Glibc
import NIOCore

/// Where a connection comes from.
///
/// Limits and delays count by ``block``, since one household holds 2^64 IPv6 addresses.
struct SourceAddress: Sendable, Hashable {
    /// The address without its port, as `whoami` tells it.
    let address: String
    /// The address itself for IPv4, its first 64 bits for IPv6; also what logs show.
    let block: String
    let isLoopback: Bool

    /// - Parameter socket: nil counts as an unknown place that is not loopback.
    init(_ socket: SocketAddress?) {
        guard let socket else {
            self.init(address: "?", block: "?", isLoopback: false)
            return
        }
        guard let text = socket.ipAddress else {
            self.init(address: "local", block: "local", isLoopback: true)
            return
        }
        self.init(numeric: text)
    }

    /// - Parameter text: Such as `192.0.2.7` or `fe80::1%eth0`; the interface behind the percent
    ///   sign is no part of the address.
    init(numeric text: String) {
        let text = String(text.prefix { $0 != "%" })
        var octets = [UInt8](repeating: 0, count: 16)
        if inet_pton(AF_INET, text, &octets) == 1 {
            self.init(v4: Array(octets.prefix(4)))
        } else if inet_pton(AF_INET6, text, &octets) == 1 {
            self.init(v6: octets, text: text)
        } else {
            self.init(address: text, block: text, isLoopback: false)
        }
    }

    private init(address: String, block: String, isLoopback: Bool) {
        self.address = address
        self.block = block
        self.isLoopback = isLoopback
    }

    private init(v4 octets: [UInt8]) {
        let text = octets.map(String.init).joined(separator: ".")
        self.init(address: text, block: text, isLoopback: octets.first == 127)
    }

    /// An IPv4 address written as IPv6 counts as what it is.
    private init(v6 octets: [UInt8], text: String) {
        let isMapped =
            octets.prefix(10).allSatisfy { $0 == 0 } && octets[10] == 255 && octets[11] == 255
        guard !isMapped else {
            self.init(v4: Array(octets[12...]))
            return
        }
        let groups = stride(from: 0, to: 8, by: 2).map { index in
            String(Int(octets[index]) << 8 | Int(octets[index + 1]), radix: 16)
        }
        let isLoopback = octets.dropLast().allSatisfy { $0 == 0 } && octets.last == 1
        self.init(
            address: text,
            block: groups.joined(separator: ":") + "::/64",
            isLoopback: isLoopback
        )
    }
}
