import Glibc
import NIOCore
import NIOPosix
import QuizSession
import Wording

/// Binds addresses and gives every connection its handler.
struct Listener {
    private static let backlog: Int32 = 1024

    private let services: ConnectionServices
    private let loops: any EventLoopGroup

    init(_ services: ConnectionServices, loops: any EventLoopGroup) {
        self.services = services
        self.loops = loops
    }

    /// Binds all addresses; those that are additional may be missing on this machine.
    ///
    /// - Throws: A fault that names the address; nothing stays bound then.
    func open(_ listen: ListenConfiguration) async throws(ServerFault) -> [any Channel] {
        var channels: [any Channel] = []
        for address in listen.addresses {
            do {
                channels.append(try await self.bind(address))
            } catch {
                for channel in channels { channel.close(promise: nil) }
                throw Self.fault(address, error)
            }
        }
        for address in listen.additional {
            // A machine without IPv6 serves over IPv4 alone.
            if let channel = try? await self.bind(address) { channels.append(channel) }
        }
        return channels
    }

    private func bind(_ address: ListenAddress) async throws -> any Channel {
        let services = self.services
        return try await ServerBootstrap(group: self.loops)
            .serverChannelOption(.backlog, value: Self.backlog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.socketOption(.tcp_nodelay), value: 1)
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelOption(
                .recvAllocator,
                value: AdaptiveRecvByteBufferAllocator(minimum: 256, initial: 512, maximum: 65_536)
            )
            .childChannelInitializer { channel in Self.prepare(channel, services) }
            .bind(host: address.host, port: address.port)
            .get()
    }

    private static func prepare(
        _ channel: any Channel,
        _ services: ConnectionServices
    ) -> EventLoopFuture<Void> {
        let source = SourceAddress(channel.remoteAddress)
        let admission = services.door.admit(source)
        return channel.eventLoop.makeCompletedFuture {
            guard admission == .admitted else {
                return try channel.pipeline.syncOperations.addHandler(
                    AdmissionHandler(
                        admission,
                        language: services.policy.language,
                        linger: services.limits.linger
                    )
                )
            }
            channel.closeFuture.whenComplete { _ in services.door.leave(source) }
            try channel.pipeline.syncOperations.addHandler(
                ConnectionHandler(services, source: source)
            )
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
