import LineProtocol
import QuizCore
import Wording

/// `logout`: the connection is a guest's again; an attempt stays resumable.
enum LogoutCommand: PersonalCommand {
    static let word = CommandWord("logout", prefix: "logo", chinese: ["登出"])
    static let help = CommandHelpPhrase.logout

    static func run(
        _ call: CommandCall,
        by _: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard case .answering(let answering) = session.phase else {
            return Self.leave(&session, releasing: nil)
        }
        return session.note(.lineLost, in: answering, at: now) { session, answering, _ in
            Self.leave(&session, releasing: answering.attempt.id)
        }
    }

    private static func leave(_ session: inout Session, releasing id: AttemptID?) -> Reaction {
        session.trainee = nil
        session.provenBy = nil
        session.phase = .lobby
        return session.reply(
            Reply(232, text: .identity(.loggedOut)),
            effects: id.map { [.release($0)] } ?? []
        )
    }
}
