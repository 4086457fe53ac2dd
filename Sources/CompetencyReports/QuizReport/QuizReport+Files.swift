import CompetencyModel
import QuizCore
import Wording

extension QuizReport {
    /// Comma-separated values: a row for each version of a question, or for each of its choices
    /// where choices are shown.
    func csv(hasByteOrderMark: Bool, guardsFormulas: Bool) -> String {
        let (head, rows) =
            self.request.showsChoices
            ? (ChoiceRow.Column.allCases.map(\.rawValue), self.choiceCells)
            : (QuestionRow.Column.allCases.map(\.rawValue), self.questionCells)
        return CSV.table(
            head,
            rows,
            hasByteOrderMark: hasByteOrderMark,
            guardsFormulas: guardsFormulas
        )
    }

    /// One object with everything.
    var json: String { self.json(id: self.id) + "\n" }

    func json(id: String) -> String {
        JSONText.object([
            (key: "schema", value: JSONText.quoted("quizline.questions/1")),
            (key: "report_id", value: JSONText.quoted(id)),
            (key: "kind", value: JSONText.quoted("quiz")),
            (key: "as_of", value: ReportCell.instant(self.request.asOf).json),
            (key: "quiz", value: JSONText.quoted(self.request.quiz.text)),
            (key: "title", value: JSONText.quoted(self.title)),
            (key: "counted", value: JSONText.quoted(self.request.countsAll ? "all" : "first")),
            (key: "is_cut", value: String(self.request.isCut)),
            (key: "attempts", value: String(self.attempts)),
            (key: "people", value: String(self.people)),
            (key: "quiz_versions", value: String(self.quizVersions)),
            (key: "min_n", value: String(self.request.minimum)),
            (key: "test", value: self.test.map(Self.object) ?? JSONText.null),
            (key: "rows", value: JSONText.array(self.rows.map(self.object))),
        ])
    }

    private var questionCells: [[ReportCell]] {
        self.rows.map { row in QuestionRow.Column.allCases.map(row.cell) }
    }

    private var choiceCells: [[ReportCell]] {
        self.rows.flatMap { row in
            row.choices.map { choice in
                ChoiceRow.Column.allCases.map { choice.cell($0, of: row) }
            }
        }
    }

    private static func object(_ test: TestStatistics) -> String {
        let point = Double(Grains.perPoint)
        let numbers: [(String, Double?)] = [
            ("points_possible", test.maximum / point), ("mean", test.mean / point),
            ("median", test.median / point), ("sd", test.standardDeviation.map { $0 / point }),
            ("skewness", test.skewness), ("kurtosis", test.kurtosis),
            ("consistency", test.consistency), ("error_ratio", test.errorRatio),
            ("standard_error", test.standardError.map { $0 / point }),
        ]
        return JSONText.object(
            [
                (key: "attempts", value: String(test.attempts)),
                (key: "questions", value: String(test.questions)),
            ] + numbers.map { (key: $0.0, value: ReportCell.number($0.1).json) }
        )
    }

    private func object(_ row: QuestionRow) -> String {
        let cells = QuestionRow.Column.allCases.map { column in
            (key: column.rawValue, value: Self.value(row.cell(column)))
        }
        guard self.request.showsChoices else { return JSONText.object(cells) }
        let own: [ChoiceRow.Column] = [
            .choice, .key, .count, .share, .rest, .pointBiserial, .upper, .lower, .flags,
        ]
        let choices = row.choices.map { choice in
            JSONText.object(
                own.map { (key: $0.rawValue, value: Self.value(choice.cell($0, of: row))) }
            )
        }
        return JSONText.object(cells + [(key: "choices", value: JSONText.array(choices))])
    }

    /// A hidden statistic is null: the number of attempts tells why.
    private static func value(_ cell: ReportCell) -> String {
        cell == QuestionRow.hidden ? JSONText.null : cell.json
    }
}
