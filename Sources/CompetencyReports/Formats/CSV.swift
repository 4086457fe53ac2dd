/// Comma-separated values for spreadsheets and programs (RFC 4180).
///
/// UTF-8, lines end with CR LF. A text cell that a spreadsheet would take for a formula gets a
/// leading apostrophe [OWASP, CWE-1236].
public enum CSV: PiecewiseFormat {
    public static let mediaType = "text/csv"

    public static func opening(_ options: ReportOptions) -> String {
        let columns = options.columns ?? StandingColumn.table
        return Self.head(columns.map(\.rawValue), hasByteOrderMark: options.hasByteOrderMark)
    }

    public static func piece(of model: ReportModel, options: ReportOptions) -> String {
        let columns = options.columns ?? StandingColumn.table
        return model.rows
            .map { row in
                Self.row(
                    columns.map { model.cell($0, of: row) },
                    guardsFormulas: options.guardsFormulas
                )
            }
            .joined()
    }

    /// A whole table with its headings.
    static func table(
        _ heads: [String],
        _ rows: [[ReportCell]],
        hasByteOrderMark: Bool,
        guardsFormulas: Bool
    ) -> String {
        Self.head(heads, hasByteOrderMark: hasByteOrderMark)
            + rows.map { Self.row($0, guardsFormulas: guardsFormulas) }.joined()
    }

    private static func head(_ heads: [String], hasByteOrderMark: Bool) -> String {
        (hasByteOrderMark ? "\u{FEFF}" : "") + heads.joined(separator: ",") + "\r\n"
    }

    /// A line of a table.
    static func row(_ cells: [ReportCell], guardsFormulas: Bool) -> String {
        cells.map { Self.field($0, guardsFormulas: guardsFormulas) }.joined(separator: ",") + "\r\n"
    }

    /// A cell as it stands between commas.
    static func field(_ cell: ReportCell, guardsFormulas: Bool) -> String {
        guard cell.isFromPeople else { return cell.full }
        var text = Self.printable(cell.full)
        if guardsFormulas && Self.looksLikeFormula(text) { text = "'" + text }
        let needsQuotes = text.unicodeScalars.contains { Self.quotedScalars.contains($0) }
        return needsQuotes ? Self.quoted(text) : text
    }

    private static let quotedScalars: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
    private static let formulaStarts: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠",
    ]
    private static let blanks: Set<Unicode.Scalar> = [" ", "\u{A0}", "\u{3000}"]

    private static func looksLikeFormula(_ text: String) -> Bool {
        let first = text.unicodeScalars.first { !Self.blanks.contains($0) }
        return first.map(Self.formulaStarts.contains) ?? false
    }

    private static func quoted(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" { result += "\"" }
            result.unicodeScalars.append(scalar)
        }
        return result + "\""
    }

    /// The text without control characters other than TAB, CR and LF.
    private static func printable(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where Self.isPrintable(scalar) { result.append(scalar) }
        return String(result)
    }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\t", "\r", "\n": true
        default: scalar.properties.generalCategory != .control
        }
    }
}
