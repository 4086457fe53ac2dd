import QuizCore
import Wording

/// W804: a choice that people chose and that is gone.
enum ChosenAndGone: ChangeRule {
    static let examples = [
        MarkedExample(
            "W804",
            since: Self.choices("甲 // A", "乙 // B", "丙 // C"),
            question: Self.choices("甲 // A", "丙 // C"),
            mended: Self.choices("甲 // A", "丙 // C", "乙 // B"),
            at: .text("one")
        )
    ]

    static func check(_ change: ChangedQuiz, _ findings: Findings) {
        for question in change.questions {
            guard let now = question.now else { continue }
            for (choice, count) in Self.gone(question, now.question.interaction) {
                findings.report(.chosenAndGone(choice, answers: count), at: now.typePlace)
            }
        }
    }

    /// The texts of choices that are gone, each with how many answers name it.
    private static func gone(
        _ question: ChangedQuestion,
        _ now: any Interaction
    ) -> [(choice: String, count: Int)] {
        var counts: [String: Int] = [:]
        for answers in question.answers {
            guard let shown = answers.shown?.question.interaction else { continue }
            for part in CarryOver.gone(from: shown, in: now) {
                guard let count = answers.chosen[part], let text = shown.choiceText(part),
                    let first = text.entries.first
                else { continue }
                counts[first.text, default: 0] += count
            }
        }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private static func choices(_ texts: String...) -> String {
        let lines = texts.enumerated().map { index, text in
            "- (\(index == 0 ? "x" : " ")) \(text)\n"
        }
        return "one:\n" + lines.joined()
    }
}
