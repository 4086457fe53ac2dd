import CompetencyModel
import Wording

/// A table of levels with a bar in each row.
struct HTMLTable {
    private let table: SheetTable
    private let sheet: TraineeSheet

    init(_ table: SheetTable, in sheet: TraineeSheet) {
        self.table = table
        self.sheet = sheet
    }

    var text: String {
        let columns = self.table.columns
        let widths = columns.map { "<col class=\"\(Self.style(of: $0))\"/>" }.joined()
        let heads = columns.map { HTMLText.text("th", "scope=\"col\"", self.table.heading($0)) }
        let rows = self.table.rows.map { row in
            HTMLText.element("tr", "", columns.map { self.cell($0, of: row) }.joined())
        }
        let table = HTMLText.element(
            "table",
            columns.contains(.next) ? "class=\"to-do levels\"" : "class=\"levels\"",
            HTMLText.text("caption", self.table.caption)
                + HTMLText.element("colgroup", "", widths)
                + HTMLText.element("thead", "", HTMLText.element("tr", "", heads.joined())) + "\n"
                + HTMLText.element("tbody", "", rows.joined(separator: "\n"))
        )
        return HTMLText.element("div", "class=\"wide\"", table)
    }

    /// A verdict with its letter, its word and its colour.
    static func verdict(_ verdict: Verdict, word: String) -> String {
        HTMLText.element(
            "span",
            "class=\"v \(verdict.rawValue)\"",
            HTMLText.text("b", String(verdict.letter)) + " " + HTMLText.escaped(word)
        )
    }

    private func cell(_ column: SheetTable.Column, of row: LevelRow) -> String {
        let text = HTMLText.escaped(self.table.text(column, of: row))
        let inner =
            switch column {
            case .name, .level, .range, .need, .next: text
            case .bar: self.bar(of: row)
            case .trend: (row.hasCurve ? self.curve(of: row) : "") + text
            case .verdict: Self.verdict(row.verdict, word: self.sheet.word(row.verdict))
            }
        return column == .name
            ? HTMLText.element("th", "scope=\"row\"", inner) : HTMLText.element("td", "", inner)
    }

    private func bar(of row: LevelRow) -> String {
        HTMLText.drawing(
            "scale",
            size: (200, 12),
            title: self.sheet.say(row.bar),
            description: self.sheet.say(SheetPhrase.barShape),
            IntervalBar(row: row).shapes
        )
    }

    private func curve(of row: LevelRow) -> String {
        HTMLText.drawing(
            "curve",
            size: (120, 24),
            title: self.sheet.say(row.curve),
            description: self.sheet.say(SheetPhrase.curveShape),
            LevelCurve(row: row).shapes
        )
    }

    private static func style(of column: SheetTable.Column) -> String {
        switch column {
        case .name: "name"
        case .bar: "bar"
        case .level: "level"
        case .range: "range"
        case .need: "need"
        case .trend: "trend"
        case .verdict: "verdict"
        case .next: "next"
        }
    }
}
