import LineProtocol
import QuizCore
import Wording

/// `whoami`: who is on this line, and what kind of line it is.
enum WhoamiCommand: Command {
    static let word = CommandWord("whoami", shorts: ["me"], prefix: "who", chinese: ["我"])
    static let help = CommandHelpPhrase.whoami

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        guard let trainee = session.trainee else { return Self.tell(nil, in: session) }
        return session.ask(
            .teams(of: trainee.id),
            for: { if case .teams(let teams) = $0 { [teams] } else { nil } },
            then: { session, found, _ in
                Self.tell(found.first.flatMap(\.self), in: session)
            }
        )
    }

    private static func tell(_ teams: TeamsOfPerson?, in session: Session) -> Reaction {
        let attempt: AttemptID? =
            if case .answering(let answering) = session.phase { answering.attempt.id } else { nil }
        let trainee = session.trainee
        let managed = teams?.managed ?? []
        let own = trainee?.team
        let ids = (own.map { [$0.text] } ?? []) + managed.map(\.id).filter { $0 != own }.map(\.text)
        let fields = [Reply.Field](
            trainee.map { .word("user", $0.id.text) },
            trainee.map { .word("name", $0.displayName) },
            trainee.map { .list("roles", $0.rights.map(\.rawValue).sorted()) },
            ids.isEmpty ? nil : .list("teams", ids),
            session.connection.isSealed ? .flag("sealed") : nil,
            .word("telnet", session.telnetState),
            .word("address", session.connection.address),
            attempt.map { .attempt($0) }
        )
        let job = trainee?.job.flatMap { session.catalog.framework.role($0) }
        let spoken: IdentityPhrase =
            trainee.map {
                .whoYouAre(
                    name: $0.displayName,
                    user: $0.id.text,
                    job: job?.name.text(in: session.contentLanguage),
                    team: teams?.own?.name ?? own?.text,
                    sealed: session.connection.isSealed
                )
            } ?? .youAreGuest(sealed: session.connection.isSealed)
        let text = trainee.map { Phrase.verbatim($0.displayName) }
        let plain: [Reply.Block] =
            [.paragraph(.identity(spoken))]
            + (managed.isEmpty ? [] : [.paragraph(.team(.youManage(managed.map(\.name))))])
        return session.reply(Reply(Reply.Part(212, fields, text: text, plain: plain)))
    }
}
