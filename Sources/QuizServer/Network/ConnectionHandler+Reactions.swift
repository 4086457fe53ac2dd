import LineProtocol
import Logging
import NIOCore
import ProgressStorage
import QuizCore
import QuizSession
import Wording

/// From reactions to octets.
extension ConnectionHandler {
    /// Carries out what the session decided.
    func carryOut(_ reaction: Reaction) {
        let isLast = reaction.request == nil
        if isLast { self.settleOffer(staysOpen: !reaction.closes) }
        if reaction.effects.contains(.hideTyping), self.telnet.state == .offered {
            return self.awaitTelnet(reaction)
        }
        for effect in reaction.effects { self.carryOut(effect) }
        self.outbox.append(self.telnet.takeOutput())
        self.session.hidesTyping = self.telnet.isCertain
        let isPrompting =
            self.inbox.isEmpty && !self.framer.holdsOctets && !self.hasInputEnded
        self.say(self.ask { $0.text(of: reaction, prompting: isPrompting) })
        self.outbox.append(file: self.ask { $0.file(of: reaction) })
        if reaction.reply?.result.code == 406 { self.logFault() }
        if let request = reaction.request { self.submit(request) }
        if reaction.closes { self.leave() }
        self.followPerson()
    }

    /// The store or the identity service has answered.
    private func resume(_ result: SessionResult) {
        guard case .open = self.stage, self.ask({ $0.isWaiting }) else { return }
        self.carryOut(self.session.receive(result, at: self.services.clock.now))
        self.leaveIfDisplaced()
        self.process()
    }

    private func submit(_ request: SessionRequest) {
        guard let line = self.loopBound else { return }
        let resume: @Sendable (SessionResult) -> Void = { result in
            line.eventLoop.execute { line.value.resume(result) }
        }
        switch request {
        case .progress(let request):
            self.services.store.submit(request) { resume(.progress($0)) }
        case .identity(let request):
            self.services.identity.perform(request, from: self.source) { resume(.identity($0)) }
        case .authoring(let request):
            self.services.authoring.perform(request) { resume(.authoring($0)) }
        case .reporting(let request):
            self.services.reporting.perform(request) { resume(.reporting($0)) }
        }
    }

    private func carryOut(_ effect: Reaction.Effect) {
        switch effect {
        case .hideTyping:
            self.telnet.hideTyping()
            self.framer.hidesEcho = true
        case .showTyping:
            self.telnet.showTyping()
            self.framer.hidesEcho = false
        case .telnet(.on): self.telnet.set(.on)
        case .telnet(.off): self.telnet.set(.off)
        case .telnet(.keys): self.telnet.set(.keys)
        case .claim(let attempt):
            self.led = attempt
            self.services.registry.claim(attempt, for: self.id)
        case .release(let attempt):
            self.led = nil
            self.services.registry.release(attempt, by: self.id)
        case .close: break
        }
        self.framer.echoesKeys = self.telnet.echoesKeys
    }

    /// The offer goes out directly before the reply to the first line, if that stays in plain voice.
    private func settleOffer(staysOpen: Bool) {
        guard self.offer.isDue else { return }
        self.offer.settle()
        if staysOpen, self.session.settings.voice == .plain {
            self.telnet.makeOffer()
        } else {
            self.telnet.becomeLineClient()
        }
        self.outbox.append(self.telnet.takeOutput())
    }

    /// Other limits hold for a person than for a guest, and a person has only so many connections.
    private func followPerson() {
        guard self.session.trainee?.id != self.person else { return }
        let flow = self.services.flow
        if let person = self.person { self.services.registry.forget(person, on: self.id) }
        self.person = self.session.trainee?.id
        guard let person = self.person else {
            return self.bucket.change(rate: self.rate(flow.rateGuest), burst: flow.burstGuest)
        }
        self.bucket.change(rate: self.rate(flow.rateIdentified), burst: flow.burstIdentified)
        self.services.registry.note(person, on: self.id, most: flow.perPerson)
        self.watchSooner()
    }

    /// Connections from this machine are free.
    func rate(_ rate: Int) -> Int { self.source.isLoopback ? 0 : rate }

    /// Another connection of the same person took the last place.
    func displace() {
        guard case .open = self.stage else { return }
        self.isDisplaced = true
        self.announce(.displaced)
        self.leaveIfDisplaced()
    }

    /// What is under way is answered first.
    private func leaveIfDisplaced() {
        guard self.isDisplaced, !self.ask({ $0.isWaiting }) else { return }
        self.leave()
        self.flush()
    }

    // MARK: Secrets

    /// A client that was just offered Telnet may soon be able to hide what is typed (rule C10).
    private func awaitTelnet(_ reaction: Reaction) {
        self.reactionAwaitingTelnet = reaction
        self.flush()
        let line = self.loopBound
        let wait = TimeAmount(self.services.flow.telnetWait)
        line?.eventLoop.scheduleTask(in: wait) { line?.value.continueAfterTelnet() }
    }

    /// The client answered, or has had its time.
    func continueAfterTelnet() {
        guard let reaction = self.reactionAwaitingTelnet, case .open = self.stage else { return }
        self.reactionAwaitingTelnet = nil
        for effect in reaction.effects { self.carryOut(effect) }
        var rest = reaction
        rest.effects = []
        self.carryOut(rest)
        self.process()
    }

    // MARK: What the server says of its own accord

    func announce(_ notice: Notice) {
        guard case .open = self.stage,
            let push = self.session.announce(notice, at: self.services.clock.now)
        else { return }
        self.carryOut(push)
        self.flush()
    }

    func replace(catalog: Catalog) {
        self.session.replace(catalog: catalog)
    }

    func farewell(_ reason: Farewell) {
        guard case .open = self.stage else { return }
        self.carryOut(self.session.farewell(reason))
        self.flush()
    }

    /// The server stops: what was read is finished; scripts go then, people a little later.
    func drain(_ drain: Drain) {
        guard case .open = self.stage, let line = self.loopBound else { return }
        let isFirst = self.drain == nil
        self.drain = drain
        if isFirst {
            let left = max(0, (drain.end - .now()).nanoseconds / 1_000_000_000)
            self.announce(.drain(seconds: Int(left)))
        }
        self.process()
        line.eventLoop.scheduleTask(deadline: drain.end) { line.value.process() }
    }

    /// Once nothing is under way: scripts at once, people when their time is over.
    func leaveIfDrained() {
        guard let drain = self.drain, self.inbox.isEmpty, self.backlog.isEmpty,
            !self.ask({ $0.isWaiting })
        else { return }
        if self.session.settings.voice != .plain || drain.end <= .now() { self.farewell(.drain) }
    }

    /// Another protocol is spoken here (rule C4): nothing of it is carried out.
    func refuseForeignProtocol() {
        self.refuse(Reply(507, text: .connection(.notThisProtocol)))
    }

    private func refuse(_ reply: Reply) {
        var settings = LineSettings()
        settings.voice = .code
        settings.language = self.services.policy.language
        self.outbox.append(Voices.render(reply, tag: nil, settings: settings))
        self.leave()
        self.flush()
    }

    private func logFault() {
        self.services.log.error(
            "a fault of the server ended a connection",
            metadata: ["source": "\(self.source.block)"]
        )
    }
}
