import CompetencyModel
import Wording

/// The page on a team: head, counts, things to do, the map, how to read it, foot.
///
/// Below 70 columns the jobs are left out, below 50 names get less room. A label that does not
/// fit beside the numbers stands on a line of its own.
struct TeamPage {
    private let sheet: TeamSheet
    /// The widest that a line may be.
    private let columns: Int
    private let nameWidth: Int
    /// nil leaves the jobs out.
    private let jobWidth: Int?

    private static let cellWidth = 5
    private static let gapsWidth = 6
    private static let leastWidthWithJob = 70
    private static let leastUsualWidth = 50

    init(_ sheet: TeamSheet, width: Int) {
        self.sheet = sheet
        self.columns = width - 1
        self.nameWidth = width < Self.leastUsualWidth ? 10 : 14
        self.jobWidth = width < Self.leastWidthWithJob ? nil : 14
    }

    var lines: [String] {
        let heavy = String(repeating: "=", count: self.columns - 1)
        let light = String(repeating: "-", count: self.columns - 1)
        let blocks = self.sheet.blocks(of: self.columnsOfBlock)
        let shown = blocks.reduce(0) { $0 + $1.count }
        return [heavy] + self.head(shown: shown) + [heavy] + self.summary + [light]
            + blocks.flatMap { self.map($0) + [light] + self.foot($0) + [light] }
            + self.names(blocks.flatMap(\.self)) + self.explanation(shown: shown) + [heavy]
    }

    /// The columns before the numbers.
    private var labelWidth: Int { 1 + self.nameWidth + (self.jobWidth.map { 1 + $0 } ?? 0) }

    /// How many competencies fit beside each other.
    private var columnsOfBlock: Int {
        max(1, (self.columns - 1 - self.labelWidth - Self.gapsWidth) / Self.cellWidth)
    }

    private func paragraph(_ text: String, label: String = " ") -> [String] {
        ColumnText.paragraph(text, label: label, width: self.columns)
    }

    private func head(shown: Int) -> [String] {
        ColumnText.facts(
            [self.sheet.title, self.sheet.team] + self.sheet.facts(shown: shown),
            width: self.columns
        )
    }

    private var summary: [String] {
        let label = " " + self.sheet.say(ReportPhrase.doNow)
        let advice = self.sheet.advice
        return self.paragraph(
            self.sheet.result,
            label: " " + self.sheet.say(ReportPhrase.result)
        )
            + (advice.isEmpty
                ? self.paragraph(self.sheet.nothingToDo, label: label)
                : ColumnText.numbered(advice, label: label, width: self.columns))
    }

    private func map(_ block: [TeamSheet.Numbered]) -> [String] {
        let numbers = block.map { String($0.number) }
        let heads = [self.sheet.word(.trainee), self.sheet.word(.job)]
        let showsPeople = self.sheet.report.request.showsPeople
        let head = self.line(
            showsPeople ? heads : ["", ""],
            numbers,
            gaps: showsPeople ? self.sheet.word(.gaps) : ""
        )
        return [head]
            + self.sheet.report.shownRows.map { row in
                self.line(
                    [self.sheet.who(row), row.job ?? "-"],
                    block.map { self.sheet.cell($0.column, of: row)?.text ?? "" },
                    gaps: String(row.gapCount)
                )
            }
    }

    private func line(_ labels: [String], _ cells: [String], gaps: String) -> String {
        let widths = [self.nameWidth, self.jobWidth].compactMap(\.self)
        let start = zip(labels, widths).reduce("") { line, part in
            "\(line) \(DisplayWidth.padded(DisplayWidth.cut(part.0, to: part.1), to: part.1))"
        }
        let line = start + Self.numbers(cells)
        return gaps.isEmpty ? line : line + DisplayWidth.aligned(gaps, to: Self.gapsWidth)
    }

    private static func numbers(_ cells: [String]) -> String {
        cells.map { DisplayWidth.aligned($0, to: Self.cellWidth) }.joined()
    }

    private func foot(_ block: [TeamSheet.Numbered]) -> [String] {
        self.sheet.footLines(block).flatMap { line -> [String] in
            let label = " " + line.label
            let numbers = Self.numbers(line.cells)
            guard DisplayWidth.columns(of: label) <= self.labelWidth else {
                return [
                    DisplayWidth.cut(label, to: self.columns),
                    DisplayWidth.blanks(self.labelWidth) + numbers,
                ]
            }
            return [DisplayWidth.padded(label, to: self.labelWidth) + numbers]
        }
    }

    /// The names of the numbered columns, two beside each other where they fit.
    private func names(_ columns: [TeamSheet.Numbered]) -> [String] {
        let beside = self.jobWidth == nil ? 1 : 2
        let width = (self.columns - 1) / beside
        let names = columns.map { numbered in
            let number = DisplayWidth.aligned(String(numbered.number), to: 3)
            return DisplayWidth.cut("\(number) \(numbered.column.name)", to: width - 1)
        }
        return stride(from: 0, to: names.count, by: beside).map { start in
            let pair = names[start..<min(start + beside, names.count)]
            guard pair.count == 2, let first = pair.first, let last = pair.last else {
                return pair.first ?? ""
            }
            return DisplayWidth.padded(first, to: width) + last
        }
    }

    private func explanation(shown: Int) -> [String] {
        let rest = self.sheet.rest(after: shown).map { self.paragraph($0) } ?? []
        let letters = self.sheet.letters + [self.sheet.say(TeamReportPhrase.trendSigns)]
        return rest + ColumnText.facts(letters, width: self.columns)
            + self.paragraph(self.sheet.foot)
    }
}

extension TeamReport {
    /// A page for people who read in a terminal; no line is wider than `width - 1` columns.
    ///
    /// - Parameter width: 40 to 255.
    public func lines(width: Int) -> [String] {
        TeamPage(TeamSheet(self), width: max(40, width)).lines
    }
}
