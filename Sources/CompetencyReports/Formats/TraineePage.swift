import CompetencyModel
import QuizCore
import Wording

/// The page of one trainee: head, counts, things to do, rows, how to read them, foot.
struct TraineePage {
    private let sheet: TraineeSheet
    /// The widest that a line may be.
    private let columns: Int
    private let table: StandingTable

    init(_ report: TraineeReport, id: String, showsName: Bool, width: Int) {
        self.sheet = TraineeSheet(report: report, id: id, showsName: showsName)
        self.columns = width - 1
        self.table = StandingTable(width: width, language: report.language)
    }

    var lines: [String] {
        let heavy = String(repeating: "=", count: self.columns - 1)
        let light = String(repeating: "-", count: self.columns - 1)
        return [heavy] + self.head + [heavy] + self.summary + [light] + self.rows + self.ownViews
            + [light]
            + self.explanation + [heavy]
    }

    private func say(_ phrase: ReportPhrase) -> String { self.sheet.say(phrase) }

    private func paragraph(_ text: String, label: String = " ") -> [String] {
        ColumnText.paragraph(text, label: label, width: self.columns)
    }

    /// Who and when; facts that do not fit on a line start the next one.
    var head: [String] {
        let facts = [self.say(.traineeReport), self.sheet.who] + self.sheet.facts
        return ColumnText.facts(facts, width: self.columns)
    }

    private var summary: [String] {
        self.paragraph(self.sheet.result, label: " " + self.say(.result)) + self.advice
    }

    /// At most three things to do, numbered under each other.
    private var advice: [String] {
        let label = " " + self.say(.doNow)
        let advice = self.sheet.advice
        guard !advice.isEmpty else { return self.paragraph(self.sheet.nothingToDo, label: label) }
        return ColumnText.numbered(advice, label: label, width: self.columns)
    }

    private var rows: [String] {
        let ranked = self.sheet.ranked
        guard !ranked.isEmpty else { return self.paragraph(self.say(.nothingAnswered)) }
        let shown =
            self.sheet.report.rowsOfPage.count
        let rest = ranked.count - shown
        return self.table.heading + ranked.prefix(shown).flatMap(self.table.lines)
            + (rest == 0 ? [] : self.paragraph(self.say(.moreRows(rest))))
    }

    /// What the person says of themselves beside what the answers show, under a line of its own.
    private var ownViews: [String] {
        let lines = self.sheet.ownViews.flatMap { self.paragraph($0) }
        return lines.isEmpty ? [] : [String(repeating: "-", count: self.columns - 1)] + lines
    }

    private var explanation: [String] {
        let signs = self.paragraph(
            self.say(.signs(withBar: self.table.hasBar)),
            label: " " + self.say(.howToRead)
        )
        let first = self.sheet.meaning.map { self.paragraph($0) }
        return signs + (first ?? []) + self.foot
    }

    /// The report id and what the report is not.
    var foot: [String] { self.paragraph(self.sheet.foot) }
}
