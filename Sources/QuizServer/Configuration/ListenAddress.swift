import NIOCore

/// A numeric address and a port.
public struct ListenAddress: Sendable, Hashable, CustomStringConvertible {
    /// An IPv4 or IPv6 address without brackets.
    public let host: String
    /// 0 lets the system choose.
    public let port: Int

    init(host: String, port: Int) {
        self.host = host
        self.port = port
    }

    /// Reads `127.0.0.1:7849` or `[::1]:7849`; nil for anything else.
    init?(_ text: String) {
        guard let colon = text.lastIndex(of: ":"),
            let port = UInt16(text[text.index(after: colon)...])
        else {
            return nil
        }
        let isBracketed = text.hasPrefix("[") && text[..<colon].hasSuffix("]")
        let host = isBracketed ? text[..<colon].dropFirst().dropLast() : text[..<colon]
        guard host.contains(":") == isBracketed else { return nil }
        self.init(host: String(host), port: Int(port))
        guard self.socketAddress != nil else { return nil }
    }

    /// The address of a socket; nil if it is none of IP.
    init?(_ socket: SocketAddress) {
        guard let host = socket.ipAddress, let port = socket.port else { return nil }
        self.init(host: host, port: port)
    }

    /// The address as the network layer takes it; nil if the host is not numeric.
    var socketAddress: SocketAddress? {
        // Why it is none was asked when the setting was read.
        try? SocketAddress(ipAddress: self.host, port: self.port)
    }

    /// Whether only programs on this machine can connect.
    public var isLoopback: Bool {
        self.socketAddress.map { SourceAddress($0).isLoopback } ?? false
    }

    public var description: String {
        self.host.contains(":") ? "[\(self.host)]:\(self.port)" : "\(self.host):\(self.port)"
    }
}
