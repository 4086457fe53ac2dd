/// How much of a competency's bank a trainee would know, lucky guesses removed.
///
/// All numbers are shares from 0 to 1. The estimate is the mean of the posterior on 61 nodes
/// under a one-parameter logistic model with lower and upper asymptote [Rasch 1960; Birnbaum
/// 1968; Barton and Lord 1981; Bock and Mislevy 1982], with a prior uniform on the level.
public struct LevelEstimate: Equatable, Sendable {
    /// The mean of the posterior.
    public let level: Double
    /// The standard deviation of the posterior.
    public let deviation: Double
    /// The 5th percentile.
    public let low: Double
    /// The 50th percentile.
    public let median: Double
    /// The 95th percentile.
    public let high: Double

    init(_ posterior: Posterior) {
        let moments = posterior.moments
        self.level = moments.level
        self.deviation = moments.deviation
        self.low = posterior.quantile(0.05)
        self.median = posterior.quantile(0.50)
        self.high = posterior.quantile(0.95)
    }
}

/// How a level compares with a required level.
public struct GapEstimate: Equatable, Sendable {
    /// The required level, called R on the page; above 0, below 1.
    public let required: Double
    /// The probability that the level is below the required one.
    public let probability: Double
    /// How much more the answers speak for a gap than the prior does; 1 says nothing,
    /// at most 9999.
    public let evidenceRatio: Double
    /// By how much the level is expected to fall short, 0 to 1.
    public let shortfall: Double

    init(_ posterior: Posterior, required: Double) {
        self.required = required
        self.probability = posterior.probability(below: required)
        self.evidenceRatio = Self.ratio(probability: self.probability, required: required)
        self.shortfall = posterior.shortfall(below: required)
    }

    private static func ratio(probability: Double, required: Double) -> Double {
        guard probability < 1 else { return ModelConstants.largestRatio }
        let ratio = (probability / required) / ((1 - probability) / (1 - required))
        return min(ratio, ModelConstants.largestRatio)
    }
}
