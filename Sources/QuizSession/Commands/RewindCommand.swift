import LineProtocol
import QuizCore
import Wording

/// `rewind [N] [n=QUESTION]`, `rewind take LETTER`, `rewind leave`: looks at other branches of a
/// scene that is over, without counting.
enum RewindCommand: PersonalCommand {
    static let word = CommandWord("rewind", prefix: "rew", chinese: ["回退"])
    static let help = CommandHelpPhrase.rewind

    static func run(
        _ call: CommandCall,
        by _: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard let arguments = call.arguments, arguments.has(only: ["n"]) else {
            return session.reply(.rewind(.form), 501)
        }
        let words = arguments.positional.map { TextFolding.word($0) }
        let question = arguments["n"]
        switch (words.first, words.count) {
        case ("leave", 1) where question == nil:
            return session.rewinding == nil
                ? session.reply(.rewind(.notLooking), 503) : session.leaveWalk(at: now)
        case ("take", 2) where question == nil:
            return session.takeInWalk(arguments.positional[1], at: now)
        case (nil, 0): return Self.goBack(1, question, in: &session, at: now)
        case (let word?, 1):
            guard let turns = Int(word), (1...1000).contains(turns) else { break }
            return Self.goBack(turns, question, in: &session, at: now)
        default: break
        }
        return session.reply(.rewind(.form), 501)
    }

    private static func goBack(
        _ turns: Int,
        _ question: String?,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard let question else {
            return session.rewinding == nil
                ? session.rewind(turns, question: nil, at: now)
                : session.goBackInWalk(turns, at: now)
        }
        guard let number = Int(TextFolding.word(question)) else {
            return session.reply(.rewind(.form), 501)
        }
        return session.rewind(turns, question: number, at: now)
    }
}
