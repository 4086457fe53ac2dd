import LineProtocol
import QuizCore
import Wording

/// `question [n|next|back]`: shows a question and opens it.
enum QuestionCommand: PersonalCommand {
    static let word = CommandWord(
        "question",
        shorts: ["goto", "repeat"],
        expanding: ["next": "next", "back": "back"],
        prefix: "que",
        chinese: ["题", "转到", "重复"],
        expandingChinese: ["下一题": "next", "返回": "back", "上一题": "back"]
    )
    static let help = CommandHelpPhrase.question

    static func run(
        _ call: CommandCall,
        by _: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        let wanted = TextFolding.word(call.tail)
        switch session.answering() {
        case .failure(let refusal): return session.reply(refusal.text, refusal.code)
        case .success(let answering):
            guard let number = Self.number(wanted, in: answering) else {
                return session.reply(.attempt(.questionNumberWanted), 501)
            }
            return session.show(number, at: now)
        }
    }

    /// The question that a word means; nil if it means none.
    private static func number(_ wanted: String, in answering: Answering) -> Int? {
        switch wanted {
        case "": answering.current
        case "next": answering.attempt.nextOpen(after: answering.current) ?? answering.following
        case "back": max(1, answering.current - 1)
        default: Int(wanted)
        }
    }
}

extension Answering {
    /// The number behind that of the question on screen, and the first one behind the last.
    fileprivate var following: Int { self.current % self.attempt.items.count + 1 }
}
