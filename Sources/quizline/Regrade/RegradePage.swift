import QuizCore
import Wording

/// What a regrade would do, for people.
struct RegradePage {
    private let plan: RegradePlan

    init(_ plan: RegradePlan) {
        self.plan = plan
    }

    /// A heading, the attempts that change, who crosses the pass mark, and what is lost.
    func lines(in language: Language) -> [String] {
        let changed = self.plan.touched.filter(\.isChanged)
        let heading = RegradePhrase.heading(
            quiz: self.plan.order.quiz.id.text,
            question: self.plan.order.question?.text,
            policy: self.plan.order.policy.rawValue,
            version: self.plan.order.quiz.shortVersion,
            attempts: self.plan.touched.count
        )
        let head = RegradePhrase.Column.allCases.map {
            RegradePhrase.column($0).text(in: language)
        }
        let rows = changed.map { self.row($0, in: language) }
        let table = rows.isEmpty ? [] : TextTable([head] + rows).lines(width: 100)
        return [heading.text(in: language)] + table
            + self.remarks(changed).map { $0.text(in: language) }
    }

    private func remarks(_ changed: [RegradePlan.Touched]) -> [RegradePhrase] {
        let unchanged = self.plan.touched.count - changed.count
        let crossings = [true, false].compactMap { passing -> RegradePhrase? in
            let names = changed.filter {
                $0.before.isPassed == !passing && $0.after.isPassed == passing
            }
            .map(\.trainee.text)
            return names.isEmpty ? nil : .crossing(passing: passing, names)
        }
        let lost = self.plan.touched.flatMap { touched in
            touched.lost.map { record in
                RegradePhrase.lost(
                    trainee: touched.trainee.text,
                    attempt: self.attempt(touched.before),
                    number: record.number,
                    typed: TerminalText.visible(record.typed)
                )
            }
        }
        return (unchanged > 0 ? [.unchanged(unchanged)] : []) + crossings + lost
    }

    private func row(
        _ touched: RegradePlan.Touched,
        in language: Language
    ) -> [String] {
        let cells = [Self.points, Self.percent, { Self.verdict($0, in: language) }].map {
            cell -> String in
            RegradePhrase.change(from: cell(touched.before), to: cell(touched.after))
                .text(in: language)
        }
        return [touched.trainee.text, self.attempt(touched.before)] + cells
    }

    /// The number of an attempt, with its quiz where that is another one.
    private func attempt(_ attempt: Attempt) -> String {
        let isElsewhere = attempt.quiz.id != self.plan.order.quiz.id
        return isElsewhere ? "\(attempt.quiz.id) \(attempt.number)" : "\(attempt.number)"
    }

    private static func points(_ attempt: Attempt) -> String {
        "\(ScoreDisplay.points(attempt.earned))/\(ScoreDisplay.points(attempt.possible))"
    }

    private static func percent(_ attempt: Attempt) -> String {
        ScoreDisplay.percent(
            earned: attempt.earned,
            possible: attempt.possible,
            pass: attempt.settings.pass
        ) + "%"
    }

    private static func verdict(_ attempt: Attempt, in language: Language) -> String {
        RegradePhrase.verdict(passed: attempt.isPassed).text(in: language)
    }
}
