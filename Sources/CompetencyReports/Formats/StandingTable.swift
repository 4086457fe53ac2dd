import CompetencyModel
import Wording

/// The table of competencies on a page: name, bar, level, interval, need, trend, verdict.
///
/// Below 60 columns the bar is left out; where the name would get fewer than 14 columns it
/// stands on a line of its own.
struct StandingTable {
    private let language: Language
    /// nil puts the name on a line of its own.
    private let nameWidth: Int?
    /// The cells of a bar; nil leaves the bar out.
    private let cells: Int?
    private let columns: Int

    private static let usualNameWidth = 14
    private static let leastWidthWithBar = 60
    /// The columns of everything but name and bar: margins, numbers, signs and the verdict.
    private static let numbersWidth = 29

    init(width: Int, language: Language) {
        self.language = language
        self.columns = width - 1
        guard width < Self.leastWidthWithBar else {
            self.cells = width - 49
            self.nameWidth = Self.usualNameWidth
            return
        }
        let space = width - 4 - Self.numbersWidth
        self.cells = nil
        self.nameWidth = space < Self.usualNameWidth ? nil : space
    }

    /// Whether rows have a bar.
    var hasBar: Bool { self.cells != nil }

    /// The headings above the columns.
    var heading: [String] {
        let name = self.word(.competency)
        guard let nameWidth = self.nameWidth else {
            return [" " + name, self.headings(after: "  ")]
        }
        let scale = self.cells.map { "  \(LevelBar.scale(cells: $0)) " }
        return [
            self.headings(after: " \(DisplayWidth.padded(name, to: nameWidth))\(scale ?? "")")
        ]
    }

    /// A standing as one line, or as two where the name has a line of its own.
    func lines(of row: StandingRow) -> [String] {
        let name = row.cell(.competency).short
        guard let nameWidth = self.nameWidth else {
            return [
                " " + DisplayWidth.cut(name, to: self.columns - 1), "  " + self.numbers(of: row),
            ]
        }
        let bar = self.cells.map { cells in
            LevelBar(row.estimate, required: row.standing.gap?.required, cells: cells)
        }
        return [
            " \(DisplayWidth.padded(DisplayWidth.cut(name, to: nameWidth), to: nameWidth))"
                + (bar.map { " |\($0.text)|" } ?? "") + self.numbers(of: row)
        ]
    }

    private func numbers(of row: StandingRow) -> String {
        let level = LevelRow(row)
        let verdict = ReportPhrase.verdict(ReportSpeech.verdict(row.standing.verdict))
        return " " + DisplayWidth.aligned(level.level, to: 4) + " "
            + DisplayWidth.aligned(level.range, to: 6) + " "
            + DisplayWidth.aligned(level.need, to: 3) + (row.standing.isBankTooSmall ? "^" : " ")
            + " \(row.standing.trend.sign)  " + verdict.text(in: self.language)
    }

    /// Headings that end where their columns end, or as soon after as they fit.
    private func headings(after start: String) -> String {
        let base = DisplayWidth.columns(of: start)
        let ends = [(ReportPhrase.Column.level, 5), (.range, 12), (.need, 17), (.trend, 19)]
        let line = ends.reduce(start) { line, column in
            let word = self.word(column.0)
            let free =
                base + column.1 - DisplayWidth.columns(of: line) - DisplayWidth.columns(of: word)
            return line + DisplayWidth.blanks(max(line == start ? 0 : 1, free)) + word
        }
        let free = base + 21 - DisplayWidth.columns(of: line)
        return line + DisplayWidth.blanks(max(1, free)) + self.word(.verdict)
    }

    private func word(_ column: ReportPhrase.Column) -> String {
        ReportPhrase.column(column).text(in: self.language)
    }
}
