import CompetencyModel
import QuizCore
import Wording

/// What pages about a team say, before a format lays it out.
///
/// All pages take their sentences and cells from here, so that they agree.
struct TeamSheet {
    let report: TeamReport
    let id: String

    init(_ report: TeamReport) {
        self.report = report
        self.id = report.id
    }

    /// A column with its number on the page.
    struct Numbered {
        let number: Int
        let column: TeamColumn
    }

    /// A line below a map: what it says and a value for each column.
    struct FootLine {
        let label: String
        let cells: [String]
    }

    var language: Language { self.report.request.language }

    func say(_ phrase: some Speakable) -> String { phrase.text(in: self.language) }

    func word(_ label: TeamReportPhrase.Label) -> String { self.say(TeamReportPhrase.label(label)) }

    var title: String { self.say(TeamReportPhrase.title) }

    /// The team as it is called, on one line: the name, and the id behind it where it is another word.
    var team: String {
        let request = self.report.request
        let text = request.name == request.team ? request.name : "\(request.name) (\(request.team))"
        return text.onOneLine
    }

    /// How many people and columns, instant and version of the questions.
    func facts(shown: Int) -> [String] {
        let request = self.report.request
        let count = self.report.columns.count
        let columns: TeamReportPhrase =
            switch request.scope {
            case .competency: .competencies(shown: shown, of: count)
            case .group: .groups(shown: shown, of: count)
            }
        let verdicts = request.selection.verdicts.map { verdicts in
            verdicts.sorted { $0.rank < $1.rank }.map(ReportSpeech.verdict)
        }
        return [
            self.say(TeamReportPhrase.people(self.report.rows.count)), self.say(columns),
            verdicts.map { self.say(TeamReportPhrase.only($0)) },
            self.say(ReportPhrase.asOf(ReportCell.instant(request.asOf).short)),
            self.say(ReportPhrase.bankVersion(self.report.versions.bank)),
        ].compactMap(\.self)
    }

    /// The counts of verdicts.
    var result: String {
        guard !self.report.hidesCounts else { return self.say(TeamReportPhrase.tooFewPeople) }
        let counts = self.report.counts
        guard counts.required > 0 else {
            return self.say(self.hasJobs ? TeamReportPhrase.jobsRequireNothing : .noJobs)
        }
        return self.say(TeamReportPhrase.counts(counts, notCounted: self.report.notCounted))
    }

    /// What is said where there is nothing to do.
    var nothingToDo: String { self.say(self.hasJobs ? ReportPhrase.nothingToDo : .jobFirst) }

    private var hasJobs: Bool { self.report.rows.contains { $0.trainee.role != nil } }

    /// At most three things to do; empty if there is nothing.
    var advice: [String] { self.report.advice.map { self.say(self.phrase($0)) } }

    /// How a person is called: the name where names are shown, else the user name.
    func who(_ row: TeamRow) -> String {
        let name = row.trainee.displayName.onOneLine.trimmed
        return self.report.request.showsNames && !name.isEmpty ? name : row.trainee.id.text
    }

    /// The same with both, where names are shown.
    func whoInFull(_ row: TeamRow) -> String {
        let (who, id) = (self.who(row), row.trainee.id.text)
        return who == id ? id : "\(who) (\(id))"
    }

    /// A cell as it is shown; empty where its verdict was not asked for or nobody assessed it.
    func cell(_ column: TeamColumn, of row: TeamRow) -> TeamCell? {
        row.cells[column.id].flatMap { self.report.shows($0) ? $0 : nil }
    }

    /// The columns by rank, so many at a time; the first only where not all were asked for.
    func blocks(of most: Int) -> [[Numbered]] {
        let columns = self.report.shownColumns.enumerated().map {
            Numbered(number: $0.offset + 1, column: $0.element)
        }
        let shown = self.report.request.showsAll ? columns : Array(columns.prefix(most))
        return stride(from: 0, to: shown.count, by: most).map { start in
            Array(shown[start..<min(start + most, shown.count)])
        }
    }

    /// What stands below a map: expected number, mean level, change.
    func footLines(_ block: [Numbered]) -> [FootLine] {
        let rows = block.map { TeamStandingRow($0.column, in: self.report) }
        let short = { (column: TeamStandingColumn) in
            rows.map { row in
                let text = row.cell(column).short
                return text.isEmpty ? "-" : text
            }
        }
        let signs = rows.map { row in
            row.cell(.trend) == QuestionRow.hidden
                ? row.cell(.trend).short : String(row.column.standing.trend.sign)
        }
        return [
            FootLine(label: self.word(.expectedBelow), cells: short(.expectedBelow)),
            FootLine(label: self.word(.meanLevel), cells: short(.level)),
            FootLine(
                label: self.say(TeamReportPhrase.against(days: self.report.request.trendDays)),
                cells: signs
            ),
        ]
    }

    /// The letters with what they mean.
    var letters: [String] {
        [Verdict.gap, .borderline, .met, .insufficient, .stale, .noData, .notRequired].map {
            self.letter($0)
        }
    }

    /// The letter of a verdict with what it means.
    func letter(_ verdict: Verdict) -> String {
        self.say(
            TeamReportPhrase.letter(String(verdict.letter), ReportSpeech.verdict(verdict))
        )
    }

    /// What is said about the columns that are left out; nil if none is.
    func rest(after shown: Int) -> String? {
        let rest = self.report.shownColumns.count - shown
        guard rest > 0 else { return nil }
        let team = self.report.request.team.onOneLine
        return self.say(TeamReportPhrase.moreColumns(rest, team: team))
    }

    /// The report id and what the report is not.
    var foot: String { self.say(ReportPhrase.foot(self.id)) }

    private func phrase(_ advice: TeamReport.Advice) -> TeamReportPhrase {
        switch advice {
        case .below(let column):
            let below = column.standing.below
            return .below(
                competency: column.name,
                TeamReportPhrase.Below(
                    counted: column.standing.counted,
                    expected: ReportCell.number(below.expected).short,
                    low: below.range.lowerBound,
                    high: below.range.upperBound
                ),
                isForJointTraining: column.standing.isForJointTraining
            )
        case .undecided(let column, let people, let questions):
            return .undecided(competency: column.name, people: people, questions: questions)
        case .stale(let row, let questions):
            return .stale(
                trainee: self.who(row),
                results: row.stale.count,
                questions: questions
            )
        }
    }
}
