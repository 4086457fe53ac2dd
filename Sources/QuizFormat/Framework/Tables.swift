import Wording

/// A table of columns separated by tabs, with a header.
struct Table {
    /// A line of the table.
    struct Row {
        let cells: [String]
        let line: Int
    }

    /// The names of the columns.
    let header: [String]
    let rows: [Row]

    /// Reports lines with another number of columns than the header and leaves them out.
    init(_ source: SourceText, _ findings: Findings) {
        let lines = source.lines.enumerated().map { ($0.offset + 1, $0.element) }
        let cells = lines.map { number, line in
            Row(
                cells: line.split(separator: "\t", omittingEmptySubsequences: false).map(
                    String.init
                ),
                line: number
            )
        }
        let filled = cells.filter { $0.cells != [""] }
        self.header = filled.first?.cells ?? []
        let width = self.header.count
        var rows: [Row] = []
        for row in filled.dropFirst() {
            if row.cells.count == width {
                rows.append(row)
            } else {
                findings.report(
                    .tableColumns(expected: width, found: row.cells.count),
                    at: Place(line: row.line, column: 1)
                )
            }
        }
        self.rows = rows
    }
}

/// The inventory of facts that questions cite.
struct FactTable {
    /// Competencies that each fact belongs to.
    let competencies: [String: [String]]

    /// Columns: fact, section, domain, competencies, statements.
    init(_ table: Table) {
        self.competencies = Dictionary(
            table.rows.filter { $0.cells.count >= 4 }.map { row in
                let ids = row.cells[3].split { $0 == "," || $0 == " " || $0 == "|" }
                return (row.cells[0], ids.map(String.init))
            },
            uniquingKeysWith: { first, _ in first }
        )
    }
}
