/// How many people of a team stand below what their jobs require, of those with a verdict.
///
/// The exact distribution of a sum of independent yes-or-no chances, Poisson-binomial
/// [Le Cam 1960]. Costs the square of the number of people.
public struct CountBelow: Equatable, Sendable {
    /// The sum of the chances.
    public let expected: Double
    /// The chance of each number of people, from none to all.
    public let distribution: [Double]
    /// From the smallest number whose cumulative chance reaches 5 % to that which reaches 95 %.
    public let range: ClosedRange<Int>

    private static let rangeEnds = (low: 0.05, high: 0.95)

    /// - Parameter chances: for each person the probability of a gap, 0 to 1.
    init(chances: [Double]) {
        let distribution = chances.reduce([1.0], Self.distribution)
        let low = Self.smallest(reaching: Self.rangeEnds.low, in: distribution)
        self.expected = chances.reduce(0, +)
        self.distribution = distribution
        self.range = low...max(low, Self.smallest(reaching: Self.rangeEnds.high, in: distribution))
    }

    /// The distribution with one more person.
    private static func distribution(_ old: [Double], with chance: Double) -> [Double] {
        var new = old.map { $0 * (1 - chance) } + [0]
        for (count, share) in old.enumerated() { new[count + 1] += share * chance }
        return new
    }

    private static func smallest(reaching share: Double, in distribution: [Double]) -> Int {
        var cumulative = 0.0
        for (count, chance) in distribution.enumerated() {
            cumulative += chance
            if cumulative >= share { return count }
        }
        return distribution.count - 1
    }
}
