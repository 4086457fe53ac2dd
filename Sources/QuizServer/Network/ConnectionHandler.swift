import LineProtocol
import Logging
import NIOCore
import ProgressStorage
import QuizCore
import QuizSession

/// One connection: carries octets to its session and the session's reactions back.
///
/// Lives on one event loop; nothing in it is touched from anywhere else. What it decides is
/// when something happens, never what is said.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Where the connection stands.
    enum Stage {
        case open
        /// The last reply is on its way; what still arrives is thrown away (rule C17).
        case lingering(discarded: Int)
        case closed
    }

    /// How long lines are carried out before other connections of the loop have their turn.
    private static let turn = TimeAmount.milliseconds(4)

    let services: ConnectionServices
    let source: SourceAddress
    var session: Session
    var telnet: TelnetFilter
    var framer: LineFramer
    var backlog = Backlog()
    var inbox = Inbox()
    var outbox = Outbox()
    var timing: ConnectionTiming
    var stage = Stage.open
    var offer = TelnetOffer()
    /// A reaction that waits for a Telnet answer before a secret is asked for (rule C10).
    @Seldom var reactionAwaitingTelnet: Reaction? = nil
    /// The attempt that this connection leads.
    var led: AttemptID?
    /// Whether the client sends no more.
    var hasInputEnded = false
    var drain: Drain?
    var bucket: TokenBucket
    /// The person that this connection is counted for.
    var person: Trainee.ID?
    /// Whether a further connection of the same person took its place.
    var isDisplaced = false
    private var isAwaitingTurn = false
    private var isSlowed = false
    private var wasToldSlow = false
    /// The first two octets that arrived, to recognise TLS.
    private var firstOctets: [UInt8] = []
    var arrivedAt: Instant
    private var isReadingPaused = false
    var telnetSecond = NIODeadline.now()
    private var timer: Scheduled<Void>?
    /// When the timer looks next.
    private var looksAt = NIODeadline.distantFuture
    private(set) var context: ChannelHandlerContext?

    init(_ services: ConnectionServices, _ arrival: Arrival) {
        let source = arrival.source
        self.services = services
        self.source = source
        self.session = Session(
            policy: services.policy,
            catalog: services.catalog.current,
            connection: ConnectionFacts(
                address: source.address,
                isSealed: arrival.isSealed,
                chance: services.drawChance()
            )
        )
        self.framer = LineFramer(
            limit: services.limits.line.count,
            endless: services.limits.endless.count
        )
        self.telnet = TelnetFilter(
            isPassive: arrival.line == .tls,
            limits: services.flow.telnetLimits
        )
        if arrival.line == .telnet { self.telnet.makeOffer() }
        self.timing = ConnectionTiming(
            services.limits,
            keepAlive: services.flow.keepAlive,
            openedAt: .now()
        )
        self.bucket = TokenBucket(
            rate: source.isLoopback ? 0 : services.flow.rateGuest,
            burst: services.flow.burstGuest,
            at: .now()
        )
        self.arrivedAt = services.clock.now
    }

    var id: ObjectIdentifier { ObjectIdentifier(self) }

    // MARK: Events of the channel

    func channelActive(context: ChannelHandlerContext) {
        self.context = context
        self.arrivedAt = self.services.clock.now
        // Who is gone already is so within the flush, so is known, and forgotten, before it.
        let line = NIOLoopBound(self, eventLoop: context.eventLoop)
        let drain = self.services.registry.add(self.id, line)
        // On a telnet listener the offer is the first that goes out.
        self.outbox.append(self.telnet.takeOutput())
        self.carryOut(self.session.open())
        self.flush()
        self.watch()
        if let drain { self.drain(drain) }
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let octets = self.unwrapInboundIn(data)
        guard case .open = self.stage else { return self.discard(octets.readableBytes) }
        self.arrivedAt = self.services.clock.now
        guard !self.isTLS(octets) else { return self.refuseForeignProtocol() }
        self.backlog.append(octets, at: self.arrivedAt)
        self.cutLines()
        self.followLine()
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        self.process()
        context.fireChannelReadComplete()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .some(.inputClosed) = event as? ChannelEvent { self.endInput() }
        context.fireUserInboundEventTriggered(event)
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable { self.processLater() }
        context.fireChannelWritabilityChanged()
    }

    func channelInactive(context: ChannelHandlerContext) {
        self.stage = .closed
        self.timer?.cancel()
        self.services.registry.remove(self.id)
        if let person = self.person { self.services.registry.forget(person, on: self.id) }
        if let led = self.led { self.services.registry.release(led, by: self.id) }
        if let request = self.session.lineLost(at: self.services.clock.now) {
            // Nobody is left to tell; without this fact the absence counts from the last one stored.
            self.services.store.submit(request) { _ in }
        }
        self.services.log.debug("connection closed", metadata: ["source": "\(self.source.block)"])
        self.context = nil
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        self.services.log.debug("connection failed", error: error, metadata: [:])
        context.close(promise: nil)
    }

    // MARK: Lines

    /// What the session tells of itself.
    ///
    /// Asked as a property of this class all of it would be copied for the answer.
    func ask<Answer>(_ question: (inout Session) -> Answer) -> Answer { question(&self.session) }

    /// Hands lines over while nothing is under way and the client takes what it is sent.
    func process() {
        if self.takesWholeTurn() {
            self.processLater()
        } else {
            if case .open = self.stage { self.leaveIfDrained() }
            self.flush()
        }
        self.adjustReading()
    }

    /// Carries lines out; whether more could be, but other connections of the loop come first.
    private func takesWholeTurn() -> Bool {
        let end = NIODeadline.now() + Self.turn
        while self.canProceed, let entry = self.nextEntry() {
            guard NIODeadline.now() < end else { return true }
            guard self.mayCarryOut(entry) else { return false }
            self.handle(entry)
        }
        return false
    }

    /// Goes on with what waits once the other connections of the loop had their turn: lines, or the
    /// rest of a file (rule T2).
    func processLater() {
        let isWaiting =
            !self.inbox.isEmpty || !self.backlog.isEmpty || self.outbox.isSendingFile
        guard !self.isAwaitingTurn, isWaiting, let line = self.loopBound else { return }
        self.isAwaitingTurn = true
        self.services.turns.wait(line)
    }

    /// The turn that was waited for.
    func takeTurn() {
        self.isAwaitingTurn = false
        self.process()
    }

    private var canProceed: Bool {
        guard case .open = self.stage, !self.ask({ $0.isWaiting }), !self.isSlowed else {
            return false
        }
        return self.reactionAwaitingTelnet == nil
            && self.outbox.unsent <= self.services.limits.outputLow.count
            && !self.outbox.isSendingFile
    }

    /// Takes the next line off the inbox unless it came too fast; then it waits, and is told so
    /// once (reply 194).
    private func mayCarryOut(_ entry: Inbox.Entry) -> Bool {
        guard let wait = self.bucket.take(self.cost(of: entry), at: .now()) else {
            _ = self.inbox.next()
            return true
        }
        self.isSlowed = true
        if !self.wasToldSlow {
            self.wasToldSlow = true
            if let push = self.session.announce(.slowed, at: entry.at) { self.carryOut(push) }
        }
        let line = self.loopBound
        line?.eventLoop.scheduleTask(in: wait) {
            line?.value.isSlowed = false
            line?.value.process()
        }
        return false
    }

    private func cost(of entry: Inbox.Entry) -> Int {
        guard case .line(let octets, _) = entry.line else { return 1 }
        return switch self.ask({ $0.effort(of: octets) }) {
        case .usual: 1
        case .secret: self.services.flow.identityCost
        case .report: self.services.flow.reportCost
        }
    }

    private func handle(_ entry: Inbox.Entry) {
        let isFirst = !self.timing.hasLine
        self.timing.tookLine(at: .now())
        // Until the first line another time holds, which may be longer.
        if isFirst { self.watchSooner() }
        self.session.hidesTyping = self.telnet.isCertain
        self.session.telnetState = self.telnet.state.rawValue
        guard let input = self.input(of: entry) else { return self.refuseForeignProtocol() }
        if case .interrupt = input { self.leaveDroppedLine() }
        self.carryOut(self.session.receive(input, at: entry.at))
        self.timing.follow(isInBlock: self.ask({ $0.isInBlock }), at: .now())
        self.resumeCutting()
    }

    /// A line as the session takes it; nil if another protocol is spoken here.
    private func input(of entry: Inbox.Entry) -> SessionInput? {
        switch entry.line {
        case .line(let octets, _):
            return self.input(of: octets, isFirst: self.offer.takeFirst())
        case .tooLong(let limit): return .tooLong(limit: limit, tag: entry.tag)
        case .endless(let limit): return .endless(limit: limit)
        case .body(let octets, let isExact): return .body(octets, isExact: isExact)
        case .bodyTooLong(let limit): return .bodyTooLong(limit: limit)
        case .interrupt: return .interrupt
        case .areYouThere: return .areYouThere
        case .endOfInput: return .endOfInput(unfinishedLine: self.framer.isPartway)
        }
    }

    /// Whether the connection begins with a TLS handshake (rule C4).
    private func isTLS(_ octets: ByteBuffer) -> Bool {
        guard self.firstOctets.count < 2 else { return false }
        self.firstOctets += octets.readableBytesView.prefix(2 - self.firstOctets.count)
        return self.firstOctets.count == 2 && ForeignProtocol.isTLS(self.firstOctets)
    }

    // MARK: Flow

    /// Stops reading while much waits, so that the kernel and the client wait, too (rule T1).
    private func adjustReading() {
        let isTooMuch = !self.inbox.hasRoom || !self.backlog.isEmpty
        guard isTooMuch != self.isReadingPaused, let channel = self.context?.channel else { return }
        self.isReadingPaused = isTooMuch
        channel.setOption(.autoRead, value: !isTooMuch).whenFailure { _ in
            channel.close(promise: nil)
        }
    }

    /// The connection as other threads may hold it; nil once it is closed.
    var loopBound: NIOLoopBound<ConnectionHandler>? {
        self.context.map { NIOLoopBound(self, eventLoop: $0.eventLoop) }
    }

    // MARK: Time

    /// Looks again when something may be due.
    private func watch() {
        guard let line = self.loopBound else { return }
        self.timer?.cancel()
        let next = self.timing.next(isIdentified: self.ask({ $0.isIdentified }))
        // What is due stays so while a connection lingers; a second between looks costs nothing.
        let soonest = NIODeadline.now() + .seconds(1)
        self.looksAt = max(next, soonest)
        self.timer = line.eventLoop.scheduleTask(deadline: self.looksAt) {
            line.value.tick()
        }
    }

    /// Looks sooner if something that began now is due before anything that was under way.
    func watchSooner() {
        let next = self.timing.next(isIdentified: self.ask({ $0.isIdentified }))
        if next < self.looksAt { self.watch() }
    }

    private func tick() {
        defer { self.watch() }
        let now = NIODeadline.now()
        guard let due = self.timing.due(at: now, isIdentified: self.ask({ $0.isIdentified })) else {
            return
        }
        switch due {
        case .stalled: self.context?.close(promise: nil)
        case .idle: self.farewell(.idle)
        case .lineTime: self.farewell(.lineTime)
        case .warn(let seconds):
            self.timing.warned()
            self.announce(.idle(seconds: seconds))
        case .keepAlive:
            self.telnet.keepAlive()
            self.timing.keptAlive(at: now)
            self.outbox.append(self.telnet.takeOutput())
            self.flush()
        }
    }
}
