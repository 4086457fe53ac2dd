import CompetencyModel
import Wording

/// The part of a page that is about one trainee.
struct HTMLSheet {
    private let sheet: TraineeSheet
    private let kind: ReportModel.Kind
    private let tables: [SheetTable]
    private let parts: HTMLParts

    init(_ sheet: TraineeSheet, kind: ReportModel.Kind) {
        self.sheet = sheet
        self.kind = kind
        self.tables = SheetTable.all(of: sheet, for: kind)
        self.parts = HTMLParts(language: sheet.language)
    }

    var text: String {
        let body =
            switch self.kind {
            case .trainee: self.summary + self.rows + self.ownViews
            case .gaps: self.rows
            }
        let title = self.sheet.say(ReportPhrase.traineeReport)
        let head = self.parts.head(title, of: self.sheet.who, facts: self.sheet.facts)
        return self.parts.article(head + body + self.explanation)
    }

    private var summary: [String] {
        self.parts.summary(
            self.sheet.result,
            advice: self.sheet.advice,
            orElse: self.sheet.nothingToDo
        )
    }

    private var rows: [String] {
        guard !self.tables.isEmpty else {
            switch self.kind {
            case .trainee: return [self.parts.text(self.sheet.say(ReportPhrase.nothingAnswered))]
            case .gaps:
                return [self.parts.text(self.sheet.say(self.sheet.gaps.heading))]
            }
        }
        let rest = self.kind == .trainee ? self.sheet.rest : 0
        return self.tables.map { HTMLTable($0, in: self.sheet).text }
            + (rest > 0 ? [self.parts.text(self.sheet.say(ReportPhrase.moreRows(rest)))] : [])
    }

    private var ownViews: [String] {
        let items = self.sheet.ownViews.map { HTMLText.text("li", $0) }.joined()
        return items.isEmpty ? [] : [HTMLText.element("ul", "", items)]
    }

    private var explanation: [String] {
        let reading = self.sheet.say(SheetPhrase.legend(withTrend: self.kind == .trainee))
        let signs = self.tables.isEmpty ? [] : [self.parts.legend(reading), self.parts.verdicts]
        let meaning = self.kind == .trainee ? [self.sheet.meaning].compactMap(\.self) : []
        return signs + meaning.map { self.parts.text($0, "legend") }
            + [self.parts.foot(self.sheet.foot)]
    }
}
