import CompetencyModel
import Wording

/// The page on a team: a table as heat map, and the verdicts by importance.
struct HTMLTeam {
    private let sheet: TeamSheet
    private let parts: HTMLParts

    init(_ sheet: TeamSheet) {
        self.sheet = sheet
        self.parts = HTMLParts(language: sheet.language)
    }

    var text: String {
        let blocks = self.sheet.blocks(of: TeamReport.columnsOfPage)
        let shown = blocks.reduce(0) { $0 + $1.count }
        let head = self.parts.head(
            self.sheet.title,
            of: self.sheet.team,
            facts: self.sheet.facts(shown: shown)
        )
        let summary = self.parts.summary(
            self.sheet.result,
            advice: self.sheet.advice,
            orElse: self.sheet.nothingToDo
        )
        let rest = self.sheet.rest(after: shown).map { [self.parts.text($0)] } ?? []
        return self.parts.article(
            head + summary + blocks.map(self.map) + rest
                + [self.verdicts(blocks.flatMap(\.self))] + self.explanation
        )
    }

    private var explanation: [String] {
        [
            self.parts.legend(
                [TeamReportPhrase.howToRead, .trendSigns].map(self.sheet.say)
                    .joined(separator: "; ")
            ), self.parts.verdicts, self.parts.foot(self.sheet.foot),
        ]
    }

    private func map(_ block: [TeamSheet.Numbered]) -> String {
        let heads =
            [self.sheet.word(.trainee), self.sheet.word(.job)].map {
                HTMLText.text("th", "scope=\"col\"", $0)
            } + block.map(Self.head)
            + [HTMLText.text("th", "scope=\"col\" class=\"gaps\"", self.sheet.word(.gaps))]
        let rows = self.sheet.report.shownRows.map { self.row($0, of: block) }
        let feet = self.sheet.footLines(block).map(Self.foot)
        let table = HTMLText.element(
            "table",
            "class=\"heat\"",
            HTMLText.text("caption", self.sheet.say(TeamReportPhrase.map))
                + HTMLText.element("thead", "", Self.line(heads)) + "\n"
                + (rows.isEmpty
                    ? "" : HTMLText.element("tbody", "", rows.joined(separator: "\n")) + "\n")
                + HTMLText.element("tfoot", "", feet.joined(separator: "\n"))
        )
        return HTMLText.element("div", "class=\"wide\"", table)
    }

    private static func head(_ numbered: TeamSheet.Numbered) -> String {
        HTMLText.element(
            "th",
            "scope=\"col\" class=\"m\"",
            HTMLText.text("span", numbered.column.name)
                + HTMLText.text("b", String(numbered.number))
        )
    }

    private func row(_ row: TeamRow, of block: [TeamSheet.Numbered]) -> String {
        let cells = block.map { numbered in
            guard let cell = self.sheet.cell(numbered.column, of: row) else { return "<td></td>" }
            return HTMLText.element(
                "td",
                "class=\"m \(cell.verdict.rawValue)\"",
                HTMLText.escaped(cell.level)
                    + HTMLText.text("b", String(cell.verdict.letter))
            )
        }
        return Self.line(
            [
                HTMLText.text("th", "scope=\"row\"", self.sheet.whoInFull(row)),
                HTMLText.text("td", "class=\"job\"", row.job ?? "-"),
            ] + cells + [HTMLText.text("td", "class=\"gaps\"", String(row.gapCount))]
        )
    }

    private static func foot(_ line: TeamSheet.FootLine) -> String {
        Self.line(
            [HTMLText.text("th", "scope=\"row\" colspan=\"2\"", line.label)]
                + line.cells.map { HTMLText.text("td", "class=\"m\"", $0) } + ["<td></td>"]
        )
    }

    /// The second table; cells that hold for all importances of a competency span its rows.
    private func verdicts(_ columns: [TeamSheet.Numbered]) -> String {
        let bodies = columns.map { numbered in
            let rows = TeamVerdictTable([numbered], in: self.sheet).rows
            let lines = rows.enumerated().map { place, cells in
                Self.line(
                    cells.enumerated().compactMap { column, text in
                        Self.cell(text, at: column, in: place, of: rows.count)
                    }
                )
            }
            return HTMLText.element("tbody", "", lines.joined(separator: "\n"))
        }
        let heads = TeamVerdictTable([], in: self.sheet).heads.map {
            HTMLText.text("th", "scope=\"col\"", $0)
        }
        let table = HTMLText.element(
            "table",
            "class=\"counts\"",
            HTMLText.text("caption", self.sheet.say(TeamReportPhrase.verdicts))
                + HTMLText.element("thead", "", Self.line(heads)) + "\n"
                + bodies.joined(separator: "\n")
        )
        return HTMLText.element("div", "class=\"wide\"", table)
    }

    /// nil for a cell that one above reaches into.
    private static func cell(
        _ text: String,
        at column: Int,
        in row: Int,
        of rows: Int
    ) -> String? {
        let isSpanning = TeamVerdictTable.spanning.contains(column)
        guard row == 0 || !isSpanning else { return nil }
        let span = isSpanning && rows > 1 ? "rowspan=\"\(rows)\"" : ""
        let isName = column == TeamVerdictTable.nameColumn
        let scope = isName ? "scope=\"rowgroup\"" : ""
        return HTMLText.text(
            isName ? "th" : "td",
            [scope, span].filter { !$0.isEmpty }.joined(separator: " "),
            text
        )
    }

    private static func line(_ cells: [String]) -> String {
        HTMLText.element("tr", "", cells.joined())
    }
}

extension TeamReport {
    /// One page for a browser or a printer that needs nothing but itself; well-formed as XML.
    var html: String {
        let sheet = TeamSheet(self)
        return HTML.page(
            "\(sheet.title): \(sheet.team)",
            in: sheet.language,
            style: HTMLTeamStyle.text,
            HTMLTeam(sheet).text
        )
    }
}
