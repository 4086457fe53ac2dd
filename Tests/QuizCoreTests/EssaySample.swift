@testable import QuizCore

/// Attempts at a quiz with a text of 4 to 12 Chinese characters and other words, and a statement that is true.
///
/// The text gives up to 3 and 2 points for its criteria and counts 5 points, the statement 3.
enum EssaySample {
    static func quiz(_ change: (inout QuizSettings) -> Void = { _ in }) -> Quiz {
        var settings = QuizSettings()
        settings.pass = 6000
        change(&settings)
        return Quiz(
            id: "way-out",
            version: "v1",
            languages: [.chinese, .english],
            title: LocalizedText(zh: "退路", en: "The way out"),
            settings: settings,
            questions: [Self.essay, Self.statement]
        )
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

    private static let essay = Question(
        name: QuestionName(quiz: "way-out", question: "prepare"),
        stem: LocalizedText(zh: "您怎么准备这次谈判？", en: "How do you prepare the talk?"),
        interaction: EssayEntry.workedExample.interaction,
        shares: [CompetencyShare("role-coach", weight: .one)],
        level: .medium,
        points: 5,
        contentHash: "prepare",
        markingHash: "prepare"
    )

    private static let statement = Question(
        name: QuestionName(quiz: "way-out", question: "first"),
        stem: LocalizedText(zh: "先算退路。", en: "The way out comes first."),
        interaction: TrueFalse(answer: true),
        shares: [CompetencyShare("role-coach", weight: .one)],
        level: .medium,
        points: 3,
        contentHash: "first",
        markingHash: "first"
    )
}
