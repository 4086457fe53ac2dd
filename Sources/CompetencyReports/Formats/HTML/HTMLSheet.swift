import CompetencyModel
import Wording

/// The part of a page that is about one trainee.
struct HTMLSheet {
    private let sheet: TraineeSheet
    private let kind: ReportModel.Kind
    private let tables: [SheetTable]

    init(_ sheet: TraineeSheet, kind: ReportModel.Kind) {
        self.sheet = sheet
        self.kind = kind
        self.tables = SheetTable.all(of: sheet, for: kind)
    }

    var text: String {
        let body =
            switch self.kind {
            case .trainee: self.summary + self.rows + self.ownViews
            case .gaps: self.rows
            }
        return HTMLText.element(
            "article",
            "",
            "\n" + (self.head + body + self.explanation).joined(separator: "\n") + "\n"
        )
    }

    private var head: [String] {
        let title = self.sheet.say(ReportPhrase.traineeReport)
        let facts = self.sheet.facts.map { HTMLText.text("span", $0) }.joined()
        return [
            "<header>",
            HTMLText.element(
                "h1",
                "",
                HTMLText.escaped(title + ": ") + HTMLText.text("bdi", self.sheet.who)
            ),
            HTMLText.element("p", "class=\"facts\"", facts), "</header>",
        ]
    }

    private var summary: [String] {
        let label = self.label(.doNow)
        let advice = self.sheet.advice
        let result = self.paragraph(self.label(.result) + HTMLText.escaped(self.sheet.result))
        guard !advice.isEmpty else {
            let nothing = self.sheet.say(ReportPhrase.nothingToDo)
            return [result, self.paragraph(label + HTMLText.escaped(nothing))]
        }
        let items = advice.map { HTMLText.text("li", $0) }.joined()
        return [result, self.paragraph(label), HTMLText.element("ol", "", items)]
    }

    private var rows: [String] {
        guard !self.tables.isEmpty else {
            switch self.kind {
            case .trainee: return [self.textParagraph(self.sheet.say(ReportPhrase.nothingAnswered))]
            case .gaps:
                return [self.textParagraph(self.sheet.say(GapsList(self.sheet.report).heading))]
            }
        }
        let rest = self.kind == .trainee ? self.sheet.rest : 0
        return self.tables.map { HTMLTable($0, in: self.sheet).text }
            + (rest > 0 ? [self.textParagraph(self.sheet.say(ReportPhrase.moreRows(rest)))] : [])
    }

    private var ownViews: [String] {
        let items = self.sheet.ownViews.map { HTMLText.text("li", $0) }.joined()
        return items.isEmpty ? [] : [HTMLText.element("ul", "", items)]
    }

    private var explanation: [String] {
        let reading = SheetPhrase.legend(withTrend: self.kind == .trainee)
        let legend = self.label(.howToRead) + HTMLText.escaped(self.sheet.say(reading))
        let signs = self.tables.isEmpty ? [] : [self.paragraph(legend, "legend"), self.verdicts]
        let meaning = self.kind == .trainee ? [self.sheet.meaning].compactMap(\.self) : []
        return signs + meaning.map { self.textParagraph($0, "legend") }
            + [HTMLText.element("footer", "", self.textParagraph(self.sheet.foot, "foot"))]
    }

    /// The letter, word and meaning of each verdict.
    private var verdicts: String {
        let known = Verdict.allCases.filter { $0 != .notRequired }.sorted { $0.rank < $1.rank }
        let keys = known.map { verdict in
            let meaning = ReportPhrase.verdictMeaning(ReportSpeech.verdict(verdict))
            return HTMLText.element(
                "span",
                "",
                HTMLTable.verdict(verdict, word: self.sheet.word(verdict)) + " "
                    + HTMLText.escaped(self.sheet.say(meaning))
            )
        }
        return self.paragraph(keys.joined(separator: " "), "legend key")
    }

    private func label(_ phrase: ReportPhrase) -> String {
        HTMLText.text("b", self.sheet.say(phrase).trimmed) + " "
    }

    private func paragraph(_ markup: String, _ style: String = "") -> String {
        HTMLText.element("p", style.isEmpty ? "" : "class=\"\(style)\"", markup)
    }

    private func textParagraph(_ text: String, _ style: String = "") -> String {
        self.paragraph(HTMLText.escaped(text), style)
    }
}
