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

/// The probability of each ability after the answers.
struct Posterior: Equatable, Sendable {
    private let levels: [Double]
    private let edges: [Double]
    /// The probability of each cell.
    let masses: [Double]
    /// The probability of all cells before each cell; 62 numbers, 0 first, 1 last.
    let cumulative: [Double]

    init(_ bank: CompetencyBank, logLikelihood: [Double]) {
        self.init(levels: bank.levels, edges: bank.edges, logLikelihood: logLikelihood)
    }

    /// - Parameters:
    ///   - levels: the level at each ability.
    ///   - edges: those of the cells of level around the abilities.
    init(levels: [Double], edges: [Double], logLikelihood: [Double]) {
        let masses = Self.masses(between: edges, logLikelihood)
        self.levels = levels
        self.edges = edges
        self.masses = masses
        self.cumulative = Self.cumulative(masses)
    }

    var level: Double { self.moments.level }

    var deviation: Double { self.moments.deviation }

    /// The mean of the level, and its standard deviation.
    var moments: (level: Double, deviation: Double) {
        var (level, squares) = (0.0, 0.0)
        for node in 0..<AbilityGrid.count {
            let part = self.masses[node] * self.levels[node]
            level += part
            squares += part * self.levels[node]
        }
        return (level, max(0, squares - level * level).squareRoot())
    }

    /// The level below which a share of the probability lies.
    func quantile(_ share: Double) -> Double {
        let cell = Self.first(share, in: self.cumulative)
        let (low, high) = (self.edges[cell], self.edges[cell + 1])
        return low + (share - self.cumulative[cell]) / self.masses[cell] * (high - low)
    }

    func probability(below level: Double) -> Double {
        let cell = Self.first(level, in: self.edges)
        let (low, high) = (self.edges[cell], self.edges[cell + 1])
        return self.cumulative[cell] + self.masses[cell] * (level - low) / (high - low)
    }

    func shortfall(below level: Double) -> Double {
        var sum = 0.0
        for node in 0..<AbilityGrid.count {
            sum += self.masses[node] * max(level - self.levels[node], 0)
        }
        return sum
    }

    private static func masses(between edges: [Double], _ logLikelihood: [Double]) -> [Double] {
        let highest = logLikelihood.max() ?? 0
        return [Double](unsafeUninitializedCapacity: AbilityGrid.count) { masses, count in
            edges.withUnsafeBufferPointer { edges in
                logLikelihood.withUnsafeBufferPointer { logLikelihood in
                    for node in 0..<AbilityGrid.count {
                        masses[node] =
                            (edges[node + 1] - edges[node])
                            * Exponential.of(logLikelihood[node] - highest)
                    }
                }
            }
            let share = 1 / masses[..<AbilityGrid.count].reduce(0, +)
            for node in 0..<AbilityGrid.count { masses[node] *= share }
            count = AbilityGrid.count
        }
    }

    private static func cumulative(_ masses: [Double]) -> [Double] {
        [Double](unsafeUninitializedCapacity: AbilityGrid.count + 1) { sums, count in
            var total = 0.0
            for node in 0..<AbilityGrid.count {
                sums[node] = total
                total += masses[node]
            }
            sums[AbilityGrid.count] = 1
            count = AbilityGrid.count + 1
        }
    }

    /// The first cell whose upper end in a rising list of 62 numbers reaches a value; 0 if none.
    private static func first(_ value: Double, in ends: [Double]) -> Int {
        guard let last = ends.last, value <= last else { return 0 }
        var (low, high) = (1, AbilityGrid.count)
        while low < high {
            let middle = (low + high) / 2
            if ends[middle] >= value { high = middle } else { low = middle + 1 }
        }
        return low - 1
    }
}
