public import QuizCore

/// Acts for spreadsheets and programs.
public struct AuditTable {
    /// One act.
    public struct Row {
        public let at: Instant
        public let person: String
        /// A word that stays the same in all languages.
        public let act: String
        /// Empty if nobody in particular.
        public let trainee: String
        public let object: String
        public let detail: String

        /// One act.
        public init(
            at instant: Instant,
            person: String,
            act: String,
            trainee: String,
            object: String,
            detail: String
        ) {
            self.at = instant
            self.person = person
            self.act = act
            self.trainee = trainee
            self.object = object
            self.detail = detail
        }
    }

    private static let columns = ["at", "person", "act", "trainee_id", "object", "detail"]

    private let rows: [Row]

    /// A table of acts in their order.
    public init(_ rows: [Row]) {
        self.rows = rows
    }

    /// Comma-separated values.
    public var csv: String {
        CSV.table(
            Self.columns,
            self.rows.map(Self.cells),
            hasByteOrderMark: true,
            guardsFormulas: true
        )
    }

    /// An array of objects.
    public var json: String {
        let objects = self.rows.map { row in
            JSONText.object(zip(Self.columns, Self.cells(row)).map { (key: $0, value: $1.json) })
        }
        return JSONText.array(objects) + "\n"
    }

    private static func cells(_ row: Row) -> [ReportCell] {
        [.instant(row.at)]
            + [row.person, row.act, row.trainee, row.object, row.detail].map { .text($0) }
    }
}
