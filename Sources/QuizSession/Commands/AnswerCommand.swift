import LineProtocol
import QuizCore
import Wording

/// `answer n TEXT` or, in a scene, `answer n.turn TEXT` (code, JSON), `answer TEXT` (plain): answers a question.
///
/// Without a text it begins a text of several lines. In code and JSON voice such lines are read
/// to their end even where the command is refused (rule L5).
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
            if !call.tail.isEmpty {
                guard session.rewinding == nil else {
                    return session.takeInWalk(call.tail, at: now)
                }
                return session.answer(call.tail, at: now)
            }
            guard case .success(let answering) = session.answering(),
                answering.item?.question.awaitsMentor == true
            else { return session.reply(.attempt(.answerWanted), 501) }
            return session.write(answering.current, line: nil, anew: true, at: now)
        }
        guard let place = call.leadingPlace else {
            return session.reply(.attempt(.answerForm), 501)
        }
        return session.answer(place.number, place.rest, turn: place.turn, at: now)
    }

    static func run(_ call: CommandCall, in session: inout Session, at now: Instant) -> Reaction {
        if session.settings.voice != .plain, let place = call.leadingPlace, place.rest.isEmpty {
            return self.begin(place.number, turn: place.turn, in: &session, at: now)
        }
        guard let trainee = session.trainee else {
            return session.reply(.identity(.notIdentified), 530)
        }
        return self.run(call, by: trainee, in: &session, at: now)
    }

    /// A text that a script sends in lines.
    private static func begin(
        _ number: Int,
        turn: Int?,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard session.trainee != nil else {
            return session.ignoreText(number, because: Reply(530, text: .identity(.notIdentified)))
        }
        guard case .success(let answering) = session.answering(),
            let item = answering.attempt.item(number), item.question.awaitsMentor, turn == nil,
            !answering.attempt.isClosed(item),
            answering.attempt.expiry(at: now) == nil
                || answering.attempt.isWithinGrace(at: now)
        else { return session.ignoreText(number, because: self.refusal(number, in: session)) }
        return session.write(number, line: nil, anew: true, at: now)
    }

    private static func refusal(_ number: Int, in session: Session) -> Reply {
        switch session.answering() {
        case .failure(let refusal): return Reply(refusal.code, text: refusal.text)
        case .success(let answering):
            guard let item = answering.attempt.item(number) else {
                let count = answering.attempt.items.count
                return Reply(542, text: .attempt(.noSuchQuestion(number, count: count)))
            }
            guard item.question.awaitsMentor else {
                return Reply(501, text: .marking(.onlyTexts(number)))
            }
            return Reply(
                545,
                [.integer("n", number)],
                text: .attempt(.questionClosed(number))
            )
        }
    }
}
