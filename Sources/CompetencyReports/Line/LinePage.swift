/// A report as it is told over the line: a page for people, named values for scripts.
///
/// Both say what the files say; nothing is worked out here.
public struct LinePage: Equatable, Sendable {
    /// A value with the name it has in files, where files have it.
    public struct Cell: Equatable, Sendable {
        public let name: String
        public let cell: ReportCell

        /// A named value.
        public init(_ name: String, _ cell: ReportCell) {
            self.name = name
            self.cell = cell
        }
    }

    /// What is told in one line.
    public struct Row: Equatable, Sendable {
        public let cells: [Cell]
        /// What the row is about, in words.
        public let text: String?

        /// A row of named values.
        public init(_ cells: [Cell], text: String? = nil) {
            self.cells = cells
            self.text = text
        }
    }

    /// What holds of the whole.
    public let head: Row
    public let rows: [Row]
    /// The page for people.
    public let lines: [String]

    /// A report from what is told of it.
    public init(head: Row, rows: [Row], lines: [String]) {
        self.head = head
        self.rows = rows
        self.lines = lines
    }
}

/// A report as a file.
public struct ReportFile: Equatable, Sendable {
    /// The kind of report, such as `team`.
    public let what: String
    public let form: ReportForm
    /// Rows that it holds.
    public let count: Int
    /// nil where the report has no id.
    public let id: String?
    /// The whole file.
    public let text: String

    /// A file from its parts.
    public init(_ what: String, as form: ReportForm, count: Int, id: String?, text: String) {
        self.what = what
        self.form = form
        self.count = count
        self.id = id
        self.text = text
    }
}
