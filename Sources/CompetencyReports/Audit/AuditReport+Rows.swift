import CompetencyModel

extension AuditReport {
    /// A named value of a row, as files have it.
    public struct Cell: Equatable, Sendable {
        /// The column of the CSV file.
        public let name: String
        /// The full form.
        public let text: String
        /// Whether it is a number.
        public let isNumber: Bool
    }

    /// The rows of files, one for each outcome that counts; person and competency left out.
    public var rows: [[Cell]] {
        let columns = AuditColumn.object.filter { $0 != .quiz }
        return self.audit.lines.map { line in
            columns.map { column in
                let isWord =
                    switch column {
                    case .question, .serving, .at: true
                    default: false
                    }
                let text = column.cell(of: line, in: self).full
                return Cell(name: column.rawValue, text: text, isNumber: !isWord)
            }
        }
    }
}
