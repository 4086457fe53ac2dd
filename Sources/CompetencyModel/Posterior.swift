import QuizCore

/// The levels that a bank gives to the abilities, and the cells of level around them.
///
/// In a place of its own that all posteriors of the bank share.
final class LevelScale: Equatable, Sendable {
    /// The level at each of the 61 abilities: the share of the bank known, 0 to 1.
    let levels: [Double]
    /// The 62 edges of the cells of level around the abilities; 0 first, 1 last.
    let edges: [Double]

    init(levels: [Double], edges: [Double]) {
        self.levels = levels
        self.edges = edges
    }

    static func == (left: LevelScale, right: LevelScale) -> Bool {
        left === right || (left.levels == right.levels && left.edges == right.edges)
    }
}

/// The probability of each ability after the answers.
struct Posterior: Equatable, Sendable {
    private let scale: LevelScale
    /// The probability of each of the 61 cells, then that of all cells before each, 0 first and
    /// 1 last: one array, since making one takes as long as filling it.
    private let numbers: [Double]

    /// What evidence says at an instant against the levels of a bank.
    init(_ scale: LevelScale, _ evidence: EvidenceVector, at now: Instant) {
        self.scale = scale
        self.numbers = [Double](unsafeUninitializedCapacity: 2 * AbilityGrid.count + 1) {
            numbers,
            count in
            let masses = UnsafeMutableBufferPointer(rebasing: numbers[..<AbilityGrid.count])
            evidence.writeLogLikelihood(at: now, to: masses)
            scale.edges.withUnsafeBufferPointer { Self.weigh(masses, by: $0) }
            var total = 0.0
            for node in 0..<AbilityGrid.count {
                numbers[AbilityGrid.count + node] = total
                total += masses[node]
            }
            numbers[2 * AbilityGrid.count] = 1
            count = 2 * AbilityGrid.count + 1
        }
    }

    /// The probability of a cell.
    func mass(_ cell: Int) -> Double { self.numbers[cell] }

    /// The probability of all cells before one, and of all before the end for 61.
    func cumulative(_ cell: Int) -> Double { self.numbers[AbilityGrid.count + cell] }

    var level: Double { self.moments.level }

    var deviation: Double { self.moments.deviation }

    /// The mean of the level, and its standard deviation.
    var moments: (level: Double, deviation: Double) {
        let levels = self.scale.levels
        var (level, squares) = (0.0, 0.0)
        for node in 0..<AbilityGrid.count {
            let part = self.numbers[node] * levels[node]
            level += part
            squares += part * levels[node]
        }
        return (level, max(0, squares - level * level).squareRoot())
    }

    /// The level below which a share of the probability lies.
    func quantile(_ share: Double) -> Double {
        let cell = Self.cell { self.cumulative($0) >= share }
        let (low, high) = (self.scale.edges[cell], self.scale.edges[cell + 1])
        return low + (share - self.cumulative(cell)) / self.mass(cell) * (high - low)
    }

    func probability(below level: Double) -> Double {
        let edges = self.scale.edges
        let cell = Self.cell { edges[$0] >= level }
        let (low, high) = (edges[cell], edges[cell + 1])
        return self.cumulative(cell) + self.mass(cell) * (level - low) / (high - low)
    }

    func shortfall(below level: Double) -> Double {
        let levels = self.scale.levels
        var sum = 0.0
        for node in 0..<AbilityGrid.count {
            sum += self.numbers[node] * max(level - levels[node], 0)
        }
        return sum
    }

    /// Makes logarithms of likelihoods to probabilities of cells.
    private static func weigh(
        _ masses: UnsafeMutableBufferPointer<Double>,
        by edges: UnsafeBufferPointer<Double>
    ) {
        let highest = masses.max() ?? 0
        for node in 0..<AbilityGrid.count {
            masses[node] =
                (edges[node + 1] - edges[node]) * Exponential.of(masses[node] - highest)
        }
        let share = 1 / masses.reduce(0, +)
        for node in 0..<AbilityGrid.count { masses[node] *= share }
    }

    /// The first of the 61 cells whose upper end reaches a value; the ends rise.
    private static func cell(_ reaches: (_ end: Int) -> Bool) -> Int {
        var (low, high) = (1, AbilityGrid.count)
        while low < high {
            let middle = (low + high) / 2
            if reaches(middle) { high = middle } else { low = middle + 1 }
        }
        return low - 1
    }
}
