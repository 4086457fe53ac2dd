import LineProtocol
import QuizCore
import Wording

/// `capabilities`: what this server can do for this connection now.
enum CapabilitiesCommand: Command {
    static let word = CommandWord("capabilities", prefix: "cap", chinese: ["功能"])
    static let help = CommandHelpPhrase.capabilities

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        let verbs = Commands.all.filter { $0.isFor(session.trainee) }.map { $0.word.verb }
        let voices = LineSettings.Voice.allCases.map(\.rawValue)
        let ways = session.openWays.map(\.rawValue)
        let rows = [
            Reply.Row([.word("cap", "voice"), .list("values", voices)]),
            Reply.Row([.word("cap", "json"), .list("values", ["ascii"])]),
            Reply.Row([.word("cap", "lang"), .list("values", Language.allCases.map(\.rawValue))]),
            Reply.Row([.word("cap", "login"), .list("values", ways)]),
            Reply.Row([.word("cap", "line"), .integer("limit", session.policy.lineLimit)]),
            Reply.Row([.word("cap", "answer"), .integer("limit", session.policy.answerLimit)]),
            Reply.Row([.word("cap", "command"), .list("values", verbs)]),
        ]
        let spoken = ConnectionPhrase.capabilities(
            voices: voices,
            ways: ways,
            lineLimit: session.policy.lineLimit
        )
        return session.reply(
            Reply(
                Reply.Part(
                    211,
                    [
                        .integer("quizline", 1), .word("version", ServerVersion.text),
                        .integer("stage", 1),
                    ],
                    rows: rows,
                    plain: [.paragraph(.connection(spoken))]
                )
            )
        )
    }
}
