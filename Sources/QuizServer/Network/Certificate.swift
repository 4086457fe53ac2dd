#if TLS
import NIOCore
import NIOSSL
import NIOTLS
import Synchronization
import Wording

/// What tls listeners show, read from files; at least TLS 1.2 is spoken.
final class Certificate: Sendable {
    private let files: CertificateFiles
    private let current: Mutex<NIOSSLContext>

    private init(_ files: CertificateFiles) throws(ServerFault) {
        self.files = files
        self.current = Mutex(try Self.read(files))
    }

    /// Nil where no listener needs one.
    static func open(_ files: CertificateFiles?) throws(ServerFault) -> Certificate? {
        guard let files else { return nil }
        return try Certificate(files)
    }

    /// Reads the files again; connections that are there keep what they were shown.
    ///
    /// - Throws: What is wrong with a file; nothing changes then.
    func renew() throws(ServerFault) {
        let context = try Self.read(self.files)
        self.current.withLock { $0 = context }
    }

    /// The handlers that lead to the first clear octet, in their order.
    ///
    /// - Parameters:
    ///   - patience: How long the handshake may take.
    ///   - welcome: Called once when it is complete.
    func handlers(
        within patience: Duration,
        welcome: @escaping (any Channel) throws -> Void
    ) -> [any ChannelHandler] {
        let context = self.current.withLock(\.self)
        return [
            NIOSSLServerHandler(context: context),
            HandshakeHandler(within: patience, welcome: welcome),
        ]
    }

    private static func read(_ files: CertificateFiles) throws(ServerFault) -> NIOSSLContext {
        let chain = try Self.reading(files.certificate) {
            try NIOSSLCertificate.fromPEMFile($0).map { NIOSSLCertificateSource.certificate($0) }
        }
        let key = try Self.reading(files.key) { try NIOSSLPrivateKey(file: $0, format: .pem) }
        return try Self.reading(files.certificate) { _ in
            var configuration = TLSConfiguration.makeServerConfiguration(
                certificateChain: chain,
                privateKey: .privateKey(key)
            )
            configuration.minimumTLSVersion = .tlsv12
            return try NIOSSLContext(configuration: configuration)
        }
    }

    private static func reading<Value>(
        _ path: String,
        _ read: (String) throws -> Value
    ) throws(ServerFault) -> Value {
        do {
            return try read(path)
        } catch {
            throw ServerFault(.environment, .certificateUnfit(path, reason: "\(error)"))
        }
    }
}

/// Lets a connection begin for those behind it once the TLS handshake is complete (rule C1).
///
/// Stays, because a client that ends its side without a word of TLS has only half closed it:
/// a line without its end is never carried out, so nobody on the way gains by cutting.
final class HandshakeHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer

    private let patience: Duration
    private var welcome: ((any Channel) throws -> Void)?
    private var deadline: Scheduled<Void>?

    init(within patience: Duration, welcome: @escaping (any Channel) throws -> Void) {
        self.patience = patience
        self.welcome = welcome
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let line = NIOLoopBound(context, eventLoop: context.eventLoop)
        self.deadline = context.eventLoop.scheduleTask(in: TimeAmount(self.patience)) {
            line.value.close(promise: nil)
        }
    }

    func channelActive(context: ChannelHandlerContext) {
        // Begins for those behind with the handshake's end.
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.deadline?.cancel()
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard let welcome = self.welcome else {
            return context.fireUserInboundEventTriggered(event)
        }
        guard case .some(.handshakeCompleted) = event as? TLSUserEvent else { return }
        self.welcome = nil
        self.deadline?.cancel()
        do {
            try welcome(context.channel)
            context.fireChannelActive()
        } catch {
            context.close(promise: nil)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if case .some(.uncleanShutdown) = error as? NIOSSLError { return }
        context.close(promise: nil)
    }
}
#else
import NIOCore

/// A build without the trait TLS never has one: settings that name a certificate are refused.
struct Certificate {
    private init() {}

    static func open(_ files: CertificateFiles?) throws(ServerFault) -> Certificate? { nil }

    func renew() throws(ServerFault) {}

    func handlers(
        within patience: Duration,
        welcome: @escaping (any Channel) throws -> Void
    ) -> [any ChannelHandler] { [] }
}
#endif
