import LineProtocol
import QuizCore
import Wording

/// `answer n TEXT` or, in a scene, `answer n.turn TEXT` (code, JSON), `answer TEXT` (plain): answers a question.
enum AnswerCommand: PersonalCommand {
    static let word = CommandWord("answer", shorts: ["a"], prefix: "an", chinese: ["答"])
    static let help = CommandHelpPhrase.answer

    static func run(
        _ call: CommandCall,
        by _: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard session.settings.voice != .plain else {
            guard !call.tail.isEmpty else { return session.reply(.attempt(.answerWanted), 501) }
            guard session.rewinding == nil else { return session.takeInWalk(call.tail, at: now) }
            return session.answer(call.tail, at: now)
        }
        guard let place = call.leadingPlace, !place.rest.isEmpty else {
            return session.reply(.attempt(.answerForm), 501)
        }
        return session.answer(place.number, place.rest, turn: place.turn, at: now)
    }
}
