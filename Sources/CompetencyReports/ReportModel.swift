import CompetencyModel
import QuizCore
import Wording

/// Everything a report says, before a format writes it.
///
/// Every format gets the same model and computes nothing, so that report and export agree.
public struct ReportModel: Equatable, Sendable {
    /// Which question a report answers.
    public enum Kind: String, Sendable {
        /// What does this person know, what next?
        case trainee
        /// What is missing, in order?
        case gaps
    }

    /// Which question is answered.
    public let kind: Kind
    /// One for each trainee, by id.
    public let reports: [TraineeReport]
    /// Whether names stand beside ids.
    public let showsNames: Bool
    /// Which rows files hold.
    public let selection: RowSelection

    /// A model of the reports of some trainees, in any order.
    public init(
        _ kind: Kind,
        _ reports: [TraineeReport],
        showsNames: Bool,
        selecting selection: RowSelection = RowSelection()
    ) {
        self.kind = kind
        self.selection = selection
        self.reports = reports.sorted { $0.trainee.id < $1.trainee.id }
        self.showsNames = showsNames
    }

    /// The rows of files by trainee and framework order.
    public var rows: [StandingRow] {
        self.reports.flatMap(\.rows).filter { self.selection.includes($0.standing) }
    }

    /// The first 12 hexadecimal digits of the hash of what the report says.
    ///
    /// The same id means the same bytes in every format. Costs one pass over all rows.
    public var id: String {
        let text =
            ([self.head] + self.rows.map(self.canonicalText) + self.reports.flatMap(Self.beside))
            .joined(separator: "\n")
        return ReportID.of(text)
    }

    /// A cell, with names left out where they are not shown.
    func cell(_ column: StandingColumn, of row: StandingRow) -> ReportCell {
        column == .name && !self.showsNames ? .text(nil) : row.cell(column)
    }

    /// Ratings stand beside the rows, whole.
    private static let columnsOfAll = StandingColumn.allCases.filter {
        !StandingColumn.ownRating.contains($0)
    }

    private func canonicalText(of row: StandingRow) -> String {
        JSONText.array(Self.columnsOfAll.map { self.cell($0, of: row).json })
    }

    /// What pages show of a trainee beside the rows of files.
    private static func beside(_ report: TraineeReport) -> [String] {
        let groups = report.groups.map { group in
            JSONText.array([
                JSONText.quoted(group.id),
                JSONText.quoted(group.name.text(in: report.language.tag)),
                JSONText.array(Self.numbers(group.estimate)), String(group.answers),
                ReportCell.percent(group.gap.required, places: 0).json,
                JSONText.quoted(group.verdict.rawValue), JSONText.quoted(group.trend.rawValue),
                Self.canonicalText(of: group.history),
            ])
        }
        let histories = report.standings.filter { !$0.history.isEmpty }.map { standing in
            Self.canonicalText(of: standing.history)
        }
        return groups + histories + report.rows.compactMap { $0.ratings.map(Self.canonicalText) }
    }

    private static func canonicalText(of ratings: SelfRatings) -> String {
        JSONText.array(
            [ratings.first, ratings.latest].map { rating in
                JSONText.array([
                    JSONText.quoted(rating.competency.text), String(rating.percent),
                    JSONText.quoted(rating.at.text),
                ])
            }
        )
    }

    private static func canonicalText(of history: [LevelPoint]) -> String {
        JSONText.array(
            history.map { point in
                JSONText.array(point.estimate.map(Self.numbers) ?? [])
            }
        )
    }

    private static func numbers(_ estimate: LevelEstimate) -> [String] {
        [estimate.level, estimate.low, estimate.high].map { ReportCell.number($0).json }
    }

    private var head: String {
        JSONText.array(
            [JSONText.quoted(self.kind.rawValue)]
                + self.reports.map { report in
                    JSONText.array([
                        JSONText.quoted(report.trainee.id.text),
                        JSONText.quoted(report.asOf.text),
                        JSONText.quoted(report.language.rawValue),
                        JSONText.quoted(report.frameworkVersion),
                        JSONText.quoted(report.versions.bank),
                        JSONText.quoted(report.versions.calibration),
                        report.versions.logPosition.map { String($0.rawValue) } ?? JSONText.null,
                        report.roleName.map(JSONText.quoted) ?? JSONText.null,
                        String(report.showsAll),
                    ])
                }
        )
    }
}
