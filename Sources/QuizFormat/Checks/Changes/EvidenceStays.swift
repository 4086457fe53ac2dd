import QuizCore
import Wording

/// W803: answers that say something about other competencies than the question now belongs to.
enum EvidenceStays: ChangeRule {
    static let examples = [
        MarkedExample(
            "W803",
            since: "competency: sales\ntruth: true",
            question: "competency: service  # was sales when it was answered\ntruth: true",
            mended: "competency: sales\ntruth: true",
            at: .text("competency")
        )
    ]

    static func check(_ change: ChangedQuiz, _ findings: Findings) {
        for question in change.questions {
            guard let now = question.now else { continue }
            let shares = now.question.shares
            let moved = question.answers.filter { answers in
                answers.marked.map { !Self.isSame($0.question.shares, shares) } ?? false
            }
            guard let before = moved.first?.marked else { continue }
            findings.report(
                .evidenceStays(
                    moved.reduce(0) { $0 + $1.count },
                    from: Self.names(before.question.shares),
                    to: Self.names(shares)
                ),
                at: now.place(of: "competency"),
                fix: change.regrade(now)
            )
        }
    }

    private static func isSame(_ left: [CompetencyShare], _ right: [CompetencyShare]) -> Bool {
        left.count == right.count && left.allSatisfy(right.contains)
    }

    private static func names(_ shares: [CompetencyShare]) -> [String] {
        shares.map(\.competency.text)
    }
}
