import LineProtocol
import QuizCore
import Wording

/// `ping [TEXT]`: says the text back.
enum PingCommand: Command {
    static let word = CommandWord("ping", shorts: ["p"], prefix: "pi")
    static let help = CommandHelpPhrase.ping

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        let text: Phrase = call.tail.isEmpty ? .connection(.here) : .verbatim(call.tail)
        return session.reply(text, 202)
    }
}
