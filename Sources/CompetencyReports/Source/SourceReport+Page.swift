import QuizCore
import Wording

extension SourceReport {
    typealias PageColumn = SourcePhrase.Column

    static let mostMisread = 10

    /// A page for people who read in a terminal; no line is wider than `width - 1` columns.
    ///
    /// - Parameter width: 40 to 255.
    func lines(width: Int) -> [String] {
        let columns = max(40, width) - 1
        let (heavy, light) = (
            String(repeating: "=", count: columns - 1), String(repeating: "-", count: columns - 1)
        )
        let table = TextTable(
            [self.columns.map(self.head)]
                + self.tableRows.map { zip(self.columns, $0).map(Self.terminalCell) },
            alignments: self.columns.map { Self.numbers.contains($0) ? .right : .left }
        )
        let paragraph = { (text: String) in
            ColumnText.paragraph(text, label: " ", width: columns)
        }
        return [heavy] + ColumnText.facts(self.facts(of: .title), width: columns) + [heavy]
            + self.sentences.flatMap(paragraph) + [light]
            + table.lines(width: columns - 1).map { " " + $0 } + [light]
            + self.findings(columns) + [light]
            + [self.reading, .foot(self.id)].map(self.say).flatMap(paragraph) + [heavy]
    }

    /// Tables for a page on the web: title, sentences, table, what was misread, legend.
    var markdown: String {
        let misread = self.misread.prefix(Self.mostMisread).map { row in
            "- " + Markdown.escaped(self.finding(row) + self.statement(of: row))
        }
        let parts =
            [
                "# \(Markdown.escaped(self.say(.title)))",
                self.facts(of: nil).map(Markdown.escaped).joined(separator: ", "),
                self.sentences.map(Markdown.escaped).joined(separator: " "),
                Markdown.table(
                    self.columns.map(self.head),
                    self.tableRows,
                    areNumbers: self.columns.map(Self.numbers.contains)
                ),
                Markdown.escaped(self.summary), misread.joined(separator: "\n"),
                Markdown.escaped(self.say(self.reading)),
                Markdown.escaped(self.say(.foot(self.id))),
            ]
        return parts.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
    }

    func say(_ phrase: SourcePhrase) -> String { phrase.text(in: self.language) }

    /// What the page is about, and as of when.
    func facts(of title: SourcePhrase?) -> [String] {
        [title.map(self.say), self.sectionTitle].compactMap(\.self) + self.dates
    }

    /// As of when, and of which questions.
    var dates: [String] {
        [
            ReportPhrase.asOf(ReportCell.instant(self.asOf).short).text(in: self.language),
            ReportPhrase.bankVersion(self.bankVersion).text(in: self.language),
        ]
    }

    var sectionTitle: String? {
        guard self.section != nil, let article = self.articles.first?.article else { return nil }
        return "\(article.section) \(self.title(of: article))"
    }

    /// What the rows come to.
    var sentences: [String] {
        [
            self.say(.covered(self.sum.covered, of: self.sum.facts)), self.say(self.answers),
        ] + (self.section == nil ? [self.say(.uncited(self.uncited))] : [])
    }

    private var answers: SourcePhrase {
        let count = self.count
        guard count.answers > 0 else { return .nothingAnswered }
        guard let share = count.share else {
            return .answersOfFew(count.answers, fewest: QuestionRow.fewestPeople)
        }
        let percent = ReportCell.percent(share, places: 0).short
        return .answers(count.answers, people: count.people, share: percent)
    }

    /// How to read the table.
    var reading: SourcePhrase {
        self.section == nil
            ? .howToRead(fewest: QuestionRow.fewestPeople)
            : .howToReadFacts(fewest: QuestionRow.fewestPeople)
    }

    /// The head of the list of misread facts, or that there are none.
    var summary: String {
        let misread = self.misread
        return self.say(
            misread.isEmpty
                ? .nothingMisread(least: Self.fewestAnswers)
                : .misread(misread.count, least: Self.fewestAnswers)
        )
    }

    private func findings(_ columns: Int) -> [String] {
        ColumnText.paragraph(self.summary, label: " ", width: columns)
            + self.misread.prefix(Self.mostMisread).flatMap { row in
                ColumnText.paragraph(
                    self.statement(of: row),
                    label: "  " + self.finding(row),
                    width: columns
                )
            }
    }

    func finding(_ row: FactRow) -> String {
        self.say(
            .misreadFact(
                row.fact.id,
                share: ReportCell.percent(row.count.share, places: 0).short,
                answers: row.count.answers
            )
        )
    }

    func statement(of row: FactRow) -> String { row.fact.statement.text(in: self.language.tag) }

    func title(of article: BankCoverage.ArticleRow) -> String {
        article.title?.text(in: self.language.tag) ?? self.say(.beyondSource)
    }
}

/// The table of a page: articles, or the facts of one.
extension SourceReport {
    private static let numbers: [PageColumn] = [
        .facts, .covered, .questions, .answers, .right, .misread,
    ]

    var columns: [PageColumn] {
        self.section == nil
            ? [.section, .facts, .covered, .answers, .right, .misread, .title]
            : [.fact, .questions, .answers, .right, .notable]
    }

    func head(_ column: PageColumn) -> String { self.say(.column(column)) }

    private var tableRows: [[String]] {
        self.section == nil
            ? self.articles.map { row in self.columns.map { self.cell($0, of: row) } }
            : self.facts.map { row in self.columns.map { self.cell($0, of: row) } }
    }

    /// A cell that may not be empty, since a row that lacks its last cell is laid out otherwise.
    private static func terminalCell(_ column: PageColumn, _ text: String) -> String {
        text.isEmpty ? "-" : text
    }

    func cell(_ column: PageColumn, of row: ArticleRow) -> String {
        switch column {
        case .section: row.article.section
        case .facts: String(row.article.facts)
        case .covered: String(row.article.covered)
        case .answers: String(row.count.answers)
        case .right: Self.right(row.count)
        case .misread: String(row.misread)
        case .title: self.title(of: row.article)
        case .questions, .fact, .notable: ""
        }
    }

    func cell(_ column: PageColumn, of row: FactRow) -> String {
        switch column {
        case .fact: row.fact.id
        case .questions: String(row.questions)
        case .answers: String(row.count.answers)
        case .right: Self.right(row.count)
        case .notable: row.flags.map { self.say(.flag(Self.spoken($0))) }.joined(separator: ", ")
        case .section, .facts, .covered, .misread, .title: ""
        }
    }

    /// In percent; `-` where nobody has answered.
    static func right(_ count: SourceReading.Count) -> String {
        guard count.answers > 0 else { return "-" }
        return count.share.map { "\(ReportCell.percent($0, places: 0).short)%" }
            ?? QuestionRow.hidden.short
    }

    private static func spoken(_ flag: Flag) -> SourcePhrase.Flag {
        switch flag {
        case .uncovered: .uncovered
        case .thin: .thin
        case .misread: .misread
        }
    }
}
