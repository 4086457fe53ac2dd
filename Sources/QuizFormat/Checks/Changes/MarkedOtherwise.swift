import QuizCore
import Wording

/// W801: answers that a version with another key, credit, tolerance or points marked.
enum MarkedOtherwise: ChangeRule {
    static let examples = [
        MarkedExample(
            "W801",
            since: "number: 7",
            question: "number: 8  # was 7 when it was answered",
            mended: "number: 7",
            at: .question
        )
    ]

    static func check(_ change: ChangedQuiz, _ findings: Findings) {
        for question in change.questions {
            guard let now = question.now else { continue }
            let key = now.placed.keyTree
            let count = question.count { $0.marked.map { $0.keyTree != key } ?? true }
            guard count > 0 else { continue }
            findings.report(
                .markedOtherwise(count),
                at: now.placed.place,
                fix: change.regrade(now)
            )
        }
    }
}

extension ChangedQuiz {
    /// The command that shows what marking the answers to a question again would do.
    func regrade(_ question: CheckedQuestion) -> String {
        let name = question.question.name
        return "quizline regrade \(name.quiz) --question \(name.question) --policy exact --preview"
    }
}
