import CompetencyReports
import Simulation
import Wording

/// What trials of the estimator came to, as tables in Markdown.
struct ModelTestPage {
    typealias Trials = [ModelTrial.Kind: [ModelTrial.Row]]

    /// The required levels whose verdicts are shown.
    static let levels = [40, 60, 75, 90]
    private static let intervalAnswers = [5, 10, 20]
    private static let verdictAnswers = [6, 12, 24]

    let trials: Trials
    let people: Int
    let seed: UInt64

    init(_ trials: Trials, people: Int, seed: UInt64) {
        self.trials = trials
        self.people = people
        self.seed = seed
    }

    /// The numbers of answers of a trial; those of verdicts only where they are shown.
    static func answers(of kind: ModelTrial.Kind) -> [Int] {
        kind == .deviating
            ? (Self.intervalAnswers + Self.verdictAnswers).sorted() : Self.intervalAnswers
    }

    /// Whether intervals hold the true level as often as they promise.
    var fits: Bool {
        self.trials.allSatisfy { kind, rows in
            rows.allSatisfy { row in
                kind.promise(after: row.answers, row.people).contains(row.coverage)
            }
        }
    }

    func text(in language: Language) -> String {
        let say = { (phrase: SelfTestPhrase) in phrase.text(in: language) }
        let parts = [
            say(.trial(people: self.people, seed: String(self.seed))),
            self.intervalTable(in: language),
            say(.howToReadIntervals),
            say(self.gain),
            say(.verdictTable),
            self.verdictTable(in: language),
            say(.howToReadVerdicts),
            say(self.fits ? .fits : .doesNotFit),
        ]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private func intervalTable(in language: Language) -> String {
        let columns: [SelfTestPhrase.Column] = [
            .simulated, .answers, .coverage, .width, .bias, .error,
        ]
        let rows = ModelTrial.Kind.allCases.flatMap { kind in
            (self.trials[kind] ?? []).filter { Self.intervalAnswers.contains($0.answers) }
                .map { row in
                    [
                        SelfTestPhrase.crowd(kind.word).text(in: language), String(row.answers),
                        row.coverage.decimalText(places: 3), row.width.decimalText(places: 3),
                        row.bias.decimalText(places: 3), row.error.decimalText(places: 3),
                    ]
                }
        }
        return Self.table(columns.map { SelfTestPhrase.column($0).text(in: language) }, rows)
    }

    private func verdictTable(in language: Language) -> String {
        let say = { (column: SelfTestPhrase.Column) in
            SelfTestPhrase.column(column).text(in: language)
        }
        let rows = self.trials[.deviating, default: []].filter {
            Self.verdictAnswers.contains($0.answers)
        }
        let heads = rows.flatMap { row in
            [SelfTestPhrase.Column.gap, .met].map { "\(say($0)) \(row.answers)" }
        }
        return Self.table(
            [say(.required)] + heads,
            Self.levels.map { level in
                [String(level)]
                    + rows.flatMap { row in
                        let verdicts = row.verdicts(at: level)
                        return [
                            Self.cell(verdicts.gaps, of: row.people),
                            Self.cell(verdicts.met, of: row.people),
                        ]
                    }
            }
        )
    }

    /// The errors with and without the true difficulties, number of answers by number.
    private var gain: SelfTestPhrase {
        let known = self.trials[.calibrated, default: []]
        let gains = known.map { row in
            let told = self.trials[.deviating, default: []].first { $0.answers == row.answers }
            return (1 - row.error / (told?.error ?? row.error)) * 100
        }
        return .difficultiesKnown(
            gains: gains.map { $0.decimalText(places: 1) },
            answers: known.map { String($0.answers) }
        )
    }

    private static func cell(_ count: (given: Int, right: Int), of people: Int) -> String {
        let share = Double(count.given) / Double(max(1, people))
        guard count.given > 0 else { return "-" }
        let right = Double(count.right) / Double(count.given)
        return "\(share.decimalText(places: 2)) / \(right.decimalText(places: 2))"
    }

    private static func table(_ heads: [String], _ rows: [[String]]) -> String {
        Markdown.table(heads, rows, areNumbers: heads.indices.map { $0 > 0 })
    }
}

extension ModelTrial.Kind {
    fileprivate var word: SelfTestPhrase.Crowd {
        switch self {
        case .assumed: .assumed
        case .company: .company
        case .deviating: .deviating
        case .calibrated: .calibrated
        }
    }

    /// The shares of intervals that may hold the true level, widened by three standard errors.
    fileprivate func promise(after answers: Int, _ people: Int) -> ClosedRange<Double> {
        let margin = 3 * (0.9 * 0.1 / Double(max(1, people))).squareRoot()
        let range: ClosedRange<Double> =
            switch self {
            case .assumed: 0.90...0.90
            case .company: answers < 10 ? 0.93...0.96 : answers < 20 ? 0.92...0.96 : 0.91...0.95
            // Questions that deviate cost some of it; how much is what the table tells.
            case .deviating, .calibrated: 0.80...1
            }
        return range.lowerBound - margin...range.upperBound + margin
    }
}
