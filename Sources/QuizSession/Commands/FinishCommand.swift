import LineProtocol
import QuizCore
import Wording

/// `finish [yes]`: ends the attempt; asks first while questions are open.
enum FinishCommand: PersonalCommand {
    static let word = CommandWord("finish", shorts: ["submit"], prefix: "finish", chinese: ["交卷"])
    static let help = CommandHelpPhrase.finish

    static func run(
        _ call: CommandCall,
        by _: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        let isConfirmed = TextFolding.word(call.tail) == "yes"
        guard call.tail.isEmpty || isConfirmed else {
            return session.reply(.connection(.valueWanted("finish", allowed: ["yes"])), 501)
        }
        return session.withAttempt(at: now) { session, answering in
            let attempt = answering.attempt
            guard !isConfirmed, attempt.answerableCount > 0 else {
                return session.finish(attempt, attempt.ending(.submitted, at: now))
            }
            return Self.confirm(attempt, in: &session)
        }
    }

    private static func confirm(_ attempt: Attempt, in session: inout Session) -> Reaction {
        let unanswered = attempt.unansweredCount
        let skipped = attempt.skippedCount
        let part = Reply.Part(
            300,
            [.integer("unanswered", unanswered), .integer("skipped", skipped)],
            text: .attempt(.finishWanted(unanswered: unanswered, skipped: skipped)),
            plain: [.paragraph(.attempt(.finishQuestion(open: attempt.answerableCount)))]
        )
        guard session.settings.voice == .plain else { return session.reply(Reply(part)) }
        session.dialogue = Dialogue(prompt: .usual) {
            session,
            line,
            now in
            guard ["yes", "y", "是"].contains(TextFolding.word(line)) else {
                return session.reply(.connection(.inputCancelled), 206)
            }
            return session.withAttempt(at: now) { session, answering in
                session.finish(answering.attempt, answering.attempt.ending(.submitted, at: now))
            }
        }
        return session.reply(Reply(part))
    }
}
