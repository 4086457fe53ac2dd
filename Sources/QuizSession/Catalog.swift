public import CompetencyModel
public import QuizCore

/// The quizzes in service, older versions that running attempts still use, and the framework.
///
/// Immutable and shared: a reload makes a new one.
public final class Catalog: Sendable {
    /// In service for new attempts, by id.
    public let quizzes: [Quiz]
    public let framework: CompetencyFramework
    /// What can be assigned, by id.
    public let programmes: [Programme]
    /// What of the training material questions rest on, in the order of its tables.
    public let facts: [Fact]
    public let articles: [Article]
    /// Names the questions in service, such as in reports.
    public let bankVersion: String
    /// All marked questions in service, as the competency model sees them.
    let banks: CompetencyBanks
    let pool: QuestionPool
    /// The questions of ``pool`` by name.
    let pooled: [QuestionName: Question]
    /// The same as the competency model sees them.
    let asking: [BankQuestion]
    private let practice: [Quiz.ID: Quiz]
    /// All questions that any version has, for what attempts have drawn.
    let questions: [DrawnQuestion: Question]
    private let current: [Quiz.ID: Quiz]
    private let versions: [String: Quiz]
    /// How many questions attempts at the quizzes in service have, by version: a quiz that draws
    /// looks through the whole pool for it, and every `list` asks.
    private let counts: [String: Int]

    /// - Parameters:
    ///   - older: Versions no longer in service, for attempts that began with them.
    ///   - practice: Quizzes of the server's own; nobody sees them in a list.
    ///   - programmes: In any order.
    public init(
        quizzes: [Quiz],
        older: [Quiz] = [],
        practice: [Quiz] = [],
        framework: CompetencyFramework,
        programmes: [Programme] = [],
        facts: [Fact] = [],
        articles: [Article] = []
    ) {
        self.quizzes = quizzes.filter { !$0.settings.isDraft }.sorted { $0.id < $1.id }
        self.framework = framework
        self.programmes = programmes.sorted { $0.id < $1.id }
        self.facts = facts
        self.articles = articles
        self.bankVersion = self.quizzes.bankVersion
        let bank = self.quizzes.bankQuestions
        self.banks = CompetencyBanks(bank)
        self.pool = QuestionPool(self.quizzes, framework: framework)
        self.pooled = Dictionary(
            self.pool.questions.map { ($0.name, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.asking = bank.filter { [pooled = self.pooled] in pooled[$0.name] != nil }
        self.practice = Dictionary(
            practice.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.questions = Dictionary(
            (quizzes + older).flatMap(\.questions).map { (DrawnQuestion($0), $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.current = Dictionary(
            self.quizzes.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.versions = Dictionary(
            (quizzes + older + practice).map { ($0.version, $0) },
            uniquingKeysWith: { first, _ in first }
        )
        self.counts = Dictionary(
            self.quizzes.map { [pool = self.pool] in ($0.version, pool.count(for: $0)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    public func quiz(_ id: Quiz.ID) -> Quiz? {
        self.current[id]
    }

    public func quiz(version: String) -> Quiz? {
        self.versions[version]
    }

    /// The quiz of the server's own for a kind of practice; nil where it practises nothing.
    func practice(_ kind: PracticeKind) -> Quiz? {
        self.practice[kind.quiz]
    }

    /// How many questions an attempt at a quiz has.
    func questionCount(of quiz: Quiz) -> Int {
        self.counts[quiz.version] ?? self.pool.count(for: quiz)
    }

    /// What a new attempt draws; nothing if it has the questions of its quiz.
    func drawn(for quiz: Quiz, seed: UInt64) -> [DrawnQuestion] {
        self.pool.draw(for: quiz, seed: seed).map(DrawnQuestion.init)
    }

    /// An attempt as it was begun; nil if its quiz version or what it drew is not known any more.
    func attempt(_ snapshot: AttemptSnapshot) -> Attempt? {
        guard let quiz = self.versions[snapshot.start.version],
            let drawn = self.questions(drawn: snapshot.start.drawn)
        else { return nil }
        return Attempt(snapshot, quiz: quiz, drawn: drawn)
    }

    /// Questions as they were drawn; nil if one is not known any more.
    func questions(drawn: [DrawnQuestion]) -> [Question]? {
        let found = drawn.compactMap { self.questions[$0] }
        return found.count == drawn.count ? found : nil
    }

    /// Every quiz that can be shown, older versions too.
    public var allVersions: [Quiz] { Array(self.versions.values) }

    /// What a person's answers say about each competency as of an instant.
    ///
    /// - Parameter trendDays: The days between the two levels that changes compare.
    public func standings(
        of evidence: [Evidence],
        job: JobRole.ID?,
        at now: Instant,
        trendDays: Int = Standing.usualTrendDays
    ) -> [Standing] {
        CompetencyModel.standings(
            of: ServingsByCompetency(evidence),
            banks: self.banks,
            framework: self.framework,
            role: job.flatMap(self.framework.role),
            now: now,
            trendDays: trendDays
        )
    }

    /// What a person's answers say about groups of competencies that a job requires.
    public func groups(
        of evidence: [Evidence],
        job: JobRole.ID?,
        at now: Instant,
        trendDays: Int = Standing.usualTrendDays
    ) -> [GroupStanding] {
        guard let role = job.flatMap(self.framework.role) else { return [] }
        return groupStandings(
            of: ServingsByCompetency(evidence),
            banks: self.banks,
            framework: self.framework,
            role: role,
            now: now,
            trendDays: trendDays
        )
    }

    /// Where a person's level in a competency comes from; nil without any answer about it.
    func audit(
        of competency: Competency.ID,
        evidence: [Evidence],
        job: JobRole.ID?,
        at now: Instant
    ) -> LevelAudit? {
        let standing = self.standings(of: evidence, job: job, at: now).first {
            $0.competency.id == competency
        }
        guard let standing, standing.answers > 0, let bank = self.banks[competency] else {
            return nil
        }
        return LevelAudit(of: standing, from: evidence, against: bank)
    }

    /// What a person's answers say about a level, in percent; nil if nothing is known of it.
    func verdict(
        on competency: Competency.ID,
        level: Int,
        evidence: [Evidence],
        at now: Instant
    ) -> Verdict? {
        guard let known = self.framework.competency(competency), let bank = self.banks[competency]
        else { return nil }
        return Standing.of(
            known,
            evidence: evidence,
            bank: bank,
            requiredLevel: level,
            framework: self.framework,
            now: now,
            trendDays: nil
        ).verdict
    }
}
