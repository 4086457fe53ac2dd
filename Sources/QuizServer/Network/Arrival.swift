import NIOCore

/// Where a connection comes from, and whether it is sealed.
struct Arrival: Sendable {
    let source: SourceAddress
    private(set) var isSealed: Bool
    /// What is spoken on the listener.
    private(set) var line = Entrance.Line.plain

    /// A connection of its own: sealed if it comes from this machine.
    init(_ socket: SocketAddress?) {
        self.source = SourceAddress(socket)
        self.isSealed = self.source.isLoopback
    }

    /// A connection through a proxy.
    ///
    /// The proxy mostly runs on this machine, and so may its client; neither address seals the
    /// connection or frees it from limits, only the proxy's word about TLS seals it. What the
    /// proxy does for itself is a connection of its own.
    ///
    /// - Parameter socket: The address of the proxy.
    init(_ header: ProxyHeader, by socket: SocketAddress?) {
        switch header.client {
        case .proxy: self.init(socket)
        case .unknown: self.init(proxied: socket, isSealed: header.isSealed)
        case .address(let address): self.init(proxied: address, isSealed: header.isSealed)
        }
    }

    /// The same connection on a listener; TLS seals it.
    func on(_ line: Entrance.Line) -> Self {
        var arrival = self
        arrival.line = line
        arrival.isSealed = self.isSealed || line == .tls
        return arrival
    }

    private init(proxied address: SocketAddress?, isSealed: Bool) {
        self.source = SourceAddress(address).proxied
        self.isSealed = isSealed
    }
}
