import LineProtocol
import NIOCore
import QuizSession

/// From octets to lines.
extension ConnectionHandler {
    /// Whoever began a line or a Telnet command has so long to end it.
    func followLine() {
        let isPartway = self.framer.isPartway || self.telnet.isPartway
        self.timing.read(at: .now(), isPartway: isPartway && self.backlog.isEmpty)
        if isPartway { self.watchSooner() }
    }

    /// The line whose turn it is; before the last one is taken it is known whether more follow.
    func nextEntry() -> Inbox.Entry? {
        if !self.backlog.isEmpty {
            self.cutLines()
            self.followLine()
        }
        return self.inbox.first
    }

    /// Cuts what arrived into lines, as far as there is room for them (rule T1).
    func cutLines() {
        while self.inbox.hasRoom, !self.framer.isHolding, let piece = self.backlog.next() {
            self.renewTelnetAnswers()
            self.telnet.consume(piece.octets.readableBytesUInt8Span, into: &self.framer)
            self.arrivedAt = piece.at
            self.followTelnet()
            self.takeLines()
        }
        guard self.hasInputEnded, self.backlog.isEmpty else { return }
        self.framer.endInput()
        self.takeLines()
    }

    /// Takes the lines that are complete, each with the instant of its last octet.
    func takeLines() {
        guard !self.offer.holdsFirstLine else { return self.considerOffer() }
        while let line = self.framer.next() {
            let isLong = if case .tooLong = line { true } else { false }
            let tag = isLong ? self.framer.tagOfLongLine : nil
            self.inbox.append(Inbox.Entry(line: line, tag: tag, at: self.arrivedAt))
        }
    }

    /// Tells the framer, behind a line that may announce a body, whether one follows (rule L4).
    func resumeCutting() {
        guard self.framer.isHolding, self.inbox.isEmpty, !self.framer.hasNext else { return }
        self.framer.resume(body: self.session.awaitedBody, limit: self.session.bodyLimit)
        self.takeLines()
        self.followLine()
    }

    /// Decides whether the first line comes from a client that may speak Telnet (rule C8).
    private func considerOffer() {
        let wait = self.services.limits.offerWait
        switch self.offer.consider(self.framer, self.telnet, hasEnded: self.hasInputEnded, wait) {
        case .hold: return
        case .holdFor(let time):
            let line = self.loopBound
            line?.eventLoop.scheduleTask(in: TimeAmount(time)) {
                line?.value.offer.waited()
                line?.value.takeLines()
                line?.value.process()
            }
        case .go:
            self.takeLines()
        case .goWithoutTelnet:
            self.telnet.becomeLineClient()
            self.takeLines()
        }
    }

    /// The client sends no more.
    func endInput() {
        let isFirst = !self.hasInputEnded
        self.hasInputEnded = true
        guard isFirst, case .open = self.stage else {
            if self.outbox.isEmpty { self.context?.close(promise: nil) }
            return
        }
        self.cutLines()
        self.process()
    }

    private func renewTelnetAnswers() {
        let now = NIODeadline.now()
        guard now - self.telnetSecond >= .seconds(1) else { return }
        self.telnetSecond = now
        self.telnet.renewAnswers()
    }

    /// What Telnet changed: key echo, the window's width, an answer that was waited for.
    private func followTelnet() {
        self.framer.echoesKeys = self.telnet.echoesKeys
        self.outbox.append(self.telnet.takeOutput())
        self.outbox.append(self.framer.takeEcho())
        self.followWindow()
        self.followCharset()
        if self.telnet.isCertain { self.continueAfterTelnet() }
    }
}
