import NIOCore

/// How octets leave, and how the connection ends.
extension ConnectionHandler {
    /// Octets of a closing connection that are read and thrown away at most.
    private static let lingerOctets = 1 << 20

    /// Sends all that waits in one write.
    func flush() {
        let low = self.services.limits.outputLow.count
        guard let context = self.context, let octets = self.outbox.take(low: low) else { return }
        guard self.outbox.unsent <= self.services.limits.outputHigh.count else {
            return context.close(promise: nil)
        }
        let count = octets.readableBytes
        let line = NIOLoopBound(self, eventLoop: context.eventLoop)
        self.timing.wrote(at: .now())
        context.writeAndFlush(self.wrapOutboundOut(octets)).whenComplete { _ in
            line.value.sent(count)
        }
        if self.outbox.unsent > 0 { self.watchSooner() }
    }

    private func sent(_ count: Int) {
        self.outbox.sent(count)
        self.timing.sent(at: .now(), isWaiting: !self.outbox.isEmpty)
        switch self.stage {
        case .open: if self.outbox.isCaughtUp { self.processLater() }
        case .lingering:
            self.flush()
            self.endOutput()
        case .closed: break
        }
    }

    /// Says nothing more: what is written goes out, then the connection lingers (rule C17).
    func leave() {
        guard case .open = self.stage else { return }
        self.stage = .lingering(discarded: 0)
        self.backlog.removeAll()
        if self.outbox.isEmpty { self.endOutput() }
    }

    /// Shuts down the sending side once everything was taken.
    private func endOutput() {
        guard self.outbox.isEmpty, let context = self.context else { return }
        guard !self.hasInputEnded else { return context.close(promise: nil) }
        context.close(mode: .output, promise: nil)
        let channel = context.channel
        context.eventLoop.scheduleTask(in: TimeAmount(self.services.limits.linger)) {
            channel.close(promise: nil)
        }
    }

    /// Throws away what a closing client still sends, up to a limit.
    func discard(_ count: Int) {
        guard case .lingering(let discarded) = self.stage else { return }
        self.stage = .lingering(discarded: discarded + count)
        if discarded + count > Self.lingerOctets { self.context?.close(promise: nil) }
    }
}
