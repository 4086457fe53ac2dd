import QuizCore

extension ProgrammeReport {
    /// The forms of the report.
    public static let forms: [ReportForm] = [.text, .csv, .json, .ndjson, .md]

    /// The report in one of ``forms``; any other is the page.
    public func text(as form: ReportForm, _ options: ReportOptions) -> String {
        switch form {
        case .csv: self.csv(options)
        case .json: self.json
        case .ndjson: self.ndjson
        case .md: self.markdown
        case .text, .html: PlainText.joined(self.lines(width: options.width))
        }
    }

    /// The page, and the rows of files without what is the same in all of them.
    public func linePage(width: Int) -> LinePage {
        let summary = self.summary
        let numbers = [
            ("people", summary.people), ("through", summary.through), ("steps", summary.steps),
            ("done", summary.done), ("on_time", summary.onTime), ("late", summary.late),
            ("waived", summary.waived), ("overdue", summary.overdue),
        ]
        return LinePage(
            head: LinePage.Row(
                [LinePage.Cell("programme", .text(self.programme.id.text))]
                    + numbers.map { LinePage.Cell($0.0, .whole($0.1)) }
                    + [LinePage.Cell("report", .word(self.id))],
                text: self.programme.title.text(in: self.language.tag)
            ),
            rows: self.rows.map { row in
                LinePage.Row(
                    StepColumn.allCases.filter { $0 != .programme }.map { column in
                        LinePage.Cell(column.nameOnTheLine, self.cell(column, of: row))
                    },
                    text: self.title(of: row.progress.step.quiz)
                )
            },
            lines: self.lines(width: width)
        )
    }
}

extension StepColumn {
    /// As in files, but for the due day: `due` is a number on the line.
    fileprivate var nameOnTheLine: String { self == .due ? "until" : self.rawValue }
}
