import LineProtocol
import QuizCore
import Wording

/// `why [n]`: key and explanation of a question, as soon as the quiz allows.
enum WhyCommand: Command {
    static let word = CommandWord("why", shorts: ["w"], prefix: "why", chinese: ["讲解"])
    static let help = CommandHelpPhrase.why

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        guard call.tail.isEmpty || call.number != nil else {
            return session.reply(.attempt(.questionNumberWanted), 501)
        }
        switch session.reviewable() {
        case .failure(let refusal): return session.reply(refusal.text, refusal.code)
        case .success(let attempt):
            let number = call.number ?? session.lastAnswered ?? 1
            guard let item = attempt.item(number) else {
                return session.reply(
                    .attempt(.noSuchQuestion(number, count: attempt.items.count)),
                    542
                )
            }
            guard attempt.showsKey(of: item) else {
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
                plain: [.paragraph(session.keyPhrase(key))]
                    + (explanation.map { [.paragraph($0)] } ?? [])
                    + (question.facts.isEmpty
                        ? [] : [.paragraph(.attempt(.sources(question.facts)))])
            )
        )
    }
}

extension Session {
    /// The attempt under way, or the one that ended last on this connection.
    func reviewable() -> Result<Attempt, SessionRefusal> {
        if case .reviewing(let attempt) = self.phase { return .success(attempt) }
        return self.answering().map(\.attempt)
    }

    /// The question answered last in the attempt under way, or in the last one.
    fileprivate var lastAnswered: Int? {
        switch self.phase {
        case .answering(let answering): answering.lastAnswered ?? answering.attempt.lastAnswered
        case .reviewing(let attempt): attempt.lastAnswered
        case .lobby, .moved, .closed: nil
        }
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
