import CompetencyModel
public import QuizCore

/// What the questions of a bank rest on, and how much they can prove.
public struct BankCoverage: Equatable, Sendable {
    /// A fact and the questions that rest on it or on one of its twins.
    public struct FactRow: Equatable, Sendable {
        public let fact: Fact
        public let questions: [QuestionName]
    }

    /// An article with its facts, or the supplement.
    public struct ArticleRow: Equatable, Sendable {
        public let section: String
        /// nil for sections that are no articles of the source document.
        public let title: LocalizedText?
        public let facts: Int
        /// Facts that a question rests on.
        public let covered: Int
        public let questions: Int
    }

    /// A competency, or a group of them.
    public struct CompetencyRow: Equatable, Sendable {
        public let id: String
        public let name: LocalizedText
        /// nil for a group itself.
        public let group: CompetencyGroup.ID?
        /// Questions of which it is at least half.
        public let mainQuestions: Int
        /// Questions that touch it.
        public let questions: Int
        /// The highest level that any job requires; 0 if none does.
        public let required: Int
        /// The highest level that answers can prove.
        public let provable: Int
        /// Questions that are missing to prove ``required``; nil if 64 would not do.
        public let missing: Int?
    }

    /// In the order of their table.
    public let facts: [FactRow]
    /// In the order of their table; sections without a title follow.
    public let articles: [ArticleRow]
    /// Groups in framework order, each followed by its competencies.
    public let competencies: [CompetencyRow]

    /// The section as the tables write it; nil if there is none.
    public func section(typed: String) -> String? {
        self.sections.first { TextFolding.word($0) == TextFolding.word(typed) }
    }

    /// All sections, in the order of ``articles``.
    public var sections: [String] { self.articles.map(\.section) }

    /// - Parameter quizzes: Those in service.
    public init(
        of quizzes: [Quiz],
        facts: [Fact],
        articles: [Article],
        framework: CompetencyFramework
    ) {
        let citing = Self.citing(quizzes.flatMap(\.questions))
        self.facts = facts.map { fact in
            let names = ([fact.id] + fact.twins).flatMap { citing[$0] ?? [] }
            return FactRow(fact: fact, questions: Set(names).sorted())
        }
        self.articles = Self.articles(self.facts, articles)
        self.competencies = Self.competencies(of: framework, in: quizzes.bankQuestions)
    }

    /// Facts that no question rests on.
    public var uncovered: Int { self.facts.count { $0.questions.isEmpty } }

    /// All facts together; those that repeat others are not counted.
    public var sum: ArticleRow {
        Self.row("", nil, self.facts.filter(\.fact.twins.isEmpty))
    }

    /// Facts that repeat others.
    public var repeated: Int { self.facts.count { !$0.fact.twins.isEmpty } }

    /// The competencies that a job requires.
    public var required: [CompetencyRow] {
        self.competencies.filter { $0.group != nil && $0.required > 0 }
    }

    private static func citing(_ questions: [Question]) -> [String: [QuestionName]] {
        var citing: [String: [QuestionName]] = [:]
        for question in questions {
            for fact in question.facts { citing[fact, default: []].append(question.name) }
        }
        return citing
    }

    private static func articles(_ rows: [FactRow], _ articles: [Article]) -> [ArticleRow] {
        let bySection = Dictionary(grouping: rows, by: \.fact.section)
        let named = articles.map(\.section)
        let others = bySection.keys.filter { !named.contains($0) }.sorted()
        return articles.map { Self.row($0.section, $0.title, bySection[$0.section] ?? []) }
            + others.map { Self.row($0, nil, bySection[$0] ?? []) }
    }

    private static func row(
        _ section: String,
        _ title: LocalizedText?,
        _ rows: [FactRow]
    ) -> ArticleRow {
        ArticleRow(
            section: section,
            title: title,
            facts: rows.count,
            covered: rows.count { !$0.questions.isEmpty },
            questions: Set(rows.flatMap(\.questions)).count
        )
    }
}

extension BankCoverage {
    private static let half = Fraction(1) / Fraction(2)

    private static func competencies(
        of framework: CompetencyFramework,
        in questions: [BankQuestion]
    ) -> [CompetencyRow] {
        framework.domains.flatMap(\.groups).flatMap { group in
            let rows = group.competencies.map {
                Self.row(of: $0, in: group, questions, framework)
            }
            return [Self.row(of: group, rows, questions, framework)] + rows
        }
    }

    private static func row(
        of competency: Competency,
        in group: CompetencyGroup,
        _ questions: [BankQuestion],
        _ framework: CompetencyFramework
    ) -> CompetencyRow {
        let id = competency.id
        let required =
            framework.roles.flatMap(\.requirements).filter { $0.competency == id }
            .map(\.level).max() ?? 0
        let provable = ProvableRung.of(id, in: questions, framework)
        let counts = Self.counts([id], questions)
        return CompetencyRow(
            id: id.text,
            name: competency.name,
            group: group.id,
            mainQuestions: counts.main,
            questions: counts.all,
            required: required,
            provable: provable,
            missing: required > provable
                ? ProvableRung.missing(to: required, id, in: questions, framework) : 0
        )
    }

    private static func row(
        of group: CompetencyGroup,
        _ rows: [CompetencyRow],
        _ questions: [BankQuestion],
        _ framework: CompetencyFramework
    ) -> CompetencyRow {
        let counts = Self.counts(Set(group.competencies.map(\.id)), questions)
        let missing = rows.compactMap(\.missing)
        return CompetencyRow(
            id: group.id.text,
            name: group.name,
            group: nil,
            mainQuestions: counts.main,
            questions: counts.all,
            required: rows.map(\.required).max() ?? 0,
            provable: ProvableRung.of(group, in: questions, framework),
            missing: missing.count == rows.count ? missing.reduce(0, +) : nil
        )
    }

    /// Questions that weigh one of some competencies at half or more, and those that weigh any.
    private static func counts(
        _ competencies: Set<Competency.ID>,
        _ questions: [BankQuestion]
    ) -> (main: Int, all: Int) {
        let shares = questions.map { question in
            question.shares.filter { competencies.contains($0.competency) }
        }
        return (
            shares.count { $0.contains { $0.weight >= Self.half } },
            shares.count { !$0.isEmpty }
        )
    }
}
