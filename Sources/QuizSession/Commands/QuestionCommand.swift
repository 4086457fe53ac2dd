import LineProtocol
import QuizCore
import Wording

/// `question [n|next|back]`: shows a question and opens it.
enum QuestionCommand: Command {
    static let word = CommandWord(
        "question",
        shorts: ["goto", "repeat"],
        expanding: ["next": "next", "back": "back"],
        prefix: "que",
        chinese: ["题", "转到", "重复"],
        expandingChinese: ["下一题": "next", "返回": "back"]
    )
    static let help = CommandHelpPhrase.question

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        let wanted = TextFolding.word(call.tail)
        return session.withAttempt(at: now) { session, answering in
            switch wanted {
            case "": return session.show(answering.current, at: now)
            case "next":
                return session.show(
                    answering.attempt.nextOpen(after: answering.current) ?? answering.current,
                    at: now
                )
            case "back": return session.show(max(1, answering.current - 1), at: now)
            default:
                guard let number = Int(wanted) else {
                    return session.reply(.attempt(.questionNumberWanted), 501)
                }
                return session.show(number, at: now)
            }
        }
    }
}
