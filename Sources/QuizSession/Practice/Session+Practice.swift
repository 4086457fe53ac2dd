import CompetencyModel
import LineProtocol
import QuizCore
import Wording

/// What is known when practice is chosen.
struct PracticeFacts: Sendable {
    /// All answers of the person.
    let evidence: [Evidence]
    /// How often each question was answered first by anybody within seven days.
    let servings: [QuestionName: Int]
    /// Of the attempt.
    let seed: UInt64
    let now: Instant
}

/// What somebody is asked in practice, and what is said before it.
struct PracticeChoice: Sendable {
    let questions: [QuestionName]
    let heading: Phrase?
}

/// Attempts at quizzes of the server's own.
extension Session {
    /// Chooses questions from what a person's answers say; refuses where there are none.
    typealias PracticeChoosing =
        @Sendable (Session, PracticeFacts) -> Result<PracticeChoice, PracticeRefusal>

    /// A reply instead of a question.
    struct PracticeRefusal: Error {
        let reply: Reply
    }

    /// Goes on with the practice of a kind that is not over, or begins one.
    mutating func practise(
        _ kind: PracticeKind,
        by trainee: Trainee,
        choosing choose: @escaping PracticeChoosing
    ) -> Reaction {
        guard let quiz = self.catalog.practice(kind) else {
            return self.reply(.connection(.notServed(kind.word)), 504)
        }
        return self.withHistory(of: trainee) { session, attempts, now in
            let own = attempts.filter { $0.start.quiz == quiz.id }
            let number = own.count + 1
            guard let open = own.last(where: { $0.end == nil }) else {
                return session.begin(quiz, number: number, by: trainee, choosing: choose)
            }
            return session.withAttempt(open.id, of: trainee) { session, attempt, now in
                // Its version may be gone, as a quiz's may; then it stays as it is.
                guard let attempt else {
                    return session.begin(quiz, number: number, by: trainee, choosing: choose)
                }
                return session.goOn(with: attempt, at: now) { session in
                    session.begin(quiz, number: number, by: trainee, choosing: choose)
                }
            }
        }
    }

    /// Goes on with practice; where its time is over, that is stored and something else is done.
    private mutating func goOn(
        with attempt: Attempt,
        at now: Instant,
        orElse begin: @escaping @Sendable (inout Session) -> Reaction
    ) -> Reaction {
        if case .answering(let answering) = self.phase, answering.attempt.id == attempt.id,
            answering.attempt.expiry(at: now) == nil
        {
            return self.showAgain(answering, at: now)
        }
        var away = attempt
        away.assumeAbsence()
        guard let ending = away.expiredEnding(at: now) else {
            return self.comeBack(to: attempt, at: now)
        }
        return self.ask(
            .finish(ending),
            for: { if case .finished = $0 { true } else { nil } },
            then: { session, _, _ in begin(&session) }
        )
    }

    private mutating func begin(
        _ quiz: Quiz,
        number: Int,
        by trainee: Trainee,
        choosing choose: @escaping PracticeChoosing
    ) -> Reaction {
        let seed = self.drawSeed()
        return self.withEvidence(of: trainee) { session, evidence, now in
            session.withServings(before: now) { session, servings, now in
                let facts = PracticeFacts(
                    evidence: evidence,
                    servings: servings,
                    seed: seed,
                    now: now
                )
                let choice: PracticeChoice
                switch choose(session, facts) {
                case .success(let chosen): choice = chosen
                case .failure(let refusal): return session.reply(refusal.reply)
                }
                let record = AttemptStart(
                    trainee: trainee.id,
                    quiz: quiz.id,
                    version: quiz.version,
                    number: number,
                    seed: seed,
                    at: now,
                    drawn: session.catalog.drawn(choice.questions)
                )
                return session.start(record, under: choice.heading)
            }
        }
    }

    private mutating func start(_ record: AttemptStart, under heading: Phrase?) -> Reaction {
        self.ask(
            .start(record),
            for: { if case .started(let snapshot) = $0 { snapshot } else { nil } },
            then: { session, snapshot, now in
                // Another connection of the same person may have begun this very attempt first.
                guard let attempt = session.catalog.attempt(snapshot) else {
                    return session.farewell(.fault)
                }
                var reaction = session.enter(attempt, at: now)
                if let heading, reaction.reply?.result.plain.isEmpty == false {
                    reaction.reply?.result.plain.insert(.paragraph(heading), at: 0)
                }
                return reaction
            }
        )
    }

    /// Whether an attempt ends with its last answer, without being handed in (rule R8).
    ///
    /// A check goes on with a question that it does not have yet.
    func endsByItself(_ attempt: Attempt) -> Bool {
        switch attempt.quiz.practice {
        case .assess: false
        case .due, .daily: true
        case nil: self.settings.follows
        }
    }
}

extension Attempt {
    /// The word of the field `kind`.
    var kindWord: String { self.quiz.practice?.word ?? "quiz" }

    /// How many questions it may come to have; nil where it has all of them.
    var most: Int? {
        if case .assess = self.quiz.practice { AdaptiveCheck.most } else { nil }
    }
}
