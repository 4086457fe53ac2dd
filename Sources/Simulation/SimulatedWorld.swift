public import QuizCore
import RealModule

/// What is true of simulated people and questions, though no answer shows it.
///
/// A seed decides all of it. Each fact has a stream of chance of its own, so that one person or
/// question more changes nothing about the others.
public struct SimulatedWorld: Sendable {
    /// How simulated people and questions differ; all but ``slip`` in logits.
    public struct Spread: Equatable, Sendable {
        /// The mean ability when the simulation begins.
        public var ability = 0.5
        /// The standard deviation of people in what all their competencies have in common.
        public var people = 1.05
        /// The standard deviation of the competencies of one person.
        public var competencies = 0.6
        /// The mean of what an ability grows in a year.
        public var growth = 0.2
        /// Its standard deviation: some grow more, some forget.
        public var growthDeviation = 0.4
        /// The standard deviation of true difficulties around those that authors say.
        public var difficulty = 0.4
        /// The chance that who knows answers wrong all the same.
        public var slip = 0.02

        /// The spread of the demonstration.
        public init() {}
    }

    /// Decides everything that is drawn.
    public let seed: UInt64
    /// How people and questions differ.
    public let spread: Spread

    /// A world that a seed decides.
    public init(seed: UInt64, spread: Spread = Spread()) {
        self.seed = seed
        self.spread = spread
    }

    /// The true ability of a person in a competency.
    ///
    /// - Parameter years: Since the simulation began.
    public func ability(
        of person: Trainee.ID,
        in competency: Competency.ID,
        after years: Double
    ) -> Double {
        var own = Chance(seed: self.seed, purpose: "person \(person)")
        var special = Chance(seed: self.seed, purpose: "person \(person) in \(competency)")
        let start =
            own.normal(mean: self.spread.ability, deviation: self.spread.people)
            + special.normal(deviation: self.spread.competencies)
        let growth = special.normal(
            mean: self.spread.growth,
            deviation: self.spread.growthDeviation
        )
        return start + growth * years
    }

    /// The true difficulty of a question.
    public func difficulty(of question: BankQuestion) -> Double {
        var chance = Chance(seed: self.seed, purpose: "difficulty \(question.name)")
        return question.difficulty + chance.normal(deviation: self.spread.difficulty)
    }

    /// The chance that a person knows a question that carries some competencies.
    public func chanceOfKnowing(
        _ question: BankQuestion,
        _ person: Trainee.ID,
        after years: Double
    ) -> Double {
        let ability = question.shares.reduce(0) { sum, share in
            sum + share.weight.approximated
                * self.ability(of: person, in: share.competency, after: years)
        }
        return Self.sigma(ability - self.difficulty(of: question))
    }

    /// Whether a person knows a question.
    ///
    /// One number decides it for good: who knows a question and does not forget goes on knowing
    /// it, and who learns enough comes to know it.
    public func knows(_ question: BankQuestion, _ person: Trainee.ID, after years: Double) -> Bool {
        var chance = Chance(seed: self.seed, purpose: "knows \(person) \(question.name)")
        return chance.happens(self.chanceOfKnowing(question, person, after: years))
    }

    /// The true level of a person: the share of some questions that such a person knows.
    ///
    /// - Parameter bank: Those that stand for the competency; not empty.
    public func level(
        of person: Trainee.ID,
        in competency: Competency.ID,
        bank: [BankQuestion],
        after years: Double
    ) -> Double {
        let ability = self.ability(of: person, in: competency, after: years)
        let known = bank.reduce(0) { $0 + Self.sigma(ability - self.difficulty(of: $1)) }
        return known / Double(bank.count)
    }

    /// The logistic function.
    static func sigma(_ value: Double) -> Double { 1 / (1 + .exp(-value)) }
}
