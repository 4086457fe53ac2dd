import QuizCore
import Wording

/// What a file tells of a step of a person, by the names used in files.
enum StepColumn: String, CaseIterable {
    case trainee = "trainee_id"
    case name
    case team
    case programme
    case step
    case item
    case status
    case assigned
    case due
    case overdueDays = "overdue_days"
    case doneAt = "done_at"
    case waivedBy = "waived_by"
    case reason
}

extension ProgrammeReport {
    /// The names of the forms of a JSON row and of the whole.
    static let rowSchema = "quizline.step/1"
    static let schema = "quizline.programme/1"

    /// Comma-separated values: a row for each step of each person.
    func csv(_ options: ReportOptions) -> String {
        CSV.table(
            StepColumn.allCases.map(\.rawValue),
            self.rows.map { row in StepColumn.allCases.map { self.cell($0, of: row) } },
            hasByteOrderMark: options.hasByteOrderMark,
            guardsFormulas: options.guardsFormulas
        )
    }

    /// The rows as JSON objects, one a line.
    var ndjson: String { self.rows.map { self.object($0) + "\n" }.joined() }

    /// One object with everything.
    var json: String { self.json(id: self.id) + "\n" }

    func json(id: String) -> String {
        JSONText.object([
            (key: "schema", value: JSONText.quoted(Self.schema)),
            (key: "report_id", value: JSONText.quoted(id)),
            (key: "kind", value: JSONText.quoted("programme")),
            (key: "as_of", value: ReportCell.instant(self.asOf).json),
            (key: "programme", value: JSONText.quoted(self.programme.id.text)),
            (
                key: "title",
                value: JSONText.quoted(self.programme.title.text(in: self.language.tag))
            ),
            (key: "overdue_only", value: String(self.isOverdueOnly)),
            (key: "summary", value: self.summaryObject),
            (key: "steps", value: JSONText.array(self.steps.map(Self.object))),
            (key: "rows", value: JSONText.array(self.rows.map(self.object))),
        ])
    }

    func cell(_ column: StepColumn, of row: Row) -> ReportCell {
        let progress = row.progress
        return switch column {
        case .trainee: .text(row.trainee.id.text)
        case .name: .text(self.showsNames ? row.trainee.displayName : nil)
        case .team: .text(row.trainee.team)
        case .programme: .text(self.programme.id.text)
        case .step: .whole(progress.number)
        case .item: .text(progress.step.quiz.text)
        case .status: .word(progress.status.rawValue)
        case .assigned: .day(progress.assigned.beginning)
        case .due: .day(progress.due.beginning)
        case .overdueDays: .whole(progress.overdueDays)
        case .doneAt: .instant(progress.doneAt)
        case .waivedBy: .text(progress.waiver?.person)
        case .reason: .text(progress.waiver?.reason)
        }
    }

    private func object(_ row: Row) -> String {
        let columns = StepColumn.allCases.filter { $0 != .name || self.showsNames }
        return JSONText.object(
            [(key: "schema", value: JSONText.quoted(Self.rowSchema))]
                + columns.map { (key: $0.rawValue, value: self.cell($0, of: row).json) }
        )
    }

    private var summaryObject: String {
        let summary = self.summary
        let numbers = [
            ("people", summary.people), ("through", summary.through), ("steps", summary.steps),
            ("done", summary.done), ("on_time", summary.onTime), ("late", summary.late),
            ("waived", summary.waived), ("overdue", summary.overdue),
            ("closed_accounts", self.closedAccounts),
        ]
        return JSONText.object(
            numbers.map { (key: $0.0, value: String($0.1)) }
                + [(key: "share_done", value: ReportCell.number(summary.share).json)]
        )
    }

    private static func object(_ step: StepSummary) -> String {
        JSONText.object([
            (key: "step", value: String(step.number)),
            (key: "item", value: JSONText.quoted(step.step.quiz.text)),
            (key: "rule", value: JSONText.quoted(step.step.rule.rawValue)),
            (key: "due_days", value: String(step.step.dueDays)),
            (key: "assigned", value: String(step.assigned)),
            (key: "done", value: String(step.done)),
            (key: "median_days", value: ReportCell.number(step.medianDays).json),
        ])
    }
}
