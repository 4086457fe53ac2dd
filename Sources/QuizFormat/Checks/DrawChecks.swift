import QuizCore
import Wording

/// Whether there is enough to draw from.
enum DrawChecks: Check {
    static let examples = [
        MarkedExample("E204", quiz: "draw: ▸ten from here"),
        MarkedExample("E219", quiz: "draw: ▸2", mended: "draw: 1"),
        MarkedExample("E219", quiz: "draw: ▸1 from level hard"),
        MarkedExample("E504", quiz: "draw: 1 from quiz ▸sampel"),
    ]

    /// Reports rules that ask for more than there is.
    ///
    /// Without a framework nobody can tell what domains and groups hold.
    static func check(_ files: [QuizFile], framework: CompetencyFramework?) {
        let drawing = files.filter { !$0.reading.draws.isEmpty }
        guard !drawing.isEmpty else { return }
        let pool = QuestionPool(files.compactMap(\.quiz), framework: framework ?? .empty)
        let ids = files.compactMap { $0.reading.id?.text }
        for file in drawing {
            guard let quiz = file.quiz else { continue }
            for (draw, supply) in zip(file.reading.draws, pool.supplies(for: quiz)) {
                if let unknown = Self.unknownQuiz(draw.rule, ids) {
                    file.findings.report(
                        .noQuiz(unknown),
                        at: file.findings.place(of: unknown, in: draw.place),
                        fix: Spelling.nearest(to: unknown, among: ids)
                    )
                } else if supply.available < supply.wanted,
                    framework != nil || !draw.rule.asksFramework
                {
                    file.findings.report(
                        .tooFewToDraw(supply.wanted, available: supply.available),
                        at: draw.place
                    )
                }
            }
        }
    }

    private static func unknownQuiz(_ rule: DrawRule, _ ids: [String]) -> String? {
        for case .quiz(let pattern) in rule.selectors
        where !pattern.contains("*") && !ids.contains(pattern) {
            return pattern
        }
        return nil
    }
}

extension DrawRule {
    /// Whether only the framework tells what the rule draws from.
    fileprivate var asksFramework: Bool {
        self.selectors.contains { selector in
            switch selector {
            case .domain, .group, .each: true
            case .here, .all, .quiz, .competency, .level: false
            }
        }
    }
}
