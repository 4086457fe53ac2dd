import LineProtocol
import QuizCore
import Wording

/// `why [n]`: key and explanation of a question, as soon as the quiz allows.
enum WhyCommand: PersonalCommand {
    static let word = CommandWord("why", shorts: ["w"], prefix: "why", chinese: ["讲解"])
    static let help = CommandHelpPhrase.why

    static func run(
        _ call: CommandCall,
        by _: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard call.tail.isEmpty || call.number != nil else {
            return session.reply(.attempt(.questionNumberWanted), 501)
        }
        return session.withReviewable(at: now) { session, attempt, now in
            let number = call.number ?? session.lastAnswered ?? attempt.lastAnswered ?? 1
            guard let item = attempt.item(number) else {
                return session.reply(
                    .attempt(.noSuchQuestion(number, count: attempt.items.count)),
                    542
                )
            }
            guard attempt.showsKey(of: item, at: now) else {
                return session.reply(.attempt(.notShownYet(number)), 549, [.integer("n", number)])
            }
            return session.reply(Self.reply(item, in: session))
        }
    }

    private static func reply(_ item: Attempt.Item, in session: Session) -> Reply {
        let question = item.question
        let key = question.interaction.key(item.arrangement)
        let explanation = question.explanation.map { session.text($0) }
        let typed = key.typed.text(in: session.contentLanguage)
        let played = (question.interaction as? ScenePlay).flatMap { play in
            item.answers.last.flatMap { play.debrief(of: $0.response) }
        }
        let fields = [Reply.Field](
            .integer("n", item.number),
            .word("key", typed),
            question.facts.isEmpty ? nil : .list("source", question.facts)
        )
        return Reply(
            Reply.Part(
                222,
                fields,
                text: explanation ?? session.keyPhrase(key),
                rows: (played?.steps ?? []).map(session.row),
                plain: [.paragraph(session.keyPhrase(key))]
                    + (explanation.map { [.paragraph($0)] } ?? [])
                    + session.blocks(of: played?.steps ?? [])
                    + (question.facts.isEmpty
                        ? [] : [.paragraph(.attempt(.sources(question.facts)))])
            )
        )
    }
}

extension Session {
    /// The question answered last on this connection in the attempt under way.
    fileprivate var lastAnswered: Int? {
        if case .answering(let answering) = self.phase { answering.lastAnswered } else { nil }
    }
}

extension Attempt {
    fileprivate var lastAnswered: Int? {
        self.items.filter { !$0.answers.isEmpty }
            .max {
                ($0.answers.last?.at ?? self.startedAt) < ($1.answers.last?.at ?? self.startedAt)
            }?.number
    }
}
