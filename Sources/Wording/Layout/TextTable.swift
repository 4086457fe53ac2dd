/// Columns of text that line up in a terminal.
///
/// Columns are as wide as their widest cell and two blanks apart. The last column wraps within
/// itself; where it would get too narrow, each row becomes a paragraph instead. Nothing but
/// blanks is drawn (rule W5 of the protocol).
public struct TextTable: Sendable {
    /// On which side the cells of a column line up.
    public enum Alignment: Sendable {
        case left
        /// For numbers.
        case right
    }

    private let rows: [[String]]
    private let alignments: [Alignment]

    /// A table of rows from left to right; a short row leaves its last columns empty.
    ///
    /// - Parameter alignments: By column; missing ones are left.
    public init(_ rows: [[String]], alignments: [Alignment] = []) {
        self.rows = rows
        self.alignments = alignments
    }

    /// The table as lines, without blanks at their ends.
    ///
    /// - Parameters:
    ///   - width: Columns of a line.
    ///   - ambiguous: Columns of a character of ambiguous width, 1 or 2.
    public func lines(width: Int, ambiguous: Int = 1) -> [String] {
        let columns = self.widths(ambiguous: ambiguous)
        let base = columns.dropLast().reduce(0) { $0 + $1 + Self.gap }
        let last = columns.last ?? 0
        guard base + min(last, Self.narrowest) <= width else {
            return self.rows.flatMap { Self.paragraph($0, width: width, ambiguous: ambiguous) }
        }
        return self.rows.flatMap { row in
            self.lines(of: row, columns: columns, room: width - base, ambiguous: ambiguous)
        }
    }

    private static let gap = 2
    /// Columns below which a last column is not wrapped within itself.
    private static let narrowest = 20
    private static let hangingIndent = 4

    private func widths(ambiguous: Int) -> [Int] {
        let count = self.rows.map(\.count).max() ?? 0
        return (0..<count).map { column in
            self.rows.map { row in
                column < row.count
                    ? DisplayWidth.columns(of: row[column], ambiguous: ambiguous) : 0
            }
            .max() ?? 0
        }
    }

    private func lines(of row: [String], columns: [Int], room: Int, ambiguous: Int) -> [String] {
        let isFull = row.count == columns.count
        let fixed = isFull ? row.dropLast() : row[...]
        let head = fixed.enumerated().map { column, cell in
            self.cell(cell, column: column, columns: columns[column], ambiguous: ambiguous)
                + DisplayWidth.blanks(Self.gap)
        }
        .joined()
        guard isFull, let last = row.last else { return [Self.trimmed(head)] }
        let indent = DisplayWidth.blanks(DisplayWidth.columns(of: head, ambiguous: ambiguous))
        let parts = TextWrapping.wrap(last, width: room, ambiguous: ambiguous)
        return parts.enumerated().map { index, part in
            let text =
                parts.count > 1
                ? part
                : self.cell(
                    part,
                    column: columns.count - 1,
                    columns: min(columns[columns.count - 1], room),
                    ambiguous: ambiguous
                )
            return Self.trimmed((index == 0 ? head : indent) + text)
        }
    }

    private func cell(_ text: String, column: Int, columns: Int, ambiguous: Int) -> String {
        let alignment = column < self.alignments.count ? self.alignments[column] : .left
        return switch alignment {
        case .left: DisplayWidth.padded(text, to: columns, ambiguous: ambiguous)
        case .right: DisplayWidth.aligned(text, to: columns, ambiguous: ambiguous)
        }
    }

    private static func paragraph(_ row: [String], width: Int, ambiguous: Int) -> [String] {
        let cells = row.filter { !$0.isEmpty }.joined(separator: DisplayWidth.blanks(Self.gap))
        return TextWrapping.wrap(
            cells,
            width: width,
            indent: Self.hangingIndent,
            ambiguous: ambiguous
        )
    }

    private static func trimmed(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }
}
