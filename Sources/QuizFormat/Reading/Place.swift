/// A stretch of one line of a file.
struct Place: Equatable, Sendable {
    /// Counted from 1.
    let line: Int
    /// Unicode scalars of the line, counted from 1.
    let column: Int
    /// The column after the last one; at least `column`.
    let endColumn: Int

    init(line: Int, column: Int, endColumn: Int? = nil) {
        self.line = line
        self.column = column
        self.endColumn = max(column, endColumn ?? column + 1)
    }
}
