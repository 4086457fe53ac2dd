import CompetencyModel
import Wording

/// The second table of a page on a team: for each column of the map the expected number below
/// with its range, the mean level with its error, and how many people have each verdict.
///
/// One row for each importance that a competency has in the jobs of the team.
struct TeamVerdictTable {
    let heads: [String]
    let rows: [[String]]

    static let verdicts: [Verdict] = [.gap, .stale, .borderline, .insufficient, .noData, .met]

    /// The columns that hold for all importances of a competency; only its first row has them.
    static let spanning: Set<Int> = [0, 1, 4, 5]
    static let nameColumn = 1
    /// Which columns stand at the right.
    static let areNumbers = [true, false, true, true, true, true] + Self.verdicts.map { _ in true }

    init(_ block: [TeamSheet.Numbered], in sheet: TeamSheet) {
        let name: String =
            switch sheet.report.request.scope {
            case .competency: sheet.say(ReportPhrase.column(.competency))
            case .group: sheet.say(SheetPhrase.group)
            }
        self.heads =
            ["#", name, sheet.word(.importance), sheet.word(.people), sheet.word(.expectedBelow)]
            + [sheet.word(.meanLevel)]
            + Self.verdicts.map { sheet.say(ReportPhrase.verdict(ReportSpeech.verdict($0))) }
        self.rows = block.flatMap { Self.rows($0, in: sheet) }
    }

    private static func rows(_ numbered: TeamSheet.Numbered, in sheet: TeamSheet) -> [[String]] {
        let column = numbered.column
        // What one row hides could be taken from the sum of the others.
        let isHidden = column.counts.contains { sheet.report.hides($0.counts.required) }
        return column.counts.enumerated().map { place, part in
            let hide = { (count: Int) in isHidden ? QuestionRow.hidden.short : String(count) }
            let start =
                place == 0
                ? [String(numbered.number), column.name] : ["", ""]
            let together = place == 0 ? Self.together(column, in: sheet) : ["", ""]
            return start + [String(part.importance), hide(part.counts.required)] + together
                + Self.verdicts.map { hide(part.counts.count(of: $0)) }
        }
    }

    /// The expected number and the mean level; `-` if nobody is counted.
    private static func together(_ column: TeamColumn, in sheet: TeamSheet) -> [String] {
        let standing = column.standing
        guard !sheet.report.hides(standing.counted) else {
            return [QuestionRow.hidden.short, QuestionRow.hidden.short]
        }
        guard let level = standing.level, let error = standing.standardError else {
            return ["-", "-"]
        }
        let percent = { (share: Double) in ReportCell.percent(share, places: 0).short }
        return [
            sheet.say(
                TeamReportPhrase.range(
                    expected: ReportCell.number(standing.below.expected).short,
                    low: standing.below.range.lowerBound,
                    high: standing.below.range.upperBound
                )
            ), sheet.say(TeamReportPhrase.mean(level: percent(level), error: percent(error))),
        ]
    }
}
