import CompetencyModel
import QuizCore
import Wording

extension TeamReport {
    /// Comma-separated values: a row for each person and competency, or for each competency
    /// where people are not shown.
    func csv(_ options: ReportOptions) -> String {
        guard self.request.showsPeople else {
            return CSV.table(
                TeamStandingColumn.table.map(\.rawValue),
                self.teamRows.map { row in TeamStandingColumn.table.map(row.cell) },
                hasByteOrderMark: options.hasByteOrderMark,
                guardsFormulas: options.guardsFormulas
            )
        }
        let columns = options.columns ?? StandingColumn.table
        return CSV.table(
            columns.map(\.rawValue),
            self.standingCells(columns),
            hasByteOrderMark: options.hasByteOrderMark,
            guardsFormulas: options.guardsFormulas
        )
    }

    /// Comma-separated values: a row for each person, with level and state of each column.
    public func wideCSV(_ options: ReportOptions) -> String {
        let columns = self.shownColumns.sorted { $0.place < $1.place }
        let heads = columns.flatMap { ["level:\($0.id)", "state:\($0.id)"] }
        let rows = self.shownRows.sorted { $0.trainee.id < $1.trainee.id }.map { row in
            let trainee = row.trainee
            let start: [ReportCell] = [
                .text(trainee.id.text),
                .text(self.request.showsNames ? trainee.displayName : nil), .text(trainee.team),
                .text(trainee.role?.text),
            ]
            return start
                + columns.flatMap { column -> [ReportCell] in
                    let cell = row.cells[column.id].flatMap { self.shows($0) ? $0 : nil }
                    return [
                        .percent(cell?.estimate?.level, places: 1),
                        .word(cell?.verdict.rawValue ?? ""),
                    ]
                }
        }
        return CSV.table(
            ["trainee_id", "name", "team", "role"] + heads,
            rows,
            hasByteOrderMark: options.hasByteOrderMark,
            guardsFormulas: options.guardsFormulas
        )
    }

    /// One object with what the team knows and, where people are shown, their standings.
    var json: String {
        let position = self.versions.logPosition.map { String($0.rawValue) }
        return JSONText.object([
            (key: "schema", value: JSONText.quoted("quizline.team/1")),
            (key: "report_id", value: JSONText.quoted(self.id)),
            (key: "kind", value: JSONText.quoted("team")),
            (key: "team", value: JSONText.quoted(self.request.team)),
            (key: "by", value: JSONText.quoted(self.request.scope.rawValue)),
            (key: "as_of", value: ReportCell.instant(self.request.asOf).json),
            (key: "trend_days", value: String(self.request.trendDays)),
            (key: "log_position", value: position ?? JSONText.null),
            (key: "bank_version", value: JSONText.quoted(self.versions.bank)),
            (key: "calibration", value: JSONText.quoted(self.versions.calibration)),
            (key: "framework_version", value: JSONText.quoted(self.frameworkVersion)),
            (key: "constants", value: JSON.constants), (key: "summary", value: self.summary),
            (key: "columns", value: JSONText.array(self.teamRows.map(\.json))),
            (key: "rows", value: JSONText.array(self.standingObjects)),
        ]) + "\n"
    }

    /// The standings of people as JSON objects, one a line; those of the team where people are
    /// not shown.
    var ndjson: String {
        let rows = self.request.showsPeople ? self.standingObjects : self.teamRows.map(\.json)
        return rows.map { $0 + "\n" }.joined()
    }

    private var summary: String {
        let counts = self.counts
        let words =
            [("required", counts.required)]
            + [Verdict.gap, .stale, .borderline, .insufficient, .noData, .met].map {
                ($0.rawValue.replacing("-", with: "_"), counts.count(of: $0))
            }
        return JSONText.object(
            [(key: "trainees", value: String(self.rows.count))]
                + words.map { (key: $0.0, value: self.hidesCounts ? JSONText.null : String($0.1)) }
                + [(key: "columns_not_counted", value: String(self.notCounted))]
        )
    }

    /// The columns of the map in framework order.
    private var teamRows: [TeamStandingRow] {
        self.shownColumns.sorted { $0.place < $1.place }.map { TeamStandingRow($0, in: self) }
    }

    /// How many rows a file has: standings of people, or those of the team where people are not
    /// shown.
    public var rowCount: Int {
        self.request.showsPeople ? self.standingCells([]).count : self.shownColumns.count
    }

    private var standingObjects: [String] {
        guard self.request.showsPeople else { return [] }
        let columns = StandingColumn.object.filter { $0 != .name || self.request.showsNames }
        return self.standingCells(columns).map { cells in
            JSONText.object(
                zip(columns, cells).map { (key: $0.rawValue, value: $1.json) }
            )
        }
    }

    /// The standings of the shown columns by user name, in framework order.
    private func standingCells(_ columns: [StandingColumn]) -> [[ReportCell]] {
        let shown = Set(self.shownColumns.map(\.id))
        let selection = self.request.selection
        let rows = self.members.flatMap { member -> [(StandingColumn) -> ReportCell] in
            switch self.request.scope {
            case .competency:
                member.rows
                    .filter { row in
                        shown.contains(row.standing.competency.id.text)
                            && selection.includes(row.standing)
                    }
                    .map { row in { row.cell($0) } }
            case .group:
                member.groups
                    .filter { group in
                        shown.contains(group.id)
                            && (selection.verdicts?.contains(group.verdict) ?? true)
                    }
                    .map { group in { GroupRow(member: member, group: group).cell($0) } }
            }
        }
        return rows.map { cell in
            columns.map { column in
                column == .name && !self.request.showsNames ? .text(nil) : cell(column)
            }
        }
    }
}
