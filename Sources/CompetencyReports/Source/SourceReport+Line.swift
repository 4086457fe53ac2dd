import QuizCore

extension SourceReport {
    /// The forms of the report.
    public static let forms: [ReportForm] = [.text, .csv, .json, .md, .html]

    /// The report in one of ``forms``; any other is the page.
    public func text(as form: ReportForm, _ options: ReportOptions) -> String {
        switch form {
        case .csv: self.csv(options)
        case .json: self.json
        case .md: self.markdown
        case .html: self.html
        case .text, .ndjson: PlainText.joined(self.lines(width: options.width))
        }
    }

    /// The page, and a row for each article, or for each fact of the one that was asked for.
    public func linePage(width: Int) -> LinePage {
        LinePage(
            head: LinePage.Row(
                [
                    LinePage.Cell("section", .text(self.section)),
                    LinePage.Cell("facts", .whole(self.sum.facts)),
                    LinePage.Cell("covered", .whole(self.sum.covered)),
                ] + Self.cells(self.sum.questions, self.count)
                    + [LinePage.Cell("report", .word(self.id))]
            ),
            rows: self.section == nil
                ? self.articles.map(self.lineRow) : self.facts.map(self.lineRow),
            lines: self.lines(width: width)
        )
    }

    private func lineRow(of row: ArticleRow) -> LinePage.Row {
        LinePage.Row(
            [
                LinePage.Cell("section", .text(row.article.section)),
                LinePage.Cell("facts", .whole(row.article.facts)),
                LinePage.Cell("covered", .whole(row.article.covered)),
            ] + Self.cells(row.article.questions, row.count)
                + [LinePage.Cell("misread", .whole(row.misread))],
            text: row.article.title?.text(in: self.language.tag)
        )
    }

    private func lineRow(of row: FactRow) -> LinePage.Row {
        LinePage.Row(
            [LinePage.Cell("fact_id", .text(row.fact.id))] + Self.cells(row.questions, row.count)
                + [LinePage.Cell("flags", .words(row.flags.map(\.rawValue)))],
            text: row.fact.statement.text(in: self.language.tag)
        )
    }

    private static func cells(_ questions: Int, _ count: SourceReading.Count) -> [LinePage.Cell] {
        [
            LinePage.Cell("questions", .whole(questions)),
            LinePage.Cell("answers", .whole(count.answers)),
            LinePage.Cell("share_right", .probability(count.share)),
            LinePage.Cell("people", .whole(count.people)),
        ]
    }
}
