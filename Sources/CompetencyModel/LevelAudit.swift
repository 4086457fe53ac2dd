public import QuizCore

/// Everything that a level was computed from, so that it can be computed again by hand.
///
/// A pure function of what ``Standing`` is a function of. Costs one estimate for each question
/// that was answered.
public struct LevelAudit: Equatable, Sendable {
    /// An outcome that counts, and how much.
    public struct Line: Equatable, Sendable {
        /// The outcome with all factors of its weight but its age.
        public let outcome: WeightedOutcome
        /// Days from the answer to the instant of the standing, with fraction.
        public let ageDays: Double
        /// The factor by which the age lowers the weight, above 0 and at most 1.
        public let aged: Double
        /// How much the outcome counts, before no more than 30 units count in all.
        public let weight: Double
        /// The level minus the level without all servings of this question, -1 to 1.
        public let effect: Double
    }

    /// One of the 61 abilities.
    public struct Node: Equatable, Sendable {
        /// On the logit scale, -6 to 6.
        public let ability: Double
        /// The share of the bank that is known at this ability, 0 to 1.
        public let level: Double
        /// The probability of the cell of this ability before any answer.
        public let prior: Double
        /// The probability of this cell and all before it after the answers.
        public let cumulative: Double
    }

    /// What is explained.
    public let standing: Standing
    /// Ordered by question, first before latest: the order in which weights are summed.
    public let lines: [Line]
    /// The bank that the level refers to, by name.
    public let questions: [BankQuestion]
    /// From the lowest ability to the highest.
    public let nodes: [Node]
    /// Days after which an answer counts half.
    public let halfLifeDays: Double
    /// The factor that keeps more than 30 units from counting; 1 up to 30.
    public let capFactor: Double

    /// - Parameters:
    ///   - standing: What is explained.
    ///   - evidence: That of which the standing was made; other competencies do no harm.
    ///   - bank: The one the standing was made with.
    public init(of standing: Standing, from evidence: [Evidence], against bank: CompetencyBank) {
        let halfLife = standing.competency.halfLifeDays
        let own: Set<Competency.ID> = [standing.competency.id]
        let servings = WeightedOutcome.servings(of: own, in: evidence, at: standing.asOf)
        let posterior = { (servings: [Evidence]) in
            let vector = EvidenceVector(
                of: own,
                in: servings,
                halfLifeDays: halfLife,
                at: standing.asOf
            )
            return Posterior(bank.scale, vector, at: standing.asOf)
        }
        let whole = posterior(servings)
        let outcomes = WeightedOutcome.counted(servings, towards: own)
        let without = Set(outcomes.map(\.question)).reduce(into: [:]) { levels, question in
            levels[question] = posterior(servings.filter { $0.question != question }).level
        }
        self.standing = standing
        self.lines = outcomes.map { outcome in
            Line(
                outcome,
                at: standing.asOf,
                halfLifeDays: halfLife,
                effect: whole.level - (without[outcome.question] ?? whole.level)
            )
        }
        self.questions = bank.questions
        self.nodes = Self.nodes(of: bank, after: whole)
        self.halfLifeDays = halfLife
        self.capFactor = min(1, ModelConstants.unitCap / max(standing.units, 1e-9))
    }

    private static func nodes(of bank: CompetencyBank, after posterior: Posterior) -> [Node] {
        AbilityGrid.nodes.indices.map { index in
            Node(
                ability: AbilityGrid.nodes[index],
                level: bank.scale.levels[index],
                prior: bank.scale.edges[index + 1] - bank.scale.edges[index],
                cumulative: posterior.cumulative(index + 1)
            )
        }
    }
}

extension LevelAudit.Line {
    fileprivate init(
        _ outcome: WeightedOutcome,
        at now: Instant,
        halfLifeDays: Double,
        effect: Double
    ) {
        let age = max(0, now.days(since: outcome.at))
        self.outcome = outcome
        self.ageDays = age
        self.aged = WeightedOutcome.ageing(days: age, halfLifeDays: halfLifeDays)
        self.weight = outcome.weight(at: now, halfLifeDays: halfLifeDays)
        self.effect = effect
    }
}
