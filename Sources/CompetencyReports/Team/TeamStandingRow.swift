import CompetencyModel
import Wording

/// What a report may say about a team and one competency or group, by the names used in files.
enum TeamStandingColumn: String, CaseIterable, Sendable {
    case schema
    case asOf = "as_of"
    case team
    case scope
    case competencyID = "competency_id"
    case competency
    case counted
    case unknown
    case expectedBelow = "below_expected"
    case belowLow = "below_low"
    case belowHigh = "below_high"
    case trainTogether = "train_together"
    case level
    case standardError = "standard_error"
    case change
    case trend
    case gap
    case stale
    case borderline
    case insufficient
    case noData = "no_data"
    case met
    case bankVersion = "bank_version"
    case calibration

    /// The columns of the CSV file, in order.
    static let table: [Self] = Self.allCases.filter { $0 != .schema && $0 != .asOf } + [.asOf]
}

/// What a team knows about one competency or group, ready to be written in any form.
struct TeamStandingRow {
    let column: TeamColumn
    private let report: TeamReport

    /// The name of the form of a JSON row.
    static let schema = "quizline.team-standing/1"

    init(_ column: TeamColumn, in report: TeamReport) {
        self.column = column
        self.report = report
    }

    /// The value of a column; `<5` where there are too few people to show it.
    func cell(_ column: TeamStandingColumn) -> ReportCell {
        let standing = self.column.standing
        return switch column {
        case .schema: .word(Self.schema)
        case .asOf: .instant(self.report.request.asOf)
        case .team: .text(self.report.request.team)
        case .scope: .word(self.report.request.scope.rawValue)
        case .competencyID: .text(self.column.id)
        case .competency: .text(self.column.name)
        case .counted: self.counted(.whole(standing.counted))
        // With it and the verdicts those who are counted could be counted.
        case .unknown: self.counted(.whole(standing.unknown))
        case .expectedBelow: self.counted(.number(self.below?.expected))
        case .belowLow: self.counted(.whole(self.below?.range.lowerBound))
        case .belowHigh: self.counted(.whole(self.below?.range.upperBound))
        case .trainTogether: self.counted(.word(standing.isForJointTraining ? "yes" : "no"))
        case .level: self.counted(.percent(standing.level, places: 1))
        case .standardError: self.counted(.percent(standing.standardError, places: 1))
        case .change: self.counted(.number(standing.change))
        case .trend: self.counted(.word(standing.trend.rawValue))
        case .gap: self.count(of: .gap)
        case .stale: self.count(of: .stale)
        case .borderline: self.count(of: .borderline)
        case .insufficient: self.count(of: .insufficient)
        case .noData: self.count(of: .noData)
        case .met: self.count(of: .met)
        case .bankVersion: .text(self.report.versions.bank)
        case .calibration: .text(self.report.versions.calibration)
        }
    }

    /// A JSON object; what is hidden is null.
    var json: String {
        JSONText.object(
            TeamStandingColumn.allCases.map { column in
                let cell = self.cell(column)
                let value = cell == QuestionRow.hidden ? JSONText.null : cell.json
                return (key: column.rawValue, value: value)
            }
        )
    }

    /// What the row says, and what pages show beside it.
    var canonicalText: String {
        let counts = self.column.counts.map { part in
            [part.importance] + Verdict.allCases.map(part.counts.count)
        }
        return self.json + JSONText.array(counts.map { JSONText.array($0.map { String($0) }) })
    }

    /// nil if nobody is counted.
    private var below: CountBelow? {
        self.column.standing.counted == 0 ? nil : self.column.standing.below
    }

    private func count(of verdict: Verdict) -> ReportCell {
        self.required(.whole(self.column.allCounts.count(of: verdict)))
    }

    /// A value over those who are counted.
    private func counted(_ cell: ReportCell) -> ReportCell {
        self.report.hides(self.column.standing.counted) ? QuestionRow.hidden : cell
    }

    /// A value over those whose jobs require it.
    private func required(_ cell: ReportCell) -> ReportCell {
        self.report.hides(self.column.standing.required) ? QuestionRow.hidden : cell
    }
}
