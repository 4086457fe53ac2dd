import CompetencyModel
import QuizCore
import Wording

/// The page on the questions of a quiz: sentences, a drawing, a table, what to look at.
struct HTMLQuiz {
    private typealias Column = QuizReportPhrase.Column

    private let report: QuizReport
    private let tables: QuizTables
    private let parts: HTMLParts

    init(_ report: QuizReport) {
        self.report = report
        self.tables = QuizTables(report, width: 255)
        self.parts = HTMLParts(language: report.request.language)
    }

    var text: String {
        let speech = QuizSpeech(self.report)
        let sentences = (speech.attempts + speech.test).map(self.say).joined(separator: " ")
        let items = self.report.findings.map { HTMLText.text("li", $0) }.joined()
        let choices = self.report.request.showsChoices ? self.choices : []
        let legends =
            [QuizReportPhrase.howToRead(listsAllFlags: true)]
            + (choices.isEmpty ? [] : [.howToReadChoices])
        return self.parts.article(
            self.head + [self.parts.text(sentences)] + self.plot
                + (items.isEmpty ? [] : [HTMLText.element("ul", "", items)])
                + [self.questions] + choices
                + legends.map { self.parts.text(self.say($0), "legend") }
                + [self.parts.foot(self.say(.foot(self.report.id)))]
        )
    }

    var title: String {
        let name = QuizReportPhrase.quizName(
            title: self.report.title,
            id: self.report.request.quiz.text
        )
        return "\(self.say(.title)): \(self.say(name))"
    }

    private var head: [String] {
        let name = QuizReportPhrase.quizName(
            title: self.report.title,
            id: self.report.request.quiz.text
        )
        let asOf = ReportPhrase.asOf(ReportCell.instant(self.report.request.asOf).short)
        return self.parts.head(
            self.say(.title),
            of: self.say(name),
            facts: [asOf.text(in: self.report.request.language)]
        )
    }

    /// Nothing where no question has enough people.
    private var plot: [String] {
        let plot = ItemPlot(self.report)
        guard !plot.points.isEmpty else { return [] }
        let drawing = HTMLText.drawing(
            "plot",
            size: ItemPlot.size,
            title: self.say(plot.title),
            description: self.say(QuizPlotPhrase.shape),
            plot.shapes
        )
        return [
            self.parts.figure(
                self.say(QuizPlotPhrase.caption),
                legend: self.say(QuizPlotPhrase.legend),
                drawing
            )
        ]
    }

    private var questions: String {
        let rows = self.report.ranked.map { row in
            [row.name(in: self.report.request.quiz)]
                + QuizTables.allColumns.map { self.tables.text($0, row) } + [
                    self.tables.words(row.flags)
                ]
        }
        return self.table([.question] + QuizTables.allColumns + [.flag], rows, words: [9])
    }

    /// A table for each question that has choices.
    private var choices: [String] {
        self.report.ranked.filter { !$0.choices.isEmpty }.map { row in
            let rows = row.choices.map { choice in
                ["\(choice.letter)\(choice.isRight ? "*" : "") \(choice.text)"]
                    + QuizTables.allChoiceColumns.map { self.tables.text($0, choice, row) }
            }
            return self.table(
                [.choice] + QuizTables.allChoiceColumns,
                rows,
                caption: row.name(in: self.report.request.quiz)
            )
        }
    }

    private func table(
        _ columns: [Column],
        _ rows: [[String]],
        words: Set<Int> = [],
        caption: String? = nil
    ) -> String {
        HTMLGrid(
            heads: columns.map { self.say(.column($0)) },
            rows: rows.map { $0.map { HTMLGrid.Cell($0) } },
            words: words,
            caption: caption
        ).text
    }

    private func say(_ phrase: QuizReportPhrase) -> String {
        phrase.text(in: self.report.request.language)
    }

    private func say(_ phrase: QuizPlotPhrase) -> String {
        phrase.text(in: self.report.request.language)
    }
}

extension QuizReport {
    /// One page for a browser or a printer that needs nothing but itself; well-formed as XML.
    var html: String {
        let page = HTMLQuiz(self)
        return HTML.page(
            page.title,
            in: self.request.language,
            style: HTMLPlotStyle.text,
            page.text
        )
    }
}
