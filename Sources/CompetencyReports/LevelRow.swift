import CompetencyModel
import QuizCore
import Wording

/// A level as pages show it, of a competency or of a group.
struct LevelRow: Equatable, Sendable {
    let name: String
    /// nil without answers.
    let estimate: LevelEstimate?
    /// 0 to 1; nil if nothing is required.
    let required: Double?
    let verdict: Verdict
    /// Whether the job requires more than the bank can prove.
    let isBankTooSmall: Bool
    let trend: Trend
    /// Oldest first; empty where none was asked for.
    let history: [LevelPoint]
    /// What to do next, in order.
    let next: [NextStep]

    init(_ row: StandingRow) {
        self.name = row.cell(.competency).short
        self.estimate = row.estimate
        self.required = row.standing.gap?.required
        self.verdict = row.standing.verdict
        self.isBankTooSmall = row.standing.isBankTooSmall
        self.trend = row.standing.trend
        self.history = row.standing.history
        self.next = row.standing.next
    }

    init(_ group: GroupStanding, language: Language) {
        self.name = group.name.text(in: language.tag)
        self.estimate = group.answers == 0 ? nil : group.estimate
        self.required = group.gap.required
        self.verdict = group.verdict
        self.isBankTooSmall = false
        self.trend = group.trend
        self.history = group.history
        self.next = []
    }

    /// Such as `31%`; `-` without answers.
    var level: String { self.estimate.map { Self.percent($0.level) + "%" } ?? "-" }

    /// The ends of the 90 % range, such as `4-64`; `-` without answers.
    var range: String {
        self.estimate.map { "\(Self.percent($0.low))-\(Self.percent($0.high))" } ?? "-"
    }

    /// The required level, such as `75`; `-` if nothing is required.
    var need: String { self.required.map(Self.percent) ?? "-" }

    /// ``need`` with `^` where the bank is too small to prove it.
    var markedNeed: String { self.need + (self.isBankTooSmall ? "^" : "") }

    /// Whether there are at least two points to draw a curve through.
    var hasCurve: Bool { self.history.count { $0.estimate != nil } > 1 }

    /// What a bar of the row shows.
    var bar: SheetPhrase {
        .bar(
            SheetPhrase.Bar(
                name: self.name,
                level: self.estimate.map { estimate in
                    SheetPhrase.Level(
                        level: Self.percent(estimate.level),
                        low: Self.percent(estimate.low),
                        high: Self.percent(estimate.high)
                    )
                },
                required: self.required.map(Self.percent),
                verdict: ReportSpeech.verdict(self.verdict)
            )
        )
    }

    /// What a curve of the row shows.
    var curve: SheetPhrase {
        .curve(
            name: self.name,
            levels: self.history.map { $0.estimate.map { Self.percent($0.level) } }
        )
    }

    private static func percent(_ share: Double) -> String {
        ReportCell.percent(share, places: 0).short
    }
}
