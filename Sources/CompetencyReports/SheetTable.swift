import CompetencyModel
import Wording

/// A table of levels on a page, with its caption and the columns it has.
struct SheetTable {
    /// The columns that a table may have.
    enum Column: CaseIterable {
        case name
        /// A drawing; forms without drawings leave it out.
        case bar
        case level
        case range
        case need
        case trend
        case verdict
        case next
    }

    let caption: String
    let columns: [Column]
    let rows: [LevelRow]
    /// What heads the column of names.
    private let nameHeading: String
    private let sheet: TraineeSheet

    /// The tables of a page that have rows: groups and competencies, or what is missing.
    static func all(of sheet: TraineeSheet, for kind: ReportModel.Kind) -> [SheetTable] {
        let competency = sheet.say(ReportPhrase.column(.competency))
        let level: [Column] = [.name, .bar, .level, .range, .need]
        let tables =
            switch kind {
            case .trainee:
                [
                    SheetTable(
                        caption: sheet.say(SheetPhrase.groups),
                        columns: level + [.trend, .verdict],
                        rows: sheet.groups,
                        nameHeading: sheet.say(SheetPhrase.group),
                        sheet: sheet
                    ),
                    SheetTable(
                        caption: sheet.say(SheetPhrase.competencies),
                        columns: level + [.trend, .verdict],
                        rows: sheet.shown,
                        nameHeading: competency,
                        sheet: sheet
                    ),
                ]
            case .gaps:
                [
                    SheetTable(
                        caption: sheet.say(sheet.gaps.heading),
                        columns: level + [.verdict, .next],
                        rows: sheet.gaps.rows.map(LevelRow.init),
                        nameHeading: competency,
                        sheet: sheet
                    )
                ]
            }
        return tables.filter { !$0.rows.isEmpty }
    }

    /// What heads a column.
    func heading(_ column: Column) -> String {
        switch column {
        case .name: self.nameHeading
        case .bar: self.sheet.say(SheetPhrase.scale)
        case .level: self.sheet.say(ReportPhrase.column(.level))
        case .range: self.sheet.say(ReportPhrase.column(.range))
        case .need: self.sheet.say(ReportPhrase.column(.need))
        case .trend: self.sheet.say(ReportPhrase.column(.trend))
        case .verdict: self.sheet.say(ReportPhrase.column(.verdict))
        case .next: self.sheet.say(SheetPhrase.toDo)
        }
    }

    /// A cell in words; empty for a drawing.
    func text(_ column: Column, of row: LevelRow) -> String {
        switch column {
        case .name: row.name
        case .bar: ""
        case .level: row.level
        case .range: row.range
        case .need: row.markedNeed
        case .trend: self.sheet.word(row.trend)
        case .verdict: "\(row.verdict.letter) \(self.sheet.word(row.verdict))"
        case .next: self.sheet.steps(of: row)
        }
    }
}
