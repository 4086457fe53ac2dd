import NIOCore

/// Where a connection comes from.
///
/// Limits and delays count by ``block``, since one household holds 2^64 IPv6 addresses.
struct SourceAddress: Sendable, Hashable {
    /// The address without its port, as `whoami` tells it.
    let address: String
    /// The address itself for IPv4, its first 64 bits for IPv6; also what logs show.
    let block: String
    /// Whether the connection itself comes from this machine.
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
        guard let octets = NumericAddress.octets(of: text[...]) else {
            self.init(address: text, block: text, isLoopback: false)
            return
        }
        if octets.count == 4 { self.init(v4: octets) } else { self.init(v6: octets, text: text) }
    }

    /// The same address told by a proxy: not of this machine, whatever it is.
    ///
    /// What came through a proxy is never counted together with this machine itself.
    var proxied: Self {
        guard self.isLoopback else { return self }
        return Self(address: self.address, block: "proxy/\(self.block)", isLoopback: false)
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

    private init(v6 octets: [UInt8], text: String) {
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
