import Wording

/// The page on the training material: sentences, a drawing of all facts, a table, what was misread.
struct HTMLSource {
    private let report: SourceReport
    private let parts: HTMLParts

    private static let wordColumns: [SourceReport.PageColumn] = [.title, .notable]

    init(_ report: SourceReport) {
        self.report = report
        self.parts = HTMLParts(language: report.language)
    }

    var text: String {
        let head = self.parts.head(
            self.report.say(.title),
            of: self.report.sectionTitle,
            facts: self.report.dates
        )
        let space = self.report.language == .english ? " " : ""
        return self.parts.article(
            head + [self.parts.text(self.report.sentences.joined(separator: space))] + self.map
                + [self.table] + self.misread
                + [
                    self.parts.legend(self.report.say(self.report.reading)),
                    self.parts.foot(self.report.say(.foot(self.report.id))),
                ]
        )
    }

    var title: String {
        [self.report.say(.title), self.report.sectionTitle].compactMap(\.self)
            .joined(separator: ": ")
    }

    private var map: [String] {
        let map = FactMap(self.report)
        guard !map.isEmpty else { return [] }
        let drawing = HTMLText.drawing(
            "plot facts",
            size: map.size,
            title: self.say(map.title),
            description: self.say(.shape),
            map.shapes
        )
        return [
            self.parts.figure(
                self.say(.caption),
                legend: self.say(.legend(fewest: QuestionRow.fewestPeople)),
                drawing
            )
        ]
    }

    private var table: String {
        let columns = self.report.columns
        let showsFacts = self.report.section != nil
        let words = Set(columns.indices.filter { Self.wordColumns.contains(columns[$0]) })
        return HTMLGrid(
            heads: columns.map(self.report.head) + (showsFacts ? [self.say(.statement)] : []),
            rows: showsFacts
                ? self.report.facts.map(self.line) : self.report.articles.map(self.line),
            words: showsFacts ? words.union([columns.count]) : words
        ).text
    }

    private func line(_ row: SourceReport.ArticleRow) -> [HTMLGrid.Cell] {
        self.report.columns.map { column in
            Self.cell(column, self.report.cell(column, of: row), row.count)
        }
    }

    private func line(_ row: SourceReport.FactRow) -> [HTMLGrid.Cell] {
        self.report.columns.map { column in
            Self.cell(column, self.report.cell(column, of: row), row.count)
        } + [HTMLGrid.Cell(self.report.statement(of: row))]
    }

    /// The share right in the colours of the drawing.
    private static func cell(
        _ column: SourceReport.PageColumn,
        _ text: String,
        _ count: SourceReading.Count
    ) -> HTMLGrid.Cell {
        let style = column == .right && count.share != nil ? FactMap.look(count).rawValue : nil
        return HTMLGrid.Cell(text, style: style)
    }

    private var misread: [String] {
        let items = self.report.misread.prefix(SourceReport.mostMisread).map { row in
            HTMLText.text("li", self.report.finding(row) + self.report.statement(of: row))
        }
        return [self.parts.text(self.report.summary)]
            + (items.isEmpty ? [] : [HTMLText.element("ul", "", items.joined())])
    }

    private func say(_ phrase: SourcePlotPhrase) -> String {
        phrase.text(in: self.report.language)
    }
}

extension SourceReport {
    /// One page for a browser or a printer that needs nothing but itself; well-formed as XML.
    var html: String {
        let page = HTMLSource(self)
        return HTML.page(
            page.title,
            in: self.language,
            style: HTMLPlotStyle.text + "\n" + HTMLSourceStyle.text,
            page.text
        )
    }
}
