import LineProtocol
import QuizCore
import Wording

/// `secret pin|password [old=…] [value=…]`: a new secret after the old one is proven; with `codes`
/// a list of one-time codes.
enum SecretCommand: PersonalCommand {
    static let codes = "codes"
    static let word = CommandWord("secret", prefix: "secret", chinese: ["密码"])
    static let help = CommandHelpPhrase.secret

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard let arguments = call.arguments, arguments.positional.count <= 1,
            arguments.has(only: ["old", "value"])
        else {
            return session.reply(.identity(.secretForm), 501)
        }
        let kind = arguments.positional.first.map(TextFolding.word) ?? "pin"
        // Whoever finds a script's token must not get hold of the account by it.
        guard session.provenBy != .token else {
            return session.reply(.identity(.secretByToken), 503)
        }
        if kind == Self.codes { return Self.codes(of: trainee, arguments, in: &session) }
        guard let way = SignInWay(rawValue: kind), way.isChangeable else {
            let isUnserved = kind == "totp"
            return session.reply(
                .identity(isUnserved ? .wayNotOpen(["pin", "password", "codes"]) : .secretForm),
                isUnserved ? 536 : 501
            )
        }
        guard session.isOpen(way) else { return session.refuseClearLine() }
        guard let old = arguments["old"] else {
            return Self.askOld(way, of: trainee, new: arguments["value"], in: &session)
        }
        guard let new = arguments["value"] else {
            return Self.askNew(way, of: trainee, old: Secret(old), in: &session)
        }
        return Self.replace(way, of: trainee, old: Secret(old), new: Secret(new), in: &session)
    }

    private static func askOld(
        _ way: SignInWay,
        of trainee: Trainee,
        new: String?,
        in session: inout Session
    ) -> Reaction {
        guard session.settings.voice == .plain else { return Self.wanted(way, in: session) }
        return session.askSecret(.old) { session, old, _ in
            guard let new else {
                return Self.askNew(way, of: trainee, old: Secret(old), in: &session)
            }
            return Self.replace(way, of: trainee, old: Secret(old), new: Secret(new), in: &session)
        }
    }

    private static func askNew(
        _ way: SignInWay,
        of trainee: Trainee,
        old: Secret,
        in session: inout Session
    ) -> Reaction {
        guard session.settings.voice == .plain else { return Self.wanted(way, in: session) }
        return session.askSecret(.new) { session, new, _ in
            let replace: @Sendable (inout Session) -> Reaction = { session in
                Self.replace(way, of: trainee, old: old, new: Secret(new), in: &session)
            }
            // Nobody sees a slip in what is not shown.
            guard session.hidesTyping else { return replace(&session) }
            return session.askSecret(.newAgain) { session, again, _ in
                again == new ? replace(&session) : session.refuse(.secretRefused(.different))
            }
        }
    }

    private static func wanted(_ way: SignInWay, in session: Session) -> Reaction {
        Self.wanted(way.rawValue, in: session)
    }

    /// Says to a script what to send.
    static func wanted(_ kind: String, in session: Session) -> Reaction {
        session.reply(.identity(.secretForm), 330, [.word("kind", kind)])
    }

    private static func replace(
        _ way: SignInWay,
        of trainee: Trainee,
        old: Secret,
        new: Secret,
        in session: inout Session
    ) -> Reaction {
        session.ask(.identity(.replace(trainee.id, way: way, old: old, new: new))) {
            session,
            result,
            now in
            guard case .identity(let result) = result else {
                return session.farewell(.fault)
            }
            guard case .replaced(let way) = result else { return session.refuseOld(result) }
            return session.reply(.identity(.secretChanged), 233, [.word("kind", way.rawValue)])
        }
    }
}
