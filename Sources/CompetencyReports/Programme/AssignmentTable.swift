public import QuizCore

/// Assignments for spreadsheets and programs.
public struct AssignmentTable {
    private static let columns = [
        "programme", "trainee_id", "assigned_at", "assigned_by", "due", "waived",
    ]

    private let assignments: [Assignment]

    /// A table of assignments in their order.
    public init(_ assignments: [Assignment]) {
        self.assignments = assignments
    }

    /// Comma-separated values; `waived` has quizzes between blanks.
    public var csv: String {
        CSV.table(
            Self.columns,
            self.assignments.map(Self.cells),
            hasByteOrderMark: true,
            guardsFormulas: true
        )
    }

    /// An array of objects.
    public var json: String {
        let objects = self.assignments.map { assignment in
            JSONText.object(
                zip(Self.columns, Self.cells(assignment)).map { (key: $0, value: $1.json) }
            )
        }
        return JSONText.array(objects) + "\n"
    }

    private static func cells(_ assignment: Assignment) -> [ReportCell] {
        [
            .text(assignment.programme.text), .text(assignment.trainee.text),
            .instant(assignment.at), .text(assignment.person),
            .day(
                assignment.due?.beginning
            ), .words(assignment.waivers.map(\.quiz.text)),
        ]
    }
}
