import LineProtocol
import QuizCore
import Wording

/// Questions with a time of their own.
extension Session {
    /// A question of an attempt as it is put on screen.
    struct ShownQuestion {
        let item: Attempt.Item
        let attempt: Attempt
    }

    /// Lets time have its say about the questions of the attempt under way.
    mutating func settleClocks(at now: Instant) {
        guard case .answering(var answering) = self.phase else { return }
        answering.attempt.settle(at: now)
        self.phase = .answering(answering)
    }

    /// Shows a question; one with a time of its own only once it is stored that it is shown.
    mutating func putOnScreen(
        _ item: Attempt.Item,
        in answering: Answering,
        at now: Instant,
        _ reply: @escaping @Sendable (Session, ShownQuestion, Instant) -> Reply
    ) -> Reaction {
        self.rewinding = nil
        guard answering.attempt.awaitsClock(item) else {
            self.phase = .answering(answering)
            let shown = ShownQuestion(item: item, attempt: answering.attempt)
            return self.reply(reply(self, shown, now))
        }
        let number = item.number
        return self.note(.shown(number: number), in: answering, at: now) {
            session,
            answering,
            now in
            guard let item = answering.attempt.item(number) else {
                return session.farewell(.fault)
            }
            let shown = ShownQuestion(item: item, attempt: answering.attempt)
            return session.reply(reply(session, shown, now))
        }
    }

    /// The own time of a question is over: nothing is recorded, and what comes next is shown.
    mutating func tooLate(
        _ item: Attempt.Item,
        in answering: Answering,
        at now: Instant
    ) -> Reaction {
        let attempt = answering.attempt
        let done = self.endsByItself(attempt) && attempt.isDone
        let ending =
            attempt.expiredEnding(at: now) ?? (done ? attempt.ending(.submitted, at: now) : nil)
        guard let ending else {
            let next = attempt.nextOpen(after: item.number)
            let then: ClockPhrase.AfterLate =
                self.awaitsQuestion(attempt)
                ? .next : next == nil ? .finish : self.settings.follows ? .next : .ask
            let part = Self.latePart(item, next: next, then: then)
            return self.reply(part, thenNextAfter: item.number, at: now)
        }
        let part = Self.latePart(item, next: nil, then: .result)
        return self.finish(attempt, ending, after: part)
    }

    private static func latePart(
        _ item: Attempt.Item,
        next: Int?,
        then: ClockPhrase.AfterLate
    ) -> Reply.Part {
        let spoken = Phrase.clock(.late(item.number, then: then))
        let fields: [Reply.Field] = [
            .integer("n", item.number), .word("reason", "time"), .integer("next", next ?? 0),
        ]
        return Reply.Part(541, fields, text: spoken, plain: [.paragraph(spoken), .emptyLine])
    }

    /// What is left of a question's own time, below the question.
    func clockBlocks(_ item: Attempt.Item, of attempt: Attempt, at now: Instant) -> [Reply.Block] {
        guard !item.isOver else { return [.paragraph(.clock(.over))] }
        guard let left = attempt.secondsLeft(for: item, at: now) else { return [] }
        return [.paragraph(.clock(.left(seconds: left)))]
    }

    /// What is asked; not before its time begins where the question has a time of its own.
    func stem(of item: Attempt.Item, in attempt: Attempt) -> Phrase {
        attempt.awaitsClock(item) ? .clock(.unseen) : self.text(item.question.stem)
    }
}

extension Attempt {
    /// Whole seconds of a question's own time; nil where no such time is running.
    func secondsLeft(for item: Item, at now: Instant) -> Int? {
        guard !self.isClosed(item) else { return nil }
        return self.deadline(of: item, at: now).map { Int(max(0, ($0 - now).wholeSeconds)) }
    }
}
