import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// `login NAME` (plain; asks for the secret), `login NAME pin=…|password=…|code=…|token=…`.
enum LoginCommand: Command {
    static let word = CommandWord("login", shorts: ["log"], prefix: "logi", chinese: ["登录"])
    static let help = CommandHelpPhrase.login

    /// Ways of the protocol that this server does not have yet.
    private static let unservedWays: Set<String> = ["via", "data", "resume"]

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        if let trainee = session.trainee {
            return session.reply(.identity(.alreadyIdentified(trainee.id.text)), 503)
        }
        guard let arguments = call.arguments else {
            return session.reply(.identity(.loginForm), 501)
        }
        if arguments.named.contains(where: { Self.unservedWays.contains($0.name) }) {
            let ways = session.openWays.map(\.rawValue)
            return session.reply(.identity(.wayNotOpen(ways)), 536, [.list("ways", ways)])
        }
        guard arguments.positional.count == 1, arguments.named.count <= 1 else {
            return session.reply(.identity(.loginForm), 501)
        }
        guard !session.openWays.isEmpty else { return session.refuseClearLine() }
        let name = arguments.positional[0]
        guard let given = arguments.named.first else {
            return Self.askSecret(of: name, in: &session)
        }
        guard let way = SignInWay(rawValue: given.name) else {
            return session.reply(.identity(.loginForm), 501)
        }
        guard session.isOpen(way) else { return session.refuseClearLine() }
        return Self.signIn(name, [way], Secret(given.value), in: &session)
    }

    /// The plain voice asks; the voices for scripts are told to send the secret along.
    private static func askSecret(of name: String, in session: inout Session) -> Reaction {
        // Nobody types a token where anything else will do.
        let others = session.openWays.filter { $0 != .token }
        let typed = others.isEmpty ? session.openWays : others
        guard let way = typed.first else { return session.refuseClearLine() }
        guard session.settings.voice == .plain else {
            let ways = session.openWays.map(\.rawValue)
            return session.reply(
                .identity(.sendSecret(ways)),
                330,
                [.word("user", name), .list("ways", ways)]
            )
        }
        return session.askSecret(way.prompt) { session, line, _ in
            Self.signIn(name, typed, Secret(line), in: &session)
        }
    }

    private static func signIn(
        _ name: String,
        _ ways: [SignInWay],
        _ secret: Secret,
        in session: inout Session
    ) -> Reaction {
        session.ask(.identity(.signIn(name: name, ways: ways, secret: secret))) {
            session,
            result,
            now in
            guard case .identity(let result) = result else {
                return session.farewell(.fault)
            }
            guard case .signedIn(let trainee, let failures, let codesLeft) = result else {
                return session.refuse(result)
            }
            session.identify(trainee)
            session.provenBy = codesLeft == nil ? ways.first : .code
            return session.withSteps(of: trainee) { session, attempts, steps, now in
                Self.welcome(
                    trainee,
                    told: Told(failures: failures, codesLeft: codesLeft),
                    attempts: attempts,
                    steps: steps,
                    in: session,
                    at: now
                )
            }
        }
    }

    /// What a person should know of how they sign in.
    private struct Told {
        /// From so many codes on it is told how many are left.
        private static let fewCodes = 5

        let failures: Int
        /// nil if no code was used.
        let codesLeft: Int?

        var blocks: [Reply.Block] {
            let failed: IdentityPhrase? =
                self.failures > 0 ? .failuresSince(self.failures) : nil
            return [failed, self.fewCodesLeft.map { .codesLeft($0) }].compactMap(\.self).map {
                .paragraph(.identity($0))
            }
        }

        var fields: [Reply.Field] {
            self.fewCodesLeft.map { [.integer("codes", $0)] } ?? []
        }

        private var fewCodesLeft: Int? {
            self.codesLeft.flatMap { $0 <= Self.fewCodes ? $0 : nil }
        }
    }

    /// Greets the person, in plain with where they stopped, and says what is due.
    private static func welcome(
        _ trainee: Trainee,
        told: Told,
        attempts: [AttemptSummary],
        steps: OwnSteps,
        in session: Session,
        at now: Instant
    ) -> Reaction {
        var blocks: [Reply.Block] = [.paragraph(.identity(.welcome(trainee.displayName)))]
        blocks += told.blocks
        let open = attempts.last { $0.end == nil }
        // How many questions practice has is known once it goes on.
        if let open, let quiz = session.catalog.quiz(version: open.start.version),
            quiz.practice == nil
        {
            let stopped = IdentityPhrase.stoppedAt(
                quiz: quiz.title.text(in: session.contentLanguage),
                answered: open.answered,
                count: session.catalog.questionCount(of: quiz),
                days: Int((now - open.start.at).wholeSeconds / 86_400)
            )
            blocks.append(.paragraph(.identity(stopped)))
        }
        if let reminder = steps.reminder { blocks.append(.paragraph(.ownSteps(reminder))) }
        blocks.append(.paragraph(.identity(.afterLogin(hasAttempt: open != nil))))
        let fields = [Reply.Field](
            .word("user", trainee.id.text),
            .word("name", trainee.displayName),
            .list("roles", trainee.rights.map(\.rawValue).sorted()),
            trainee.team.map { .list("teams", [$0.text]) }
        )
        return session.reply(
            Reply(
                Reply.Part(
                    230,
                    fields + told.fields + steps.reminderFields,
                    text: .verbatim(trainee.displayName),
                    plain: blocks
                )
            )
        )
    }
}

extension SignInWay {
    /// What it is called where it is asked for.
    fileprivate var prompt: IdentityPhrase.SecretPrompt {
        switch self {
        case .pin, .password: .signIn
        case .code: .code
        case .token: .token
        }
    }
}
