import Wording

/// A page for notes, wikis and mail, with tables (GitHub Flavored Markdown).
public enum Markdown: ReportFormat {
    public static let mediaType = "text/markdown"

    public static func text(of model: ReportModel, options: ReportOptions) -> String {
        TraineeSheet.all(of: model)
            .map { Self.page($0, kind: model.kind).joined(separator: "\n\n") + "\n" }
            .joined(separator: "\n")
    }

    /// The parts of a page, between which a line is left blank.
    private static func page(_ sheet: TraineeSheet, kind: ReportModel.Kind) -> [String] {
        let tables = SheetTable.all(of: sheet, for: kind)
        let head = [
            "# \(Self.escaped("\(sheet.say(ReportPhrase.traineeReport)): \(sheet.who)"))",
            Self.escaped(sheet.facts.joined(separator: ", ")),
        ]
        let body =
            switch kind {
            case .trainee: Self.summary(of: sheet)
            case .gaps: [String]()
            }
        let empty =
            switch kind {
            case .trainee: sheet.say(ReportPhrase.nothingAnswered)
            case .gaps: sheet.say(sheet.gaps.heading)
            }
        return head + body + tables.flatMap(Self.table)
            + (tables.isEmpty ? [Self.escaped(empty)] : [])
            + Self.explanation(of: sheet, kind: kind, hasRows: !tables.isEmpty)
    }

    private static func summary(of sheet: TraineeSheet) -> [String] {
        Self.summary(
            sheet.result,
            advice: sheet.advice,
            orElse: sheet.nothingToDo,
            in: sheet.language
        )
    }

    /// The counts of verdicts, and a list of what to do.
    ///
    /// - Parameter nothing: What is said where there is nothing to do.
    static func summary(
        _ result: String,
        advice: [String],
        orElse nothing: String,
        in language: Language
    ) -> [String] {
        let label = ReportPhrase.doNow.text(in: language).trimmed
        let first =
            "**\(ReportPhrase.result.text(in: language).trimmed)** \(Self.escaped(result))"
        guard !advice.isEmpty else {
            return [first, "**\(label)** \(Self.escaped(nothing))"]
        }
        let items = advice.enumerated().map { "\($0.offset + 1). \(Self.escaped($0.element))" }
        return [first, "**\(label)**", items.joined(separator: "\n")]
    }

    private static func table(_ table: SheetTable) -> [String] {
        let columns = table.columns.filter { $0 != .bar }
        let rows = table.rows.map { row in columns.map { table.text($0, of: row) } }
        let grid = Self.table(
            columns.map(table.heading),
            rows,
            areNumbers: columns.map { [.level, .range, .need].contains($0) }
        )
        return ["## \(Self.escaped(table.caption))", grid]
    }

    private static func explanation(
        of sheet: TraineeSheet,
        kind: ReportModel.Kind,
        hasRows: Bool
    ) -> [String] {
        let rest = kind == .trainee && sheet.rest > 0 ? [ReportPhrase.moreRows(sheet.rest)] : []
        let label = sheet.say(ReportPhrase.howToRead).trimmed
        let legend =
            hasRows
            ? [
                "**\(label)** \(Self.escaped(sheet.say(SheetPhrase.tableLegend(withTrend: kind == .trainee))))"
            ] : []
        let meaning = kind == .trainee ? [sheet.meaning].compactMap(\.self) : []
        let views = kind == .trainee ? sheet.ownViews.map { "- \(Self.escaped($0))" } : []
        return rest.map { Self.escaped(sheet.say($0)) }
            + (views.isEmpty ? [] : [views.joined(separator: "\n")])
            + legend + (meaning + [sheet.foot]).map(Self.escaped)
    }

    /// A table with its headings.
    ///
    /// - Parameter areNumbers: Which columns stand at the right; empty if none does.
    public static func table(
        _ heads: [String],
        _ rows: [[String]],
        areNumbers: [Bool] = []
    ) -> String {
        let rules = heads.indices.map { index in
            areNumbers.indices.contains(index) && areNumbers[index] ? "--:" : "---"
        }
        let lines = rows.map { Self.line($0.map(Self.escaped)) }
        return ([Self.line(heads.map(Self.escaped)), Self.line(rules)] + lines)
            .joined(separator: "\n")
    }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    private static let marks: Set<Unicode.Scalar> = [
        "\\", "`", "*", "_", "|", "<", ">", "&", "[", "]", "#", "~",
    ]

    /// Text on one line in which nothing is a mark of Markdown.
    static func escaped(_ text: String) -> String {
        text.onOneLine.unicodeScalars.reduce(into: "") { result, scalar in
            if Self.marks.contains(scalar) { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
    }
}
