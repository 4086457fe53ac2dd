import CompetencyReports
import LineProtocol
public import QuizCore
public import Wording

/// `verify CODE`: what is stored under a receipt of one's own or the certificate of anybody, and
/// whether it was changed since.
///
/// Guests may check certificates: whoever was given one can hold it against this server.
enum VerifyCommand: Command {
    static let word = CommandWord("verify", prefix: "ver", chinese: ["验证"])
    static let help = CommandHelpPhrase.verify

    static func run(
        _ call: CommandCall,
        in session: inout Session,
        at _: Instant
    ) -> Reaction {
        let typed = call.arguments?.positional ?? []
        guard typed.count == 1, let word = typed.first.map(TextFolding.word) else {
            return session.reply(.verify(.form), 501)
        }
        if let code = CertificateCode(typed: word) { return Self.check(code, in: &session) }
        guard let receipt = Receipt(typed: word) else { return session.reply(.verify(.form), 501) }
        guard let trainee = session.trainee else {
            return session.reply(.identity(.notIdentified), 530)
        }
        return Self.look(up: receipt, of: trainee, in: &session)
    }

    private static func check(_ code: CertificateCode, in session: inout Session) -> Reaction {
        session.ask(
            .certificate(code),
            for: { if case .certified(let issued) = $0 { [issued] } else { nil } },
            then: { session, found, now in
                guard let issued = found.first.flatMap(\.self) else {
                    return session.reply(.certificate(.unknown(code.description)), 562)
                }
                return session.reply(Self.reply(issued, session, now))
            }
        )
    }

    private static func reply(
        _ issued: IssuedCertificate,
        _ session: Session,
        _ now: Instant
    ) -> Reply {
        let certificate = issued.certificate
        let state = certificate.state(on: session.day(now))
        let phrase = state.phrase(of: certificate)
        guard state != .differs else { return Reply(563, text: .certificate(phrase)) }
        let fact = CertificatePhrase.fact(
            name: issued.displayName,
            user: certificate.trainee.text,
            title: certificate.title.text(in: session.contentLanguage),
            day: certificate.doneOn.description
        )
        return Reply(
            Reply.Part(
                255,
                session.fields(of: certificate, on: session.day(now)) + [
                    .word("user", certificate.trainee.text)
                ],
                text: .certificate(phrase),
                rows: [Reply.Row(text: .certificate(fact))],
                plain: [.paragraph(.certificate(fact)), .paragraph(.certificate(phrase))]
            )
        )
    }

    private static func look(
        up receipt: Receipt,
        of trainee: Trainee,
        in session: inout Session
    ) -> Reaction {
        session.ask(
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
