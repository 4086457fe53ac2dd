import CompetencyModel
import Wording

extension TeamReport {
    /// How many columns of the map stand beside each other on a page that can be laid out.
    static let columnsOfPage = 12

    /// A page for notes, wikis and mail: title, sentences, map, table of verdicts, legend.
    var markdown: String {
        let sheet = TeamSheet(self)
        let blocks = sheet.blocks(of: Self.columnsOfPage)
        let shown = blocks.reduce(0) { $0 + $1.count }
        let head = [
            "# \(Markdown.escaped("\(sheet.title): \(sheet.team)"))",
            Markdown.escaped(sheet.facts(shown: shown).joined(separator: ", ")),
        ]
        let summary = Markdown.summary(
            sheet.result,
            advice: sheet.advice,
            orElse: sheet.nothingToDo,
            in: sheet.language
        )
        let tables =
            ["## \(sheet.say(TeamReportPhrase.map))"] + blocks.map { Self.map($0, in: sheet) }
            + ["## \(sheet.say(TeamReportPhrase.verdicts))"]
            + [Self.verdicts(blocks.flatMap(\.self), in: sheet)]
        let legend = [
            sheet.rest(after: shown), sheet.letters.joined(separator: "; "),
            sheet.say(TeamReportPhrase.howToRead), sheet.say(TeamReportPhrase.trendSigns),
            sheet.foot,
        ].compactMap(\.self).map(Markdown.escaped)
        return (head + summary + tables + legend).joined(separator: "\n\n") + "\n"
    }

    private static func map(_ block: [TeamSheet.Numbered], in sheet: TeamSheet) -> String {
        let rows = sheet.report.shownRows.map { row in
            [sheet.whoInFull(row), row.job ?? "-"]
                + block.map { sheet.cell($0.column, of: row)?.text ?? "" }
                + [String(row.gapCount)]
        }
        let foot = sheet.footLines(block).map { [$0.label, ""] + $0.cells + [""] }
        return Markdown.table(
            [sheet.word(.trainee), sheet.word(.job)] + block.map { String($0.number) }
                + [sheet.word(.gaps)],
            rows + foot,
            areNumbers: [false, false] + block.map { _ in true } + [true]
        )
    }

    private static func verdicts(_ columns: [TeamSheet.Numbered], in sheet: TeamSheet) -> String {
        let table = TeamVerdictTable(columns, in: sheet)
        return Markdown.table(table.heads, table.rows, areNumbers: TeamVerdictTable.areNumbers)
    }
}
