import CompetencyModel
import LineProtocol
import QuizCore
import Wording

/// A check that chooses each question when the one before it is answered.
///
/// A question is stored with the attempt before it is shown, so that a check is resumed at the
/// question where it stopped.
extension Session {
    /// Whether a check has no question left that waits for an answer.
    func awaitsQuestion(_ attempt: Attempt) -> Bool {
        guard case .assess = attempt.quiz.practice, attempt.end == nil else { return false }
        return attempt.items.allSatisfy { attempt.isClosed($0) || $0.isSkipped }
    }

    /// Shows the question on screen again, or the next one of a check that has none.
    mutating func showAgain(_ answering: Answering, at now: Instant) -> Reaction {
        self.awaitsQuestion(answering.attempt)
            ? self.advance(answering, after: nil) : self.show(answering.current, at: now)
    }

    /// Asks the next question of a check, or ends it.
    ///
    /// - Parameter result: What is told before; it is stored, and told alone if the rest fails.
    mutating func advance(_ answering: Answering, after result: Reply.Part?) -> Reaction {
        guard let trainee = self.trainee else { return self.reply(.identity(.notIdentified), 530) }
        return self.orAlone(result) { session in
            session.withEvidence(of: trainee) { session, evidence, now in
                session.orAlone(result) { session in
                    session.withServings(before: now) { session, servings, now in
                        let facts = PracticeFacts(
                            evidence: evidence,
                            servings: servings,
                            seed: answering.attempt.seed,
                            now: now
                        )
                        return session.advance(answering, facts, trainee, after: result)
                    }
                }
            }
        }
    }

    private mutating func advance(
        _ answering: Answering,
        _ facts: PracticeFacts,
        _ trainee: Trainee,
        after result: Reply.Part?
    ) -> Reaction {
        let attempt = answering.attempt
        guard case .assess(let competency) = attempt.quiz.practice else {
            return self.farewell(.fault)
        }
        let move = self.catalog.nextMove(
            in: competency,
            of: trainee,
            facts,
            asked: attempt.items.map(\.question.name)
        )
        return self.orAlone(result) { session in
            switch move {
            case .ask(let name): session.draw(name, for: answering, after: result, at: facts.now)
            case .stop: session.stop(attempt, after: result, at: facts.now)
            }
        }
    }

    private mutating func draw(
        _ name: QuestionName,
        for answering: Answering,
        after result: Reply.Part?,
        at now: Instant
    ) -> Reaction {
        guard let question = self.catalog.drawn([name]).first else {
            return self.farewell(.fault)
        }
        let number = answering.attempt.items.count + 1
        return self.ask(
            .draw(question, number: number, answering.attempt.id),
            for: { if case .drawn(let drawn) = $0 { drawn } else { nil } },
            then: { session, drawn, now in
                guard let questions = session.catalog.questions(drawn: drawn) else {
                    return session.farewell(.fault)
                }
                var answering = answering
                answering.attempt.extend(to: questions)
                answering.current = number
                guard let item = answering.attempt.item(number) else {
                    return session.farewell(.fault)
                }
                return session.orAlone(result) { session in
                    session.putOnScreen(item, in: answering, at: now) { session, shown, now in
                        let part = session.questionPart(shown.item, of: shown.attempt, at: now)
                        return Self.ending(with: part, after: result)
                    }
                }
            }
        )
    }

    private mutating func stop(
        _ attempt: Attempt,
        after result: Reply.Part?,
        at now: Instant
    ) -> Reaction {
        self.finish(attempt, attempt.ending(.submitted, at: now), after: result)
    }

    /// Lets what is stored be told alone if a request fails.
    private mutating func orAlone(
        _ result: Reply.Part?,
        _ body: (inout Session) -> Reaction
    ) -> Reaction {
        let reaction = body(&self)
        if let result, reaction.request != nil { self.fallback = self.reply(Reply(result)) }
        return reaction
    }

    /// Reads how often questions were answered first in the seven days before an instant.
    mutating func withServings(
        before now: Instant,
        then: @escaping @Sendable (inout Session, [QuestionName: Int], Instant) -> Reaction
    ) -> Reaction {
        self.ask(
            .servings(since: now + .seconds(-7 * 86_400)),
            for: { if case .servings(let servings) = $0 { servings } else { nil } },
            then: then
        )
    }
}
