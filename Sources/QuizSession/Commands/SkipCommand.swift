import LineProtocol
import QuizCore
import Wording

/// `skip [n]`: leaves a question for later.
enum SkipCommand: PersonalCommand {
    static let word = CommandWord("skip", shorts: ["sk"], prefix: "sk", chinese: ["跳过"])
    static let help = CommandHelpPhrase.skip

    static func run(
        _ call: CommandCall,
        by _: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        session.withItem(call, at: now) { session, answering, item in
            if item.isOver { return session.tooLate(item, in: answering, at: now) }
            if answering.attempt.isClosed(item) {
                return session.reply(
                    .attempt(.questionClosed(item.number)),
                    545,
                    [.integer("n", item.number)]
                )
            }
            // An answer that can still be changed is not taken back.
            guard !item.isAnswered || answering.attempt.settings.feedback != .end else {
                return Self.reply(item, .skippedAnswered(item.number), answering, in: &session, now)
            }
            return session.note(.skipped(number: item.number), in: answering, at: now) {
                session,
                answering,
                now in
                Self.reply(item, .skipped(item.number), answering, in: &session, now)
            }
        }
    }

    private static func reply(
        _ item: Attempt.Item,
        _ told: AttemptPhrase,
        _ answering: Answering,
        in session: inout Session,
        _ now: Instant
    ) -> Reaction {
        let next = answering.attempt.nextOpen(after: item.number) ?? 0
        let part = Reply.Part(
            245,
            [.integer("n", item.number), .integer("next", next)],
            plain: [.paragraph(.attempt(told)), .emptyLine]
        )
        return session.reply(part, thenNextAfter: item.number, at: now)
    }
}

extension Session {
    /// Runs a command on the question that it names, or on the one on screen.
    mutating func withItem(
        _ call: CommandCall,
        at now: Instant,
        _ body: (inout Session, Answering, Attempt.Item) -> Reaction
    ) -> Reaction {
        self.withAttempt(at: now) { session, answering in
            guard call.tail.isEmpty || call.number != nil else {
                return session.reply(.attempt(.questionNumberWanted), 501)
            }
            let number = call.number ?? answering.current
            guard let item = answering.attempt.item(number) else {
                return session.reply(
                    .attempt(.noSuchQuestion(number, count: answering.attempt.items.count)),
                    542
                )
            }
            return body(&session, answering, item)
        }
    }
}
