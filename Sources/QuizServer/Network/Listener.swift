import Glibc
import NIOCore
import NIOPosix
import QuizSession
import Wording

/// Binds addresses and gives every connection its handler.
struct Listener {
    /// How connections of a listener begin.
    private enum Entrance: Sendable {
        case plain
        /// With a PROXY header, and only from these networks.
        case proxied(from: [AddressRange])

        /// As the name of a socket of the service manager says; nil for other names.
        init?(name: String, proxies: [AddressRange]) {
            switch name {
            case "plain": self = .plain
            case "plain-proxy": self = .proxied(from: proxies)
            default: return nil
            }
        }
    }

    private static let backlog: Int32 = 1024

    private let services: ConnectionServices
    private let loops: any EventLoopGroup

    init(_ services: ConnectionServices, loops: any EventLoopGroup) {
        self.services = services
        self.loops = loops
    }

    /// Binds all addresses; those that are additional may be missing on this machine.
    ///
    /// Where the service manager has bound sockets, these are served instead.
    ///
    /// - Throws: A fault that names the address; nothing stays bound then.
    func open(_ listen: ListenConfiguration) async throws(ServerFault) -> [any Channel] {
        guard listen.handedOver.isEmpty else {
            return try await self.takeOver(listen.handedOver, proxies: listen.proxies)
        }
        var channels: [any Channel] = []
        let needed = listen.addresses.map { ($0, Entrance.plain) }
        let proxied = listen.proxied.map { ($0, Entrance.proxied(from: listen.proxies)) }
        for (address, entrance) in needed + proxied {
            do {
                channels.append(try await self.bind(address, entrance))
            } catch {
                for channel in channels { channel.close(promise: nil) }
                throw Self.fault(address, error)
            }
        }
        for address in listen.additional {
            // A machine without IPv6 serves over IPv4 alone.
            if let channel = try? await self.bind(address, .plain) { channels.append(channel) }
        }
        return channels
    }

    private func bind(_ address: ListenAddress, _ entrance: Entrance) async throws -> any Channel {
        try await self.bootstrap(entrance).bind(host: address.host, port: address.port).get()
    }

    private func takeOver(
        _ sockets: [HandedSocket],
        proxies: [AddressRange]
    ) async throws(ServerFault) -> [any Channel] {
        var channels: [any Channel] = []
        for socket in sockets {
            guard let entrance = Entrance(name: socket.name, proxies: proxies) else {
                throw ServerFault(.environment, .socketUnknown(socket.name))
            }
            guard socket.isListening else {
                throw ServerFault(.environment, .socketUnfit(socket.name))
            }
            do {
                let channel = self.bootstrap(entrance).withBoundSocket(socket.descriptor)
                channels.append(try await channel.get())
            } catch {
                throw ServerFault(.environment, .addressNotBound(socket.name, reason: "\(error)"))
            }
            // NIO has listened with a shorter queue; no program that is started may inherit it.
            Glibc.listen(socket.descriptor, Self.backlog)
            _ = fcntl(socket.descriptor, F_SETFD, FD_CLOEXEC)
        }
        return channels
    }

    private func bootstrap(_ entrance: Entrance) -> ServerBootstrap {
        let services = self.services
        return ServerBootstrap(group: self.loops)
            .serverChannelOption(.backlog, value: Self.backlog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(
                .recvAllocator,
                value: AdaptiveRecvByteBufferAllocator(minimum: 256, initial: 512, maximum: 65_536)
            )
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    switch entrance {
                    case .plain:
                        try services.admit(channel, Arrival(channel.remoteAddress))
                    case .proxied(let networks):
                        try channel.pipeline.syncOperations.addHandler(
                            ProxyHeaderHandler(services, from: networks)
                        )
                    }
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
    /// Gives a connection the handler that it will have to its end, on its event loop (rule C1).
    func admit(_ channel: any Channel, _ arrival: Arrival) throws {
        let admission = self.door.admit(arrival.source)
        guard admission == .admitted else {
            return try channel.pipeline.syncOperations.addHandler(
                AdmissionHandler(
                    admission,
                    language: self.policy.language,
                    linger: self.limits.linger
                )
            )
        }
        let door = self.door
        channel.closeFuture.whenComplete { _ in door.leave(arrival.source) }
        try channel.pipeline.syncOperations.addHandler(ConnectionHandler(self, arrival))
    }
}
