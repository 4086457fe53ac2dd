import LineProtocol
public import QuizCore
public import Wording

/// `verify CODE`: what is stored under a receipt of one's own, and whether it was changed since.
enum VerifyCommand: PersonalCommand {
    static let word = CommandWord("verify", prefix: "ver", chinese: ["验证"])
    static let help = CommandHelpPhrase.verify

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at _: Instant
    ) -> Reaction {
        guard let typed = call.arguments?.positional, typed.count == 1, let code = typed.first,
            let receipt = Receipt(typed: TextFolding.word(code))
        else { return session.reply(.verify(.form), 501) }
        return session.ask(
            .receipt(receipt, of: trainee.id),
            for: { if case .receipted(let fact) = $0 { [fact] } else { nil } },
            then: { session, found, _ in
                guard let fact = found.first.flatMap(\.self) else {
                    return session.reply(.verify(.unknown("\(receipt)")), 562)
                }
                return session.reply(Self.reply(fact, session))
            }
        )
    }

    /// The score is not told: a quiz may show it later, or never.
    private static func reply(_ fact: ReceiptedFact, _ session: Session) -> Reply {
        let number: Int? =
            if case .answer(let number, _) = fact.content { number } else { nil }
        let fields = [Reply.Field](
            .word("state", fact.state.word),
            .attempt(fact.attempt),
            .word("quiz", fact.quiz.text),
            number.map { .integer("n", $0) },
            .word("at", fact.at.text)
        )
        return Reply(
            Reply.Part(
                fact.state == .differs ? 563 : 250,
                fields,
                text: .verify(fact.state.phrase),
                rows: fact.state == .differs ? [] : [Reply.Row(text: .verify(fact.phrase))],
                plain: (fact.state == .differs ? [] : [.paragraph(.verify(fact.phrase))])
                    + [.paragraph(.verify(fact.state.phrase))]
            )
        )
    }
}

extension ReceiptedFact {
    /// What is stored.
    public var phrase: VerifyPhrase {
        let attempt = String(self.attempt.rawValue)
        let quiz = self.quiz.text
        let at = self.at.text
        return switch self.content {
        case .answer(let number, ""):
            .answerWithoutText(attempt: attempt, quiz: quiz, number: number, at: at)
        case .answer(let number, let typed):
            .answer(attempt: attempt, quiz: quiz, number: number, typed: typed, at: at)
        case .end: .end(attempt: attempt, quiz: quiz, at: at)
        }
    }
}

extension ReceiptedFact.State {
    fileprivate var word: String {
        switch self {
        case .holds: "holds"
        case .unchained: "unchained"
        case .differs: "differs"
        }
    }

    /// What the chain says of it.
    public var phrase: VerifyPhrase {
        switch self {
        case .holds: .holds
        case .unchained: .unchained
        case .differs: .differs
        }
    }
}
