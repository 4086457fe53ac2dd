import TestSupport

@testable import QuizCore

/// Attempts at the quiz with a text.
enum EssaySample {
    static func quiz(_ change: (inout QuizSettings) -> Void = { _ in }) -> Quiz {
        EssayQuiz.quiz(change)
    }

    /// An attempt at it that has begun.
    static func attempt(_ change: (inout QuizSettings) -> Void = { _ in }) -> Attempt {
        let start = AttemptStart(
            trainee: "lina",
            quiz: "way-out",
            version: "v1",
            number: 1,
            seed: 7,
            at: Attempts.start
        )
        let snapshot = AttemptSnapshot(id: AttemptID(rawValue: 1), start: start)
        return Attempt(snapshot, quiz: Self.quiz(change))
    }
}
