import LineProtocol
import QuizCore
import Wording

/// `secret codes [old=…]`: a list of one-time codes, shown this once.
extension SecretCommand {
    /// New secrets go out only where a secret may come in.
    static func codes(
        of trainee: Trainee,
        _ arguments: Arguments,
        in session: inout Session
    ) -> Reaction {
        guard arguments.has(only: ["old"]) else {
            return session.reply(.identity(.secretForm), 501)
        }
        guard session.isOpen(.pin) else { return session.refuseClearLine() }
        if let old = arguments["old"] {
            return Self.makeCodes(of: trainee, old: Secret(old), in: &session)
        }
        guard session.settings.voice == .plain else {
            return Self.wanted(Self.codes, in: session)
        }
        return session.askSecret(.old) { session, old, _ in
            Self.makeCodes(of: trainee, old: Secret(old), in: &session)
        }
    }

    private static func makeCodes(
        of trainee: Trainee,
        old: Secret,
        in session: inout Session
    ) -> Reaction {
        session.ask(.identity(.makeCodes(trainee.id, old: old))) { session, result, now in
            guard case .identity(let result) = result else {
                return session.farewell(.fault)
            }
            guard case .codesMade(let codes) = result else { return session.refuseOld(result) }
            let texts = codes.map(\.text)
            return session.reply(
                Reply(
                    Reply.Part(
                        233,
                        [.word("kind", Self.codes)],
                        rows: texts.map { Reply.Row([.word("code", $0)]) },
                        plain: [
                            .paragraph(.identity(.codesMade(texts.count))),
                            .lines(texts.map { "  \($0)" }),
                        ]
                    )
                )
            )
        }
    }
}
