public import QuizCore

/// What a trainee's answers say about one competency at an instant.
///
/// A pure function of answers, bank, required level and instant; the order of arrival of the
/// answers does not matter, and other people's answers play no part.
public struct Standing: Equatable, Sendable {
    /// What the standing is about.
    public let competency: Competency
    /// The rung that the job requires: 0, 40, 60, 75 or 90.
    public let requiredLevel: Int
    /// 1 to 3.
    public let importance: Int
    /// The level with its interval; repeats the prior without answers.
    public let estimate: LevelEstimate
    /// How the level compares with the required one; nil if nothing is required.
    public let gap: GapEstimate?
    /// What may be said about the level.
    public let verdict: Verdict
    /// The sum of aged weights: how much evidence there is in fresh first answers.
    public let units: Double
    /// The sum of weights without ageing.
    public let freshUnits: Double
    /// The highest of the rungs 40, 60, 75, 90 that is met; 0 if none.
    public let proven: Int
    /// The highest rung that the bank is large enough to prove; 0 if none.
    public let provable: Int
    /// The number of questions with an outcome.
    public let questions: Int
    /// The number of servings with an outcome.
    public let answers: Int
    /// The instant of the newest answer; nil without answers.
    public let lastAnswer: Instant?
    /// The change since an earlier day.
    public let trend: Trend
    /// The level that ``trend`` compares with; nil if none was asked for or there was less
    /// evidence then than a verdict needs.
    public let earlier: LevelEstimate?
    /// What to do next, in order; empty if nothing.
    public let next: [NextStep]
    /// When a met standing would no longer be met without further answers.
    public let nextCheck: Instant?
    /// The number of questions in the bank.
    public let bankSize: Int
    /// The instant the standing is about.
    public let asOf: Instant
    /// Earlier levels and that of ``asOf``, oldest first; empty where none was asked for.
    public let history: [LevelPoint]

    /// The units as they are shown: at most 30, which is all that narrows an interval.
    public var shownUnits: Double { min(self.units, ModelConstants.unitCap) }

    /// Importance times expected shortfall in points; 0 if nothing is required.
    public var priority: Double {
        Double(self.importance) * (self.gap?.shortfall ?? 0) * 100
    }

    /// How much asking about this competency would tell: importance x P(1 - P)/(units + 1).
    public var decisionValue: Double {
        guard let gap = self.gap else { return 0 }
        return Double(self.importance) * gap.probability * (1 - gap.probability) / (self.units + 1)
    }

    /// Whether the job requires more than the bank can prove.
    public var isBankTooSmall: Bool { self.requiredLevel > self.provable }

    /// The order of lists: by verdict, priority, probability of a gap and competency.
    public static func ranks(_ left: Self, before right: Self) -> Bool {
        if left.verdict.rank != right.verdict.rank {
            return left.verdict.rank < right.verdict.rank
        }
        if left.priority != right.priority { return left.priority > right.priority }
        let (leftGap, rightGap) = (left.gap?.probability ?? 0, right.gap?.probability ?? 0)
        if leftGap != rightGap { return leftGap > rightGap }
        return left.competency.id < right.competency.id
    }
}

extension Standing {
    /// Days between the two levels that a trend compares.
    public static let usualTrendDays = 90

    /// How many days back a trend may compare with.
    public static let trendDays = 30...365

    /// The standing of one trainee in one competency.
    ///
    /// - Parameters:
    ///   - evidence: the trainee's servings; those of other competencies and those after `now`
    ///     are left out here.
    ///   - bank: the active questions of the competency.
    ///   - requiredLevel: 0 for not required, else 40, 60, 75 or 90.
    ///   - importance: 1 to 3.
    ///   - trendDays: 30 to 365; nil leaves the trend unknown and saves half the work.
    ///   - points: how many points ``history`` has, 30 days apart; each costs as much as a level.
    public static func of(
        _ competency: Competency,
        evidence: [Evidence],
        bank: CompetencyBank,
        requiredLevel: Int,
        importance: Int = 1,
        framework: CompetencyFramework,
        now: Instant,
        trendDays: Int? = Self.usualTrendDays,
        points: Int = 0
    ) -> Standing {
        Self.of(
            competency,
            servings: OrderedServings(
                ServingsByCompetency(evidence)[competency.id],
                of: [competency.id],
                halfLifeDays: competency.halfLifeDays,
                curves: bank.curves
            ),
            bank: bank,
            requiredLevel: requiredLevel,
            importance: importance,
            framework: framework,
            now: now,
            trendDays: trendDays,
            points: points
        )
    }

    static func of(
        _ competency: Competency,
        servings: OrderedServings,
        bank: CompetencyBank,
        requiredLevel: Int,
        importance: Int,
        framework: CompetencyFramework,
        now: Instant,
        trendDays: Int?,
        points: Int
    ) -> Standing {
        let assess = { (instant: Instant) in
            Assessment(
                servings.vector(at: instant),
                bank: bank,
                required: requiredLevel == 0 ? nil : framework.bar(forLevel: requiredLevel),
                now: instant
            )
        }
        let assessment = assess(now)
        return Standing(
            competency,
            assessment: assessment,
            requiredLevel: requiredLevel,
            importance: importance,
            earlier: trendDays.map { assess(now.advanced(byDays: -$0)) },
            history: LevelPoint.history(points, until: now, assess: assess),
            dueForReview: ReviewState.due(servings.until(now), among: bank.askable, at: now),
            framework: framework
        )
    }

    private init(
        _ competency: Competency,
        assessment: Assessment,
        requiredLevel: Int,
        importance: Int,
        earlier: Assessment?,
        history: [LevelPoint],
        dueForReview: @autoclosure () -> Int,
        framework: CompetencyFramework
    ) {
        let units = assessment.units
        let verdict = assessment.verdict
        self.competency = competency
        self.requiredLevel = requiredLevel
        self.importance = importance
        self.estimate = assessment.estimate
        self.gap = assessment.gap
        self.verdict = verdict
        self.units = units
        self.freshUnits = assessment.evidence.freshUnits
        self.proven = assessment.proven(in: framework)
        self.provable = Assessment.provable(with: assessment.bank, in: framework)
        self.questions = assessment.evidence.questions
        self.answers = assessment.evidence.answers
        self.lastAnswer = assessment.evidence.newest
        self.trend = earlier.map { Trend(from: $0, to: assessment) } ?? .unknown
        self.earlier = earlier?.usableEstimate
        self.next = NextStep.steps(
            for: verdict,
            sections: competency.sections,
            dueForReview: verdict == .gap ? dueForReview() : 0,
            more: assessment.gap.map { NextStep.questionsToDecide($0, units: units) } ?? 0
        )
        self.nextCheck = assessment.daysUntilCheck.map { assessment.now.advanced(byDays: $0) }
        self.bankSize = assessment.bank.size
        self.asOf = assessment.now
        self.history = history
    }
}
