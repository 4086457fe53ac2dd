import QuizCore

extension QuizReport {
    /// The forms of the report.
    public static let forms: [ReportForm] = [.text, .csv, .json, .md, .html]

    /// The report in one of ``forms``; any other is the page.
    public func text(as form: ReportForm, _ options: ReportOptions) -> String {
        switch form {
        case .csv:
            self.csv(
                hasByteOrderMark: options.hasByteOrderMark,
                guardsFormulas: options.guardsFormulas
            )
        case .json: self.json
        case .md: self.markdown
        case .html: self.html
        case .text, .ndjson: PlainText.joined(self.lines(width: options.width))
        }
    }

    /// The page, and the rows of files; a number over too few people is left out.
    public func linePage(width: Int) -> LinePage {
        LinePage(
            head: LinePage.Row(
                [
                    LinePage.Cell("quiz", .text(self.request.quiz.text)),
                    LinePage.Cell("attempts", .whole(self.attempts)),
                    LinePage.Cell("people", .whole(self.people)),
                    LinePage.Cell("report", .word(self.id)),
                ],
                text: self.title
            ),
            rows: self.rows.flatMap(self.lineRows),
            lines: self.lines(width: width)
        )
    }

    /// The question, and behind it who takes which choice where that is asked for.
    private func lineRows(of row: QuestionRow) -> [LinePage.Row] {
        let cells = QuestionRow.Column.allCases
            .filter { $0 != .quiz || row.version.name.quiz != self.request.quiz }
            .map { LinePage.Cell($0.rawValue, row.cell($0)) }
        let own: [ChoiceRow.Column] = [
            .question, .version, .choice, .key, .count, .share, .rest, .pointBiserial, .upper,
            .lower, .flags,
        ]
        let choices = row.choices.map { choice in
            LinePage.Row(
                own.map { column in
                    let cell = choice.cell(column, of: row)
                    // On the line `key` names the right choice and is a word everywhere.
                    return LinePage.Cell(
                        column.rawValue,
                        column == .key ? .word(cell.full) : cell
                    )
                },
                text: choice.text
            )
        }
        return [Self.shown(LinePage.Row(cells))]
            + (self.request.showsChoices ? choices.map(Self.shown) : [])
    }

    private static func shown(_ row: LinePage.Row) -> LinePage.Row {
        LinePage.Row(row.cells.filter { $0.cell != QuestionRow.hidden }, text: row.text)
    }
}
