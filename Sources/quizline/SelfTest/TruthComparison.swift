import CompetencyModel
import CompetencyReports
import QuizCore
import Simulation
import Wording

/// Estimated levels held against true ones, by how much evidence there is.
struct TruthComparison {
    /// Levels with about the same evidence.
    private struct Row {
        let units: ClosedRange<Double>
        /// What stands in the first column; nil is all.
        let name: String?
        var levels = 0
        var covered = 0
        var errors = 0.0
        var squares = 0.0
        var verdicts = ModelTrial.VerdictCount()

        mutating func add(_ standing: Standing, level: Double) {
            guard self.units.contains(standing.units) else { return }
            let error = standing.estimate.level - level
            self.levels += 1
            self.covered +=
                (standing.estimate.low...standing.estimate.high).contains(level) ? 1 : 0
            self.errors += error
            self.squares += error * error
            guard let required = standing.gap?.required else { return }
            self.verdicts.add(standing.verdict, isBelow: level < required)
        }
    }

    private let asOf: Instant
    private var trainees: Set<Trainee.ID> = []
    private var rows = [
        Row(units: 0...3.0.nextDown, name: "0-3"), Row(units: 3...6.0.nextDown, name: "3-6"),
        Row(units: 6...12.0.nextDown, name: "6-12"), Row(units: 12...(.infinity), name: "12-"),
        Row(units: 0...(.infinity), name: nil),
    ]

    init(asOf: Instant) {
        self.asOf = asOf
    }

    /// Standings without answers, and competencies without truth, are left out.
    mutating func add(_ standings: [Standing], of trainee: Trainee.ID, truth: TruthTable) {
        self.trainees.insert(trainee)
        for standing in standings where standing.answers > 0 {
            guard let level = truth.level(of: trainee, in: standing.competency.id) else { continue }
            for index in self.rows.indices { self.rows[index].add(standing, level: level) }
        }
    }

    func text(in language: Language) -> String {
        let say = { (phrase: SelfTestPhrase) in phrase.text(in: language) }
        let columns: [SelfTestPhrase.Column] = [
            .units, .standings, .coverage, .bias, .error, .gap, .met,
        ]
        let table = Markdown.table(
            columns.map { say(.column($0)) },
            self.rows.filter { $0.levels > 0 }.map { row in
                let count = Double(row.levels)
                return [
                    row.name ?? say(.allUnits), String(row.levels),
                    (Double(row.covered) / count).decimalText(places: 3),
                    (100 * row.errors / count).decimalText(places: 1),
                    (100 * (row.squares / count).squareRoot()).decimalText(places: 1),
                    Self.cell(row.verdicts.gaps), Self.cell(row.verdicts.met),
                ]
            },
            areNumbers: columns.indices.map { $0 > 0 }
        )
        let head = say(.comparison(trainees: self.trainees.count, asOf: self.asOf.text))
        return [head, table, say(.howToReadComparison)].joined(separator: "\n\n") + "\n"
    }

    private static func cell(_ count: (given: Int, right: Int)) -> String {
        guard count.given > 0 else { return "-" }
        let right = Double(count.right) / Double(count.given)
        return "\(count.given) / \(right.decimalText(places: 2))"
    }
}
