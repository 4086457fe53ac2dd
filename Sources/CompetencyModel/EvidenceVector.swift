public import QuizCore
import RealModule

/// What a trainee's answers say about a competency, whatever the day and the required level.
///
/// All weights age by the same factor, so the mean log-likelihood at the 61 abilities does not
/// change between answers; only the units fall. Everything is held in whole numbers, so that a
/// cached vector and a recomputed one give the same digits.
public struct EvidenceVector: Equatable, Sendable {
    /// The mean log-likelihood at each ability in units of 2^-26; 61 numbers.
    public let meanLogLikelihood: [Int32]
    /// The sum of weights at ``newest`` in billionths.
    public let unitsInBillionths: Int64
    /// The sum of weights without ageing in billionths.
    public let freshUnitsInBillionths: Int64
    /// The instant of the newest answer; nil without answers.
    public let newest: Instant?
    /// The number of questions with an outcome.
    public let questions: Int
    /// The number of servings with an outcome, also of those that no longer count.
    public let answers: Int
    /// Days after which an answer counts half.
    public let halfLifeDays: Double

    private static let scale = 67_108_864.0

    /// The evidence about some competencies at an instant.
    ///
    /// Costs 122 logarithms for each distinct pair of difficulty and guess, and 61 additions for
    /// each outcome that counts.
    public init(
        of competencies: Set<Competency.ID>,
        in evidence: [Evidence],
        halfLifeDays: Double,
        at now: Instant
    ) {
        let servings = WeightedOutcome.servings(of: competencies, in: evidence, at: now)
        self.init(
            WeightedOutcome.counted(servings, towards: competencies),
            answers: servings.count,
            newest: servings.map(\.at).max(),
            halfLifeDays: halfLifeDays
        )
    }

    init(
        _ outcomes: [WeightedOutcome],
        answers: Int,
        newest: Instant?,
        halfLifeDays: Double
    ) {
        let weights = outcomes.map { outcome in
            outcome.weight(at: newest ?? outcome.at, halfLifeDays: halfLifeDays)
        }
        let units = weights.reduce(0, +)
        self.meanLogLikelihood = Self.mean(outcomes, weights: weights, units: units)
        self.unitsInBillionths = Self.billionths(units)
        self.freshUnitsInBillionths = Self.billionths(outcomes.map(\.freshWeight).reduce(0, +))
        self.newest = newest
        self.questions = outcomes.count { $0.serving == .first }
        self.answers = answers
        self.halfLifeDays = halfLifeDays
    }

    /// The sum of weights at an instant, called U on the page.
    public func units(at now: Instant) -> Double {
        guard let newest = self.newest else { return 0 }
        return Double(self.unitsInBillionths) / 1_000_000_000
            * WeightedOutcome.ageing(days: now.days(since: newest), halfLifeDays: self.halfLifeDays)
    }

    /// The sum of weights without ageing, called U0 on the page.
    public var freshUnits: Double { Double(self.freshUnitsInBillionths) / 1_000_000_000 }

    /// The log-likelihood at each ability at an instant; no more than 30 units count.
    func logLikelihood(at now: Instant) -> [Double] {
        let units = min(self.units(at: now), ModelConstants.unitCap)
        return self.meanLogLikelihood.map { units * (Double($0) / Self.scale) }
    }

    private static func billionths(_ units: Double) -> Int64 {
        Int64((units * 1_000_000_000).rounded())
    }

    /// The weighted mean of the log-likelihood, summed in the order of the outcomes.
    private static func mean(
        _ outcomes: [WeightedOutcome],
        weights: [Double],
        units: Double
    ) -> [Int32] {
        guard units > 0 else { return [Int32](repeating: 0, count: AbilityGrid.count) }
        var curves: [ChanceCurve.Key: ChanceCurve] = [:]
        var sums = [Double](repeating: 0, count: AbilityGrid.count)
        for (outcome, weight) in zip(outcomes, weights) {
            let key = ChanceCurve.Key(difficulty: outcome.difficulty, guess: outcome.guess)
            let curve = curves[key] ?? ChanceCurve(key)
            curves[key] = curve
            for node in sums.indices {
                sums[node] +=
                    weight
                    * (outcome.outcome * curve.logRight[node]
                        + (1 - outcome.outcome) * curve.logWrong[node])
            }
        }
        return sums.map { Int32(($0 / units * Self.scale).rounded()) }
    }
}

/// The logarithms of the chances of right and wrong answers at each ability.
private struct ChanceCurve {
    struct Key: Hashable {
        let difficulty: Double
        let guess: Double
    }

    let logRight: [Double]
    let logWrong: [Double]

    init(_ key: Key) {
        let chances = AbilityGrid.nodes.map { ability in
            AbilityGrid.chance(at: ability, difficulty: key.difficulty, guess: key.guess)
        }
        self.logRight = chances.map { Double.log($0) }
        self.logWrong = chances.map { Double.log(1 - $0) }
    }
}
