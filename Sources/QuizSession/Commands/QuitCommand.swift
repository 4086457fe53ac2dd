import LineProtocol
import QuizCore
import Wording

/// `quit`: says goodbye and closes; an attempt stays resumable.
enum QuitCommand: Command {
    static let word = CommandWord(
        "quit",
        shorts: ["q", "bye", "exit"],
        prefix: "qui",
        chinese: ["退出", "再见"]
    )
    static let help = CommandHelpPhrase.quit

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        guard call.tail.isEmpty else {
            return session.reply(.connection(.noArguments("quit")), 501)
        }
        guard case .answering(let answering) = session.phase else {
            return session.reply(Reply(205, text: .connection(.goodbye)), effects: [.close])
        }
        // The end of the connection is noted by the server, so that leaving needs no store.
        let spoken = AttemptPhrase.savedGoodbye(number: answering.current)
        let part = Reply.Part(
            205,
            [.attempt(answering.attempt.id)],
            text: .connection(.goodbye),
            plain: [.paragraph(.attempt(spoken))]
        )
        return session.reply(Reply(part), effects: [.close])
    }
}
