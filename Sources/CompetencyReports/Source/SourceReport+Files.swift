import QuizCore

extension SourceReport {
    /// Columns of files; the name is the heading.
    private enum Column: String, CaseIterable {
        case section
        case fact = "fact_id"
        case isBeyondSource = "beyond_source"
        case questions
        case answers
        case share = "share_right"
        case people
        case flags
    }

    /// Comma-separated values: a row for each fact.
    func csv(_ options: ReportOptions) -> String {
        CSV.table(
            Column.allCases.map(\.rawValue),
            self.facts.map { row in Column.allCases.map { Self.cell($0, of: row) } },
            hasByteOrderMark: options.hasByteOrderMark,
            guardsFormulas: options.guardsFormulas
        )
    }

    /// One object with a row for each fact.
    var json: String {
        var members = self.members
        members.insert((key: "report_id", value: JSONText.quoted(self.id)), at: 1)
        return JSONText.object(members) + "\n"
    }

    /// Everything but the id.
    var members: [(key: String, value: String)] {
        [
            ("schema", JSONText.quoted("quizline.source/1")),
            ("kind", JSONText.quoted("coverage")),
            ("as_of", ReportCell.instant(self.asOf).json),
            ("bank_version", JSONText.quoted(self.bankVersion)),
            ("section", ReportCell.text(self.section).json),
            ("facts", String(self.sum.facts)),
            ("covered", String(self.sum.covered)),
            ("questions_uncited", String(self.uncited)),
            ("answers", String(self.count.answers)),
            ("people", String(self.count.people)),
            ("share_right", ReportCell.probability(self.count.share).json),
            ("rows", JSONText.array(self.facts.map(Self.object))),
        ]
    }

    private static func object(_ row: FactRow) -> String {
        JSONText.object(
            Column.allCases.map { column in
                let cell = Self.cell(column, of: row)
                let value = column == .isBeyondSource ? cell.full : cell.json
                return (key: column.rawValue, value: value)
            }
        )
    }

    private static func cell(_ column: Column, of row: FactRow) -> ReportCell {
        switch column {
        case .section: .text(row.fact.section)
        case .fact: .text(row.fact.id)
        case .isBeyondSource: .word(String(row.fact.section == Self.supplement))
        case .questions: .whole(row.questions)
        case .answers: .whole(row.count.answers)
        case .share: .probability(row.count.share)
        case .people: .whole(row.count.people)
        case .flags: .words(row.flags.map(\.rawValue))
        }
    }

    /// The section of knowledge that comes from no article.
    private static let supplement = "EXT"
}
