import Logging
import NIOCore

/// Reads the PROXY header of a connection, hands the connection on, and leaves (rule T8).
///
/// Until then the connection has a place without an address. Whatever else comes closes it without
/// a word.
final class ProxyHeaderHandler: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let services: ConnectionServices
    private let networks: [AddressRange]
    private let welcome: (any Channel, Arrival, Bool) throws -> Void
    private var octets = ByteBuffer()
    private var deadline: Scheduled<Void>?
    private var isOver = false
    private var hasPlace = false

    /// - Parameters:
    ///   - networks: Who may send such a header.
    ///   - welcome: Puts behind this handler what the connection has from then on; told whether the
    ///     connection has a place without an address, which is given up then.
    init(
        _ services: ConnectionServices,
        from networks: [AddressRange],
        welcome: @escaping (any Channel, Arrival, Bool) throws -> Void
    ) {
        self.services = services
        self.networks = networks
        self.welcome = welcome
    }

    func channelActive(context: ChannelHandlerContext) {
        guard let proxy = context.remoteAddress, self.networks.contains(where: { $0 ~= proxy })
        else { return self.refuse("its address is not in proxy-from", context) }
        guard self.services.door.admitUntold() else { return self.turnAway(context) }
        self.hasPlace = true
        let line = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let time = TimeAmount(self.services.limits.headerTime)
        self.deadline = context.eventLoop.scheduleTask(in: time) {
            let (handler, context) = line.value
            handler.refuse("no PROXY header in time", context)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !self.isOver else { return }
        var arrived = self.unwrapInboundIn(data)
        self.octets.writeBuffer(&arrived)
        let start = Array(self.octets.readableBytesView.prefix(ProxyHeader.longest))
        switch ProxyHeader.read(start) {
        case .partial: break
        case .flawed(let flaw): self.refuse(flaw.rawValue, context)
        case .complete(let header, let length):
            self.octets.moveReaderIndex(forwardBy: length)
            self.handOver(header, context)
        }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.inputClosed) = event as? ChannelEvent {
            self.refuse("no PROXY header", context)
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.end()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    /// The connection begins now for those behind this handler.
    private func handOver(_ header: ProxyHeader, _ context: ChannelHandlerContext) {
        let arrival = Arrival(header, by: context.remoteAddress)
        self.leave(context) { _ in
            defer { self.hasPlace = false }
            try self.welcome(context.channel, arrival, self.hasPlace)
        }
    }

    /// All places are taken: what the header will say makes no difference.
    private func turnAway(_ context: ChannelHandlerContext) {
        self.leave(context) { try $0.turnAway(context.channel, .full) }
    }

    /// Leaves the connection to a handler that is added now.
    private func leave(
        _ context: ChannelHandlerContext,
        to addHandler: (ConnectionServices) throws -> Void
    ) {
        do {
            try addHandler(self.services)
        } catch {
            return context.close(promise: nil)
        }
        self.end()
        context.fireChannelActive()
        if self.octets.readableBytes > 0 {
            context.fireChannelRead(self.wrapInboundOut(self.octets))
        }
        context.pipeline.syncOperations.removeHandler(context: context, promise: nil)
    }

    private func refuse(_ reason: String, _ context: ChannelHandlerContext) {
        guard !self.isOver else { return }
        self.end()
        let source = SourceAddress(context.remoteAddress)
        self.services.log.warning(
            "closed a connection to a proxy listener",
            metadata: ["source": "\(source.block)", "reason": "\(reason)"]
        )
        context.close(promise: nil)
    }

    private func end() {
        self.isOver = true
        self.deadline?.cancel()
        self.deadline = nil
        if self.hasPlace { self.services.door.leaveUntold() }
        self.hasPlace = false
    }
}
