import CompetencyModel
import QuizCore
import Wording

/// The tables of a page on a quiz: questions, and choices where they are shown.
struct QuizTables {
    typealias Column = QuizReportPhrase.Column

    /// The columns of numbers where there is room for all, behind the name of the question.
    static let allColumns: [Column] = [
        .attempts, .facility, .guess, .discrimination, .range, .efficiency, .seconds,
        .sureAndWrong,
    ]
    /// The columns of numbers of choices where there is room for all.
    static let allChoiceColumns: [Column] = [
        .attempts, .share, .rest, .pointBiserial, .upper, .lower,
    ]

    private let report: QuizReport
    /// The widest that a line may be.
    private let columns: Int
    private let questionColumns: [Column]
    private let choiceColumns: [Column]

    private static let narrow = 60
    private static let usual = 80
    private static let mostNameColumns = 40

    init(_ report: QuizReport, width: Int) {
        self.report = report
        self.columns = width - 1
        self.questionColumns =
            if width < Self.narrow {
                [.attempts, .facility, .discrimination, .flag]
            } else if width < Self.usual {
                [.attempts, .facility, .guess, .discrimination, .flag]
            } else {
                Self.allColumns + [.flag]
            }
        self.choiceColumns =
            width < Self.narrow
            ? [.attempts, .share, .pointBiserial]
            : Self.allChoiceColumns
    }

    var questions: [String] {
        let name = self.nameColumns(beside: self.questionColumns)
        let head = self.line(
            self.word(.question),
            name,
            self.questionColumns.map { ($0, self.word($0)) }
        )
        return [head]
            + self.report.ranked.flatMap { row in
                self.named(
                    row.name(in: self.report.request.quiz),
                    name,
                    self.questionColumns.map { ($0, self.text($0, row)) }
                )
            }
    }

    /// A table for each question that has choices.
    var choices: [String] {
        let name = self.nameColumns(beside: self.choiceColumns)
        return self.report.ranked.filter { !$0.choices.isEmpty }.flatMap { row in
            let head = self.named(
                row.name(in: self.report.request.quiz),
                name,
                self.choiceColumns.map { ($0, self.word($0)) }
            )
            return head
                + row.choices.map { choice in
                    self.line(
                        " \(choice.letter)\(choice.isRight ? "*" : " ") \(choice.text)",
                        name,
                        self.choiceColumns.map { ($0, self.text($0, choice, row)) }
                    )
                }
        }
    }

    /// The columns that names get, at most those of the longest where the page is wide.
    private func nameColumns(beside columns: [Column]) -> Int {
        let rest = columns.reduce(1) { $0 + 1 + Self.width($1) }
        return min(Self.mostNameColumns, self.columns - rest)
    }

    /// A name of a question that is too long has a line of its own: cut, drawn questions would be
    /// told by their quiz alone.
    private func named(_ name: String, _ width: Int, _ cells: [(Column, String)]) -> [String] {
        let fits = DisplayWidth.columns(of: name) <= width
        return (fits ? [] : [" " + DisplayWidth.cut(name, to: self.columns - 1)])
            + [self.line(fits ? name : "", width, cells)]
    }

    private func line(_ name: String, _ width: Int, _ cells: [(Column, String)]) -> String {
        let start = " " + DisplayWidth.padded(DisplayWidth.cut(name, to: width), to: width)
        let filled = cells.filter { $0.0 != .flag || !$0.1.isEmpty }
        return filled.reduce(start) { line, cell in
            let text = DisplayWidth.aligned(cell.1, to: Self.width(cell.0))
            return line + " " + (cell.0 == .flag ? " " + cell.1 : text)
        }
    }

    private static func width(_ column: Column) -> Int {
        switch column {
        case .attempts: 4
        case .facility, .guess, .discrimination, .efficiency, .share, .pointBiserial, .upper,
            .lower:
            5
        case .range: 9
        case .seconds, .sureAndWrong: 4
        case .rest: 6
        case .flag: 12
        case .question, .choice: 0
        }
    }

    private func word(_ column: Column) -> String {
        QuizReportPhrase.column(column).text(in: self.report.request.language)
    }

    /// A cell of a question as pages show it.
    func text(_ column: QuizReportPhrase.Column, _ row: QuestionRow) -> String {
        switch column {
        case .attempts: return Self.short(row.cell(.attempts))
        case .facility: return Self.short(row.cell(.facility), unit: "%")
        case .guess: return Self.short(row.cell(.guess), unit: "%")
        case .discrimination: return Self.short(row.cell(.discrimination))
        case .range:
            let ends = [row.cell(.discriminationLow), row.cell(.discriminationHigh)]
            guard !ends.contains(QuestionRow.hidden), !ends[0].short.isEmpty else {
                return Self.short(ends[0])
            }
            return ends.map(\.short).joined(separator: "..")
        case .efficiency: return Self.short(row.cell(.efficiency))
        case .seconds:
            guard row.people >= QuestionRow.fewestPeople else {
                return Self.short(QuestionRow.hidden)
            }
            return row.medianSeconds?.decimalText(places: 0) ?? "-"
        case .sureAndWrong: return Self.short(row.cell(.sureAndWrong))
        case .flag: return self.gravest(row)
        case .question, .choice, .share, .rest, .pointBiserial, .upper, .lower: return ""
        }
    }

    /// All reasons to look at a question or a choice in words.
    func words(_ flags: [ItemFlag]) -> String {
        let language = self.report.request.language
        return flags.map { QuizReportPhrase.flag(QuizSpeech.word($0)).text(in: language) }
            .joined(separator: language == .english ? ", " : "、")
    }

    private func gravest(_ row: QuestionRow) -> String {
        guard let first = row.flags.first else { return "" }
        let word = QuizReportPhrase.flag(QuizSpeech.word(first))
            .text(in: self.report.request.language)
        return word + (row.flags.count > 1 ? "+" : "")
    }

    /// A cell of a choice as pages show it.
    func text(
        _ column: QuizReportPhrase.Column,
        _ choice: ChoiceRow,
        _ row: QuestionRow
    ) -> String {
        switch column {
        case .attempts: Self.short(choice.cell(.count, of: row))
        case .share: Self.short(choice.cell(.share, of: row), unit: "%")
        case .rest: Self.short(choice.cell(.rest, of: row))
        case .pointBiserial: Self.short(choice.cell(.pointBiserial, of: row))
        case .upper: Self.short(choice.cell(.upper, of: row), unit: "%")
        case .lower: Self.short(choice.cell(.lower, of: row), unit: "%")
        case .question, .facility, .guess, .discrimination, .range, .efficiency, .seconds,
            .sureAndWrong, .flag, .choice:
            ""
        }
    }

    private static func short(_ cell: ReportCell, unit: String = "") -> String {
        let text = cell.short
        return text.isEmpty ? "-" : cell == QuestionRow.hidden ? text : text + unit
    }
}
