import LineProtocol
import NIOCore
import Wording

/// Tells a connection that cannot come in why, in one line of code form, and lets it go (rule C1).
final class AdmissionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// After so many seconds there may be a place.
    private static let retry = 10

    private let reply: Reply
    private let language: Language
    private let linger: Duration

    init(_ admission: Door.Admission, language: Language, linger: Duration) {
        let isFull = admission == .full
        self.reply = Reply(
            isFull ? 403 : 402,
            [Reply.Field("retry", .integer(Self.retry))],
            text: .connection(isFull ? .serverFull : .tooManyFromAddress)
        )
        self.language = language
        self.linger = linger
    }

    func channelActive(context: ChannelHandlerContext) {
        var settings = LineSettings()
        settings.voice = .code
        settings.language = self.language
        let text = Voices.render(self.reply, tag: nil, settings: settings)
        let channel = context.channel
        context.writeAndFlush(self.wrapOutboundOut(ByteBuffer(string: text))).whenComplete { _ in
            channel.close(mode: .output, promise: nil)
        }
        context.eventLoop.scheduleTask(in: TimeAmount(self.linger)) {
            channel.close(promise: nil)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {}

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.inputClosed) = event as? ChannelEvent { context.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }
}
