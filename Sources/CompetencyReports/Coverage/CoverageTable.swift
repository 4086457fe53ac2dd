import QuizCore
public import Wording

/// What a bank covers, as one table.
public struct CoverageTable: Sendable {
    /// What the rows are.
    public enum Kind: String, Sendable, CaseIterable {
        case article
        case competency
        case fact
    }

    private typealias Column = CoveragePhrase.Column
    private typealias Row = [Column: ReportCell]

    private let kind: Kind
    private let language: Language
    private let coverage: BankCoverage

    /// - Parameter language: Of headings, titles and names.
    public init(_ kind: Kind, of coverage: BankCoverage, in language: Language) {
        self.kind = kind
        self.language = language
        self.coverage = coverage
    }

    /// Columns that line up, and what they come to below.
    public func lines(width: Int) -> [String] {
        let columns = self.shown
        let heads = columns.map { CoveragePhrase.column($0).text(in: self.language) }
        let rows = self.rows.map { row in columns.map { self.text($0, of: row) } }
        let numbers: Set<Column> = [
            .facts, .covered, .questions, .main, .all, .required, .provable, .missing,
        ]
        let table = TextTable(
            [heads] + rows + self.sumRow,
            alignments: columns.map { self.kind != .fact && numbers.contains($0) ? .right : .left }
        )
        let foot = self.foot.flatMap {
            TextWrapping.wrap($0.text(in: self.language), width: width)
        }
        return table.lines(width: width) + foot
    }

    /// Comma-separated values, one row a line.
    public func csv(hasByteOrderMark: Bool) -> String {
        let columns = self.kept
        return CSV.table(
            columns.map(\.rawValue),
            self.rows.map { row in columns.map { row[$0] ?? .text(nil) } },
            hasByteOrderMark: hasByteOrderMark,
            guardsFormulas: true
        )
    }

    /// One object with all rows.
    public var json: String {
        let rows = self.rows.map { row in
            JSONText.object(
                self.kept.map { (key: $0.rawValue, value: row[$0]?.json ?? JSONText.null) }
            )
        }
        return JSONText.object([
            (key: "schema", value: JSONText.quoted("quizline.coverage/1")),
            (key: "by", value: JSONText.quoted(self.kind.rawValue)),
            (key: "facts_uncovered", value: String(self.coverage.uncovered)),
            (key: "rows", value: JSONText.array(rows)),
        ]) + "\n"
    }

    /// Columns of text.
    private var shown: [Column] {
        switch self.kind {
        case .article: [.article, .facts, .covered, .questions, .title]
        case .competency: [.competency, .main, .all, .required, .provable, .missing]
        case .fact: [.fact, .questions]
        }
    }

    /// Columns of files.
    private var kept: [Column] {
        switch self.kind {
        case .article: [.article, .title, .facts, .covered, .questions]
        case .competency:
            [.kind, .competency, .name, .group, .main, .all, .required, .provable, .missing]
        case .fact: [.fact, .article, .statement, .questions]
        }
    }

    private var rows: [Row] {
        switch self.kind {
        case .article: self.coverage.articles.map(self.row)
        case .competency: self.coverage.competencies.map(self.row)
        case .fact: self.coverage.facts.map(self.row)
        }
    }

    private func row(_ article: BankCoverage.ArticleRow) -> Row {
        let title =
            article.title?.text(in: self.language.tag)
            ?? CoveragePhrase.beyondSource.text(in: self.language)
        return [
            .article: .text(article.section), .title: .text(title),
            .facts: .whole(article.facts), .covered: .whole(article.covered),
            .questions: .whole(article.questions),
        ]
    }

    private func row(_ competency: BankCoverage.CompetencyRow) -> Row {
        [
            .kind: .word(competency.group == nil ? "group" : "competency"),
            .competency: .text(competency.id),
            .name: .text(competency.name.text(in: self.language.tag)),
            .group: .text(competency.group?.text), .main: .whole(competency.mainQuestions),
            .all: .whole(competency.questions), .required: .whole(competency.required),
            .provable: .whole(competency.provable), .missing: .whole(competency.missing),
        ]
    }

    private func row(_ fact: BankCoverage.FactRow) -> Row {
        [
            .fact: .text(fact.fact.id), .article: .text(fact.fact.section),
            .statement: .text(fact.fact.statement.text(in: self.language.tag)),
            .questions: .words(fact.questions.map(\.description)),
        ]
    }

    private func text(_ column: Column, of row: Row) -> String {
        let text = row[column]?.short ?? ""
        switch column {
        case .competency where row[.kind] == .word("competency"): return "  " + text
        case .missing where text.isEmpty:
            return CoveragePhrase.moreThanCounted.text(in: self.language)
        case .questions where text.isEmpty: return CoveragePhrase.none.text(in: self.language)
        default: return text
        }
    }

    private var sumRow: [[String]] {
        guard self.kind == .article else { return [] }
        let sum = self.coverage.sum
        let counts = [sum.facts, sum.covered, sum.questions].map { String($0) }
        return [[CoveragePhrase.sum.text(in: self.language)] + counts + [""]]
    }

    private var foot: [CoveragePhrase] {
        let coverage = self.coverage
        switch self.kind {
        case .article:
            return (coverage.repeated > 0 ? [.repeated(coverage.repeated)] : [])
                + [.uncovered(coverage.uncovered)]
        case .competency:
            let required = coverage.required
            let proven = required.count { $0.provable >= $0.required }
            return [.howToRead, .proven(proven, of: required.count)]
        case .fact: return [.uncovered(coverage.uncovered)]
        }
    }
}
