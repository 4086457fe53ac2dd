import Glibc
import NIOCore
import NIOPosix
import QuizSession
import Wording

/// Binds addresses and gives every connection its handler.
struct Listener {
    /// Where connections are accepted from now on.
    struct OpenDoor {
        let channel: any Channel
        let line: Entrance.Line
    }

    private static let backlog: Int32 = 1024

    private let services: ConnectionServices
    private let certificate: Certificate?
    private let loops: any EventLoopGroup

    /// - Parameter certificate: Needed where tls is spoken.
    init(
        _ services: ConnectionServices,
        _ certificate: Certificate? = nil,
        loops: any EventLoopGroup
    ) {
        self.services = services
        self.certificate = certificate
        self.loops = loops
    }

    /// Binds all addresses; those that are additional may be missing on this machine.
    ///
    /// Where the service manager has bound sockets, these are served instead.
    ///
    /// - Throws: A fault that names the address; nothing stays bound then.
    func open(_ listen: ListenConfiguration) async throws(ServerFault) -> [OpenDoor] {
        guard listen.handedOver.isEmpty else {
            return try await self.takeOver(listen.handedOver, proxies: listen.proxies)
        }
        var doors = try await self.open(listen.addresses, Entrance(.plain), besides: [])
        for address in listen.additional {
            // A machine without IPv6 serves over IPv4 alone.
            if let door = try? await self.bind(address, Entrance(.plain)) { doors.append(door) }
        }
        doors = try await self.open(listen.telnet, Entrance(.telnet), besides: doors)
        doors = try await self.open(listen.sealed, Entrance(.tls), besides: doors)
        let proxied = Entrance(.plain, proxies: listen.proxies)
        return try await self.open(listen.proxied, proxied, besides: doors)
    }

    /// Binds all addresses, or closes everything that was bound.
    private func open(
        _ addresses: [ListenAddress],
        _ entrance: Entrance,
        besides doors: [OpenDoor]
    ) async throws(ServerFault) -> [OpenDoor] {
        var doors = doors
        for address in addresses {
            do {
                doors.append(try await self.bind(address, entrance))
            } catch {
                for door in doors { door.channel.close(promise: nil) }
                throw Self.fault(address, error)
            }
        }
        return doors
    }

    private func bind(_ address: ListenAddress, _ entrance: Entrance) async throws -> OpenDoor {
        let bootstrap = self.bootstrap(entrance)
        let channel = try await bootstrap.bind(host: address.host, port: address.port).get()
        return OpenDoor(channel: channel, line: entrance.line)
    }

    private func takeOver(
        _ sockets: [HandedSocket],
        proxies: [AddressRange]
    ) async throws(ServerFault) -> [OpenDoor] {
        var doors: [OpenDoor] = []
        for socket in sockets {
            guard let entrance = Entrance(name: socket.name, proxies: proxies) else {
                throw ServerFault(.environment, .socketUnknown(socket.name))
            }
            guard socket.isListening else {
                throw ServerFault(.environment, .socketUnfit(socket.name))
            }
            do {
                let channel = self.bootstrap(entrance).withBoundSocket(socket.descriptor)
                doors.append(OpenDoor(channel: try await channel.get(), line: entrance.line))
            } catch {
                throw ServerFault(.environment, .addressNotBound(socket.name, reason: "\(error)"))
            }
            // NIO has listened with a shorter queue; no program that is started may inherit it.
            Glibc.listen(socket.descriptor, Self.backlog)
            _ = fcntl(socket.descriptor, F_SETFD, FD_CLOEXEC)
        }
        return doors
    }

    private func bootstrap(_ entrance: Entrance) -> ServerBootstrap {
        let services = self.services
        let certificate = self.certificate
        return ServerBootstrap(group: self.loops)
            .serverChannelOption(.backlog, value: Self.backlog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(
                .recvAllocator,
                value: AdaptiveRecvByteBufferAllocator(minimum: 256, initial: 512, maximum: 16_384)
            )
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try services.welcome(channel, entrance, certificate)
                }
            }
    }

    private static func fault(_ address: ListenAddress, _ error: any Error) -> ServerFault {
        let name = address.description
        let phrase: OperatorPhrase =
            switch (error as? IOError)?.errnoCode {
            case EADDRINUSE: .addressInUse(name)
            case EACCES: .addressForbidden(name)
            case EADDRNOTAVAIL: .addressNotHere(name)
            default: .addressNotBound(name, reason: "\(error)")
            }
        return ServerFault(.environment, phrase)
    }
}

extension ConnectionServices {
    /// Gives a connection what comes before its first line, on its event loop (rule C1): the PROXY
    /// header, then the TLS handshake.
    func welcome(
        _ channel: any Channel,
        _ entrance: Entrance,
        _ certificate: Certificate?
    ) throws {
        let begin = { (channel: any Channel, arrival: Arrival, hasPlace: Bool) in
            try self.admit(channel, arrival.on(entrance.line), certificate, hasPlace: hasPlace)
        }
        guard let proxies = entrance.proxies else {
            return try begin(channel, Arrival(channel.remoteAddress), false)
        }
        try channel.pipeline.syncOperations.addHandler(
            ProxyHeaderHandler(self, from: proxies, welcome: begin)
        )
    }

    /// Gives a connection the handler that it will have to its end, over TLS after its handshake.
    ///
    /// Limits come first: a handshake costs more than all else before signing in, so who cannot
    /// come in gets none and is closed.
    ///
    /// - Parameter hasPlace: Whether it was counted before its address was told.
    private func admit(
        _ channel: any Channel,
        _ arrival: Arrival,
        _ certificate: Certificate?,
        hasPlace: Bool
    ) throws {
        let isSealing = arrival.line == .tls
        let admission = self.door.admit(arrival.source, hasPlace: hasPlace)
        guard admission == .admitted else {
            guard isSealing else { return try self.turnAway(channel, admission) }
            // The channel is not active yet.
            return channel.eventLoop.execute { channel.close(promise: nil) }
        }
        let door = self.door
        channel.closeFuture.whenComplete { _ in door.leave(arrival.source) }
        let begin = { (channel: any Channel) in
            try channel.pipeline.syncOperations.addHandler(ConnectionHandler(self, arrival))
        }
        guard isSealing, let certificate else { return try begin(channel) }
        try channel.pipeline.syncOperations.addHandlers(
            certificate.handlers(within: self.limits.headerTime, welcome: begin)
        )
    }

    /// Gives a connection that cannot come in the handler that says why.
    func turnAway(_ channel: any Channel, _ admission: Door.Admission) throws {
        try channel.pipeline.syncOperations.addHandler(
            AdmissionHandler(
                admission,
                language: self.policy.language,
                linger: self.limits.linger
            )
        )
    }
}
