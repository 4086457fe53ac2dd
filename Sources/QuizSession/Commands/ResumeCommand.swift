import LineProtocol
import QuizCore
import Wording

/// `resume [ATTEMPT]`: goes on with the newest open attempt, or with that one.
enum ResumeCommand: PersonalCommand {
    static let word = CommandWord("resume", shorts: ["r"], prefix: "res", chinese: ["继续"])
    static let help = CommandHelpPhrase.resume

    static func run(
        _ call: CommandCall,
        by trainee: Trainee,
        in session: inout Session,
        at now: Instant
    ) -> Reaction {
        guard call.tail.isEmpty || call.number != nil else {
            return session.reply(.attempt(.attemptNumberWanted), 501)
        }
        let wanted = call.number.map { AttemptID(rawValue: Int64($0)) }
        return session.withAttempt(wanted, of: trainee) { session, attempt, now in
            guard let attempt else { return session.reply(.attempt(.nothingToResume), 540) }
            if let end = attempt.end {
                return session.reply(
                    .attempt(.attemptFinished),
                    543,
                    [.word("by", end.cause.rawValue)]
                )
            }
            if case .answering(let answering) = session.phase, answering.attempt.id == attempt.id {
                return session.showAgain(answering, at: now)
            }
            return session.comeBack(to: attempt, at: now)
        }
    }
}

extension Session {
    /// Counts the absence, lets time have its say, and goes on where the attempt stopped.
    mutating func comeBack(to attempt: Attempt, at now: Instant) -> Reaction {
        var attempt = attempt
        attempt.assumeAbsence()
        if let ending = attempt.expiredEnding(at: now) { return self.finish(attempt, ending) }
        let event = AttemptEvent(attempt: attempt.id, kind: .returned, at: now)
        return self.ask(
            .note(event),
            for: { $0 == .noted ? true : nil },
            then: { [attempt] session, _, now in
                var attempt = attempt
                attempt.add(event)
                return session.enter(attempt, at: now)
            }
        )
    }
}
