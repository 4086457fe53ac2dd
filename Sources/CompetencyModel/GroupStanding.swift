public import QuizCore

/// What a trainee's answers say about several competencies together.
///
/// The same estimator on the union of evidence and banks.
public struct GroupStanding: Equatable, Sendable {
    /// The id of the group, domain or job.
    public let id: String
    /// The name of the group, domain or job.
    public let name: LocalizedText
    /// The level in all members together.
    public let estimate: LevelEstimate
    /// How the level compares with the mean required level, weighted by the size of banks.
    public let gap: GapEstimate
    /// What may be said about the level.
    public let verdict: Verdict
    /// The sum of aged weights.
    public let units: Double
    /// The sum of weights without ageing.
    public let freshUnits: Double
    /// The instant of the newest answer; nil without answers.
    public let lastAnswer: Instant?
    /// The number of questions with an outcome.
    public let questions: Int
    /// The number of servings with an outcome.
    public let answers: Int
    /// The number of questions in the banks of the competencies that the job requires.
    public let bankSize: Int
    /// The change since an earlier day, 90 days before unless another was asked for.
    public let trend: Trend
    /// The level that ``trend`` compares with; nil if none was asked for or there was less
    /// evidence then than a verdict needs.
    public let earlier: LevelEstimate?
    /// Earlier levels and that of now, oldest first; empty where none was asked for.
    public let history: [LevelPoint]

    /// The units as they are shown: at most 30.
    public var shownUnits: Double { min(self.units, ModelConstants.unitCap) }

    /// The standing in some competencies together, or nil if the job requires none of them or
    /// none of those has questions.
    ///
    /// - Parameters:
    ///   - id: the id of the group, domain or job.
    ///   - competencies: its members; servings of all of them counts, the bank is that of those
    ///     the job requires.
    ///   - trendDays: 30 to 365; nil leaves the trend unknown and saves half the work.
    ///   - points: how many points ``history`` has, 30 days apart.
    static func of(
        _ id: String,
        name: LocalizedText,
        competencies: [Competency],
        servings: ServingsByCompetency,
        banks: CompetencyBanks,
        framework: CompetencyFramework,
        role: JobRole,
        now: Instant,
        trendDays: Int? = Standing.usualTrendDays,
        points: Int = 0
    ) -> GroupStanding? {
        let requirements = role.requirementByCompetency
        let members = competencies.compactMap { competency -> Member? in
            guard let level = requirements[competency.id]?.level, level > 0 else { return nil }
            return banks[competency.id].map { bank in
                Member(competency, bank: bank, required: framework.bar(forLevel: level))
            }
        }
        guard let bank = banks.merged(members.map(\.competency.id)) else { return nil }
        let ids = Set(competencies.map(\.id))
        let halfLifeDays = Self.mean(\.competency.halfLifeDays, of: members)
        let required = Self.mean(\.required, of: members)
        let servings = OrderedServings(
            servings[ids],
            of: ids,
            halfLifeDays: halfLifeDays,
            curves: bank.curves
        )
        let assess = { (instant: Instant) in
            Assessment(
                servings.vector(at: instant),
                bank: bank,
                required: required,
                now: instant
            )
        }
        return GroupStanding(
            id: id,
            name: name,
            assessment: assess(now),
            earlier: trendDays.map { assess(now.advanced(byDays: -$0)) },
            history: LevelPoint.history(points, until: now, assess: assess)
        )
    }

    /// nil if the job requires nothing of the group.
    private init?(
        id: String,
        name: LocalizedText,
        assessment: Assessment,
        earlier: Assessment?,
        history: [LevelPoint]
    ) {
        guard let gap = assessment.gap else { return nil }
        self.id = id
        self.name = name
        self.estimate = assessment.estimate
        self.gap = gap
        self.verdict = assessment.verdict
        self.units = assessment.units
        self.freshUnits = assessment.evidence.freshUnits
        self.lastAnswer = assessment.evidence.newest
        self.questions = assessment.evidence.questions
        self.answers = assessment.evidence.answers
        self.bankSize = assessment.bank.size
        self.trend = earlier.map { Trend(from: $0, to: assessment) } ?? .unknown
        self.earlier = earlier?.usableEstimate
        self.history = history
    }

    /// A competency of the group that the job requires.
    private struct Member {
        let competency: Competency
        let bank: CompetencyBank
        let required: Double

        init(_ competency: Competency, bank: CompetencyBank, required: Double) {
            self.competency = competency
            self.bank = bank
            self.required = required
        }
    }

    /// The mean of a number over members, weighted by the size of their banks.
    private static func mean(_ number: (Member) -> Double, of members: [Member]) -> Double {
        let size = members.reduce(0) { $0 + $1.bank.size }
        return members.reduce(0.0) { $0 + number($1) * Double($1.bank.size) } / Double(size)
    }
}

/// The standings of one trainee in the groups of a framework, in its order.
///
/// A group of which the job requires nothing, or that has no questions, has none.
public func groupStandings(
    of servings: ServingsByCompetency,
    banks: CompetencyBanks,
    framework: CompetencyFramework,
    role: JobRole,
    now: Instant,
    trendDays: Int? = Standing.usualTrendDays,
    points: Int = 0
) -> [GroupStanding] {
    framework.domains.flatMap(\.groups).compactMap { group in
        GroupStanding.of(
            group.id.text,
            name: group.name,
            competencies: group.competencies,
            servings: servings,
            banks: banks,
            framework: framework,
            role: role,
            now: now,
            trendDays: trendDays,
            points: points
        )
    }
}
