public import QuizCore
public import Wording

/// Which facts and articles of the training material are not asked, asked by one question only,
/// or misread.
///
/// Names no person.
public struct SourceReport: Sendable {
    /// What is notable about a fact; the word is that of files.
    enum Flag: String, CaseIterable {
        /// No question rests on it.
        case uncovered
        /// One question alone rests on it.
        case thin
        /// Less than half right in ten first answers or more.
        case misread
    }

    /// A fact with what first answers say about it.
    struct FactRow {
        let fact: Fact
        let questions: Int
        let count: SourceReading.Count
        let flags: [Flag]
    }

    /// An article with what first answers say about it.
    struct ArticleRow {
        let article: BankCoverage.ArticleRow
        let count: SourceReading.Count
        let misread: Int
        let facts: [FactRow]
    }

    static let fewestAnswers = 10
    static let halfRight = 0.5

    let asOf: Instant
    let language: Language
    let bankVersion: String
    /// The article that is shown fact by fact; nil shows all articles.
    let section: String?
    /// In the order of the tables; one alone where ``section`` is told.
    let articles: [ArticleRow]
    /// All that is reported together.
    let sum: BankCoverage.ArticleRow
    let count: SourceReading.Count
    /// Questions of the bank that rest on no fact.
    let uncited: Int

    /// - Parameters:
    ///   - section: Such as `S20`; nil reports all.
    ///   - uncited: How many questions rest on no fact.
    public init(
        _ coverage: BankCoverage,
        _ reading: SourceReading,
        section: String? = nil,
        uncited: Int,
        asOf: Instant,
        language: Language,
        bankVersion: String
    ) {
        let rows = zip(coverage.facts, reading.facts).map(Self.row)
        self.articles = coverage.articles.filter { section == nil || $0.section == section }
            .map { article in
                let own = rows.filter { $0.fact.section == article.section }
                return ArticleRow(
                    article: article,
                    count: reading.articles[article.section] ?? SourceReading.Count(),
                    misread: own.count { $0.flags.contains(.misread) },
                    facts: own
                )
            }
        self.section = section
        // Of one article alone what it comes to is what is told.
        let only = section == nil ? nil : self.articles.first
        self.sum = only?.article ?? coverage.sum
        self.count = only?.count ?? reading.all
        self.uncited = uncited
        self.asOf = asOf
        self.language = language
        self.bankVersion = bankVersion
    }

    /// The first 12 hexadecimal digits of the hash of what the report says.
    public var id: String { ReportID.of(JSONText.object(self.members), in: self.language) }

    /// How many facts it tells of.
    public var rowCount: Int { self.facts.count }

    /// Facts in the order of their tables.
    var facts: [FactRow] { self.articles.flatMap(\.facts) }

    /// The facts that are misread, the worst first; of facts that say the same, one.
    var misread: [FactRow] {
        let shown = Set(self.facts.map(\.fact.id))
        return self.facts
            .filter { $0.flags.contains(.misread) && shown.isDisjoint(with: $0.fact.twins) }
            .sorted { ($0.count.share ?? 1, $0.fact.id) < ($1.count.share ?? 1, $1.fact.id) }
    }

    private static func row(
        _ covered: BankCoverage.FactRow,
        _ count: SourceReading.Count
    ) -> FactRow {
        var flags: [Flag] = []
        if covered.questions.isEmpty { flags.append(.uncovered) }
        if covered.questions.count == 1 { flags.append(.thin) }
        if count.answers >= Self.fewestAnswers, let share = count.share, share < Self.halfRight {
            flags.append(.misread)
        }
        return FactRow(
            fact: covered.fact,
            questions: covered.questions.count,
            count: count,
            flags: flags
        )
    }
}
