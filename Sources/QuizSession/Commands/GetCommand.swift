import LineProtocol
import QuizCore
import Wording

/// `get QUIZ [version=VERSION|draft]`: the file of a quiz.
enum GetCommand: AuthorOrderCommand {
    static let word = CommandWord("get", prefix: "get", chinese: ["下载"])
    static let help = CommandHelpPhrase.get
    static let keys = ["version"]

    static func run(
        _ order: AuthorOrder,
        by author: Trainee,
        in session: inout Session
    ) -> Reaction {
        let choice: AuthoringRequest.DraftChoice =
            switch order.version {
            case nil: .published
            case "draft": .draft
            case let version?: .version(version)
            }
        return session.ask(.read(quiz: order.quiz, choice), quiz: order.quiz) { session, result in
            guard case .file(let version, let text) = result else { return nil }
            return session.reply(
                Self.reply(order.quiz, version, text, isPlain: session.settings.voice == .plain)
            )
        }
    }

    /// The octets come behind the reply (rule R6); a person gets the lines.
    private static func reply(
        _ quiz: String,
        _ version: String,
        _ text: String,
        isPlain: Bool
    ) -> Reply {
        let fields: [Reply.Field] = [
            .word("quiz", quiz), .word("version", version), .integer("octets", text.utf8.count),
        ]
        guard isPlain else { return Reply(Reply.Part(273, fields), file: text) }
        return Reply(Reply.Part(273, fields, plain: [.lines(ExportCommand.lines(of: text))]))
    }
}
