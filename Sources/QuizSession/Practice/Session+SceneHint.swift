import LineProtocol
import QuizCore
import Wording

/// Where one turn of a scene can be played now.
private enum SceneHint {
    /// An attempt in which a scene is not over.
    case resume(AttemptID, Quiz.ID)
    case start(Quiz.ID)
}

/// The scene that `daily` names at its end (Docs/Decisions 0028).
extension Session {
    /// Tells the end of practice; that of `daily` also names a scene, if there is one to play.
    mutating func tell(
        _ last: Reply.Part,
        withSceneAfter attempt: Attempt,
        of trainee: Trainee,
        after result: Reply.Part?
    ) -> Reaction {
        let effects = [Reaction.Effect.release(attempt.id)]
        let alone = self.reply(Self.ending(with: last, after: result), effects: effects)
        guard attempt.quiz.practice == .daily, self.catalog.quizzes.contains(where: \.hasScene)
        else { return alone }
        let reaction = self.withScene(after: attempt, of: trainee, orElse: alone) { session, hint in
            guard let hint else { return alone }
            let told = Self.adding(hint, to: last)
            return session.reply(Self.ending(with: told, after: result), effects: effects)
        }
        self.fallback = alone
        return reaction
    }

    /// Looks for an attempt with a scene that is not over, the newest alone, else for a quiz.
    ///
    /// - Parameter fallback: What is told if an attempt cannot be read.
    private mutating func withScene(
        after attempt: Attempt,
        of trainee: Trainee,
        orElse fallback: Reaction,
        then: @escaping @Sendable (Session, SceneHint?) -> Reaction
    ) -> Reaction {
        self.withHistory(of: trainee) { session, attempts, now in
            let next = session.sceneToStart(about: attempt.askedCompetencies, after: attempts, now)
                .map { SceneHint.start($0.id) }
            let open = attempts.last { summary in
                let quiz = session.catalog.quiz(version: summary.start.version)
                return summary.end == nil && quiz?.hasScene == true
            }
            guard let open else { return then(session, next) }
            let reaction = session.withAttempt(open.id, of: trainee) { session, found, now in
                guard let found, found.hasOpenScene(at: now) else { return then(session, next) }
                return then(session, .resume(found.id, found.quiz.id))
            }
            session.fallback = fallback
            return reaction
        }
    }

    /// The quiz with a scene about one of these competencies that the person may start at once:
    /// of those played least the one that is about most of them.
    private func sceneToStart(
        about competencies: Set<Competency.ID>,
        after attempts: [AttemptSummary],
        _ now: Instant
    ) -> Quiz? {
        let candidates = self.catalog.quizzes.compactMap {
            quiz -> (Quiz, played: Int, shared: Int)? in
            let shared = quiz.sceneCompetencies.intersection(competencies).count
            guard shared > 0, self.mayStart(quiz, after: attempts, at: now) else { return nil }
            return (quiz, attempts.count { $0.start.quiz == quiz.id }, shared)
        }
        return candidates.min { left, right in
            (left.played, -left.shared, left.0.id) < (right.played, -right.shared, right.0.id)
        }?.0
    }

    /// Whether `start` would begin an attempt; quizzes that want a code or a level are left out.
    private func mayStart(_ quiz: Quiz, after attempts: [AttemptSummary], at now: Instant) -> Bool {
        let settings = quiz.settings
        let history = QuizHistory(of: quiz, attempts, at: now)
        guard self.isOffered(quiz), settings.accessCode == nil, settings.isOpen(at: now),
            history.unfinished == nil, history.hasAttemptLeft, history.waitEnd(at: now) == nil
        else { return false }
        return settings.needs.allSatisfy { need in
            if case .level = need { false } else { self.missing(need, attempts: attempts) == nil }
        }
    }

    private static func adding(_ hint: SceneHint, to part: Reply.Part) -> Reply.Part {
        var part = part
        let phrase: PracticePhrase
        switch hint {
        case .resume(let attempt, let quiz):
            part.fields += [
                .word("scene", quiz.text), .integer("scene_attempt", Int(attempt.rawValue)),
            ]
            phrase = .resumeScene("\(attempt.rawValue)")
        case .start(let quiz):
            part.fields.append(.word("scene", quiz.text))
            phrase = .startScene(quiz.text)
        }
        // Before the words on how to go on, which are the last.
        part.plain.insert(.paragraph(.practice(phrase)), at: max(0, part.plain.count - 1))
        return part
    }
}

extension Quiz {
    fileprivate var scenes: [Question] {
        self.questions.filter { type(of: $0.interaction).isPlayed }
    }

    fileprivate var hasScene: Bool { !self.scenes.isEmpty }

    fileprivate var sceneCompetencies: Set<Competency.ID> {
        Set(self.scenes.flatMap(\.shares).map(\.competency))
    }
}

extension Attempt {
    /// The competencies of the questions that were answered or skipped.
    var askedCompetencies: Set<Competency.ID> {
        let asked = self.items.filter { $0.isAnswered || $0.isSkipped }
        return Set(asked.flatMap(\.question.shares).map(\.competency))
    }

    /// Whether a scene can still be played; the clock stands still while nobody is here.
    fileprivate func hasOpenScene(at now: Instant) -> Bool {
        var away = self
        away.assumeAbsence()
        guard self.end == nil, away.expiredEnding(at: now) == nil else { return false }
        return self.items.contains { item in
            type(of: item.question.interaction).isPlayed && !self.isClosed(item)
        }
    }
}
