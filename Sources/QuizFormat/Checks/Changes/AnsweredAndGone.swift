import QuizCore
import Wording

/// W802: a question that people answered and that is gone.
enum AnsweredAndGone: ChangeRule {
    static let examples = [
        MarkedExample(
            "W802",
            since: "id: old-name\ntruth: true",
            question: "id: new-name\ntruth: true",
            mended: "id: new-name\nwas: old-name\ntruth: true",
            at: .questions
        )
    ]

    static func check(_ change: ChangedQuiz, _ findings: Findings) {
        for question in change.questions where question.now == nil {
            let count = question.count { _ in true }
            guard count > 0 else { continue }
            findings.report(
                .answeredAndGone("\(question.name)", answers: count),
                at: change.quiz.place(of: "questions"),
                fix: "was: \(question.name.question)"
            )
        }
    }
}
