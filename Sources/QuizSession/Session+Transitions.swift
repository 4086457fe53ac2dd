import CompetencyModel
import LineProtocol
import QuizCore
import Wording

/// The named changes of a session; commands change it through these only.
extension Session {
    // MARK: Replies

    func reply(_ reply: Reply, effects: [Reaction.Effect] = []) -> Reaction {
        Reaction(reply: reply, tag: self.tag, effects: effects)
    }

    func reply(_ text: Phrase, _ code: ReplyCode, _ fields: [Reply.Field] = []) -> Reaction {
        self.reply(Reply(code, fields, text: text))
    }

    /// Asks the rest of the server; what comes back goes to `then`.
    mutating func ask(_ request: SessionRequest, then: @escaping Continuation) -> Reaction {
        self.continuation = then
        return Reaction(tag: self.tag, request: request)
    }

    /// Asks the store for something of a kind; anything else than that kind is our own fault.
    mutating func ask<Found>(
        _ request: ProgressRequest,
        for found: @escaping @Sendable (ProgressResult) -> Found?,
        then: @escaping @Sendable (inout Session, Found, Instant) -> Reaction
    ) -> Reaction {
        self.ask(.progress(request)) { session, result, now in
            guard case .progress(let result) = result, let value = found(result) else {
                return session.farewell(.fault)
            }
            return then(&session, value, now)
        }
    }

    // MARK: Attempts

    /// The attempt under way, or why there is none.
    func answering() -> Result<Answering, SessionRefusal> {
        switch self.phase {
        case .answering(let answering): .success(answering)
        case .moved: .failure(SessionRefusal(440, .attempt(.moved)))
        case .reviewing: .failure(SessionRefusal(543, .attempt(.attemptFinished)))
        case .lobby, .closed: .failure(SessionRefusal(540, .attempt(.noAttempt)))
        }
    }

    /// Runs a command on the attempt under way, after time had its say.
    ///
    /// - Parameter number: The question that the command shows or answers: the one on screen
    ///   may still be answered after the deadline where the quiz grants it.
    mutating func withAttempt(
        at now: Instant,
        question number: Int? = nil,
        _ body: (inout Session, Answering) -> Reaction
    ) -> Reaction {
        switch self.answering() {
        case .failure(let refusal): return self.reply(refusal.text, refusal.code)
        case .success(let answering):
            let isGranted =
                number == answering.current && answering.attempt.isWithinGrace(at: now)
            if let ending = answering.attempt.expiredEnding(at: now), !isGranted {
                return self.finish(answering.attempt, ending)
            }
            return body(&self, answering)
        }
    }

    /// Runs a command on the attempt under way, or else on the one that the person ended last.
    mutating func withReviewable(
        at now: Instant,
        _ body: @escaping @Sendable (inout Session, Attempt, Instant) -> Reaction
    ) -> Reaction {
        if case .reviewing(let attempt) = self.phase {
            return self.withMarkings(of: attempt, at: now, body)
        }
        guard case .lobby = self.phase, let trainee = self.trainee else {
            return self.withAttempt(at: now) { body(&$0, $1.attempt, now) }
        }
        return self.withHistory(of: trainee) { session, attempts, now in
            let ended = attempts.filter { $0.end != nil }
            guard let last = ended.max(by: { $0.endedBefore($1) }) else {
                return session.reply(.attempt(.noAttempt), 540)
            }
            return session.withAttempt(last.id, of: trainee) { session, attempt, now in
                guard let attempt else { return session.reply(.attempt(.noAttempt), 540) }
                return body(&session, attempt, now)
            }
        }
    }

    /// An attempt that ended here, with what mentors gave for its texts since.
    private mutating func withMarkings(
        of attempt: Attempt,
        at now: Instant,
        _ body: @escaping @Sendable (inout Session, Attempt, Instant) -> Reaction
    ) -> Reaction {
        guard attempt.items.contains(where: \.question.awaitsMentor), let trainee = self.trainee
        else { return body(&self, attempt, now) }
        return self.withAttempt(attempt.id, of: trainee) { session, found, now in
            session.phase = .reviewing(found ?? attempt)
            return body(&session, found ?? attempt, now)
        }
    }

    /// Goes into an attempt and shows the question where it stopped.
    mutating func enter(_ attempt: Attempt, at now: Instant) -> Reaction {
        var attempt = attempt
        attempt.settle(at: now)
        let last = attempt.items.last { !$0.answers.isEmpty }
        let number =
            attempt.running(at: now)?.number
            ?? last.flatMap { $0.goesOn && !$0.isSkipped && !$0.isOver ? $0.number : nil }
            ?? attempt.nextOpen(after: last?.number ?? 0)
        let left: AttemptID? =
            if case .answering(let answering) = self.phase { answering.attempt.id } else { nil }
        let answering = Answering(attempt, current: number ?? attempt.items.count)
        self.phase = .answering(answering)
        var reaction = self.showAgain(answering, at: now)
        reaction.effects = (left.map { [.release($0)] } ?? []) + [.claim(attempt.id)]
        return reaction
    }

    /// Puts a question of the attempt on screen.
    mutating func show(_ number: Int, at now: Instant) -> Reaction {
        self.withAttempt(at: now, question: number) { session, answering in
            guard let item = answering.attempt.item(number) else {
                return session.reply(
                    .attempt(.noSuchQuestion(number, count: answering.attempt.items.count)),
                    542
                )
            }
            var answering = answering
            answering.current = number
            return session.putOnScreen(item, in: answering, at: now) { session, shown, now in
                Reply(session.questionPart(shown.item, of: shown.attempt, at: now))
            }
        }
    }

    /// Tells a part and, if the person follows, puts the next open question on screen below it.
    mutating func reply(
        _ result: Reply.Part,
        thenNextAfter number: Int,
        at now: Instant
    ) -> Reaction {
        self.settleClocks(at: now)
        if case .answering(let answering) = self.phase, self.awaitsQuestion(answering.attempt) {
            return self.advance(answering, after: result)
        }
        guard self.settings.follows, case .answering(var answering) = self.phase,
            answering.attempt.expiry(at: now) == nil,
            let next = answering.attempt.nextOpen(after: number),
            let item = answering.attempt.item(next)
        else { return self.reply(Reply(result)) }
        answering.current = next
        // What the part tells is stored; without the clock of the next question it is told alone.
        let alone = self.reply(Reply(result))
        let reaction = self.putOnScreen(item, in: answering, at: now) { session, shown, now in
            Reply(result, following: session.questionPart(shown.item, of: shown.attempt, at: now))
        }
        if reaction.request != nil { self.fallback = alone }
        return reaction
    }

    /// Stores the end of an attempt and tells the result.
    ///
    /// - Parameter part: What is told before it.
    mutating func finish(
        _ attempt: Attempt,
        _ ending: AttemptEnd,
        after part: Reply.Part? = nil
    ) -> Reaction {
        self.handInLeftovers(of: attempt, before: ending) { session, attempt, ending in
            session.ask(
                .finish(ending),
                for: { result in
                    if case .finished(let end, let position) = result {
                        (end, position)
                    } else {
                        nil
                    }
                },
                then: { session, stored, now in
                    let last = session.leave(attempt, end: stored.0, receipt: stored.1, at: now)
                    return session.tell(last, of: attempt, after: part)
                }
            )
        }
    }

    /// Stores texts whose lines came and that were not handed in as answers, then goes on with
    /// the end: what is stored is graded.
    mutating func handInLeftovers(
        of attempt: Attempt,
        before ending: AttemptEnd,
        then: @escaping @Sendable (inout Session, Attempt, AttemptEnd) -> Reaction
    ) -> Reaction {
        guard ending.cause != .void, let record = attempt.leftover else {
            return then(&self, attempt, attempt.ending(ending.cause, at: ending.at))
        }
        return self.ask(
            .record(record, ending: nil),
            for: { if case .recorded(let recording) = $0 { recording } else { nil } },
            then: { session, recording, _ in
                var attempt = attempt
                switch recording {
                case .stored(let position): attempt.add(record, at: position)
                case .duplicate(let earlier, _): attempt.add(earlier)
                case .ended(let end): return then(&session, attempt, end)
                }
                return session.handInLeftovers(of: attempt, before: ending, then: then)
            }
        )
    }

    /// Leaves an attempt that has ended; it can still be reviewed.
    mutating func leave(
        _ attempt: Attempt,
        end: AttemptEnd,
        receipt: LogPosition,
        at now: Instant
    ) -> Reply.Part {
        var attempt = attempt
        attempt.finish(end)
        self.phase = .reviewing(attempt)
        self.rewinding = nil
        return self.resultPart(attempt, end: end, receipt: receipt, at: now)
    }

    /// The attempt goes on over another connection.
    mutating func loseAttempt() {
        if case .answering(let answering) = self.phase {
            self.phase = .moved(answering)
            self.rewinding = nil
        }
    }

    /// Stores an event of the attempt under way, keeps it, and goes on.
    mutating func note(
        _ kind: AttemptEvent.Kind,
        in answering: Answering,
        at now: Instant,
        then: @escaping @Sendable (inout Session, Answering, Instant) -> Reaction
    ) -> Reaction {
        let event = AttemptEvent(attempt: answering.attempt.id, kind: kind, at: now)
        return self.ask(
            .note(event),
            for: { $0 == .noted ? true : nil },
            then: { session, _, now in
                var answering = answering
                answering.attempt.add(event)
                session.phase = .answering(answering)
                return then(&session, answering, now)
            }
        )
    }

    /// Reads the attempts of the person, oldest first.
    mutating func withHistory(
        of trainee: Trainee,
        then: @escaping @Sendable (inout Session, [AttemptSummary], Instant) -> Reaction
    ) -> Reaction {
        self.ask(
            .history(trainee.id),
            for: { if case .history(let attempts) = $0 { attempts } else { nil } },
            then: then
        )
    }

    /// Reads what the person's answers say.
    mutating func withEvidence(
        of trainee: Trainee,
        then: @escaping @Sendable (inout Session, [Evidence], Instant) -> Reaction
    ) -> Reaction {
        self.ask(
            .evidence(trainee.id),
            for: { if case .evidence(let evidence) = $0 { evidence } else { nil } },
            then: then
        )
    }

    /// Whether the person's answers show a required level, in percent.
    func hasMet(
        _ competency: Competency.ID,
        level: Int,
        evidence: [Evidence],
        at now: Instant
    ) -> Bool {
        self.catalog.verdict(on: competency, level: level, evidence: evidence, at: now) == .met
    }

    /// Reads an attempt; nil if there is none, or if its quiz version is not known any more.
    mutating func withAttempt(
        _ id: AttemptID?,
        of trainee: Trainee,
        then: @escaping @Sendable (inout Session, Attempt?, Instant) -> Reaction
    ) -> Reaction {
        self.ask(
            .open(trainee.id, id),
            for: { if case .attempt(let snapshot) = $0 { [snapshot] } else { nil } },
            then: { session, found, now in
                let attempt = found.first.flatMap { $0 }.flatMap(session.catalog.attempt)
                return then(&session, attempt, now)
            }
        )
    }
}

extension AttemptSummary {
    /// Whether this attempt ended before another that has ended.
    fileprivate func endedBefore(_ other: Self) -> Bool {
        guard let end = self.end?.at, let otherEnd = other.end?.at else { return self.end == nil }
        return (end, self.id) < (otherEnd, other.id)
    }
}

/// Why something cannot be done now.
struct SessionRefusal: Error {
    let code: ReplyCode
    let text: Phrase

    init(_ code: ReplyCode, _ text: Phrase) {
        self.code = code
        self.text = text
    }
}
