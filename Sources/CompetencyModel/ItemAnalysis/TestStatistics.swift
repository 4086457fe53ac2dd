/// What the totals of attempts with the same questions say about a test as a whole.
///
/// The formulas are those of Moodle [Moodle documentation, "Quiz statistics calculations"].
public struct TestStatistics: Equatable, Sendable {
    /// Attempts with the same questions.
    public let attempts: Int
    /// Questions that they have.
    public let questions: Int
    /// What all questions together can give, in the unit of the marks.
    public let maximum: Double
    /// The mean total, in the unit of the marks.
    public let mean: Double
    /// The median total, in the unit of the marks.
    public let median: Double
    /// In the unit of the marks; nil for one attempt.
    public let standardDeviation: Double?
    /// nil for fewer than 3 attempts and where totals do not vary.
    public let skewness: Double?
    /// nil for fewer than 4 attempts and where totals do not vary.
    public let kurtosis: Double?
    /// Cronbach's alpha, at most 1 and below 0 where questions contradict each other; nil for one
    /// question and where totals do not vary.
    public let consistency: Double?

    /// The share of the standard deviation that chance makes; nil without ``consistency``.
    public var errorRatio: Double? { self.consistency.map { max(0, 1 - $0).squareRoot() } }

    /// How far a total lies from the true one, in the unit of the marks.
    public var standardError: Double? {
        self.errorRatio.flatMap { ratio in self.standardDeviation.map { ratio * $0 } }
    }

    /// The statistics of the greatest group of attempts with the same questions; nil without any.
    public init?(_ matrix: MarkMatrix) {
        guard let common = matrix.common, let median = Moments.median(common.totals) else {
            return nil
        }
        let totals = common.totals
        let variance = Moments.variance(totals)
        self.attempts = totals.count
        self.questions = common.questions.count
        self.maximum = common.maximum
        self.mean = Moments.mean(totals)
        self.median = median
        self.standardDeviation = variance?.squareRoot()
        self.skewness = Self.skewness(totals, variance)
        self.kurtosis = Self.kurtosis(totals, variance)
        self.consistency = Self.consistency(common.marks, variance)
    }

    private static func skewness(_ totals: [Double], _ variance: Double?) -> Double? {
        guard let variance, variance > 0, totals.count > 2 else { return nil }
        let count = Double(totals.count)
        let third =
            count * count * Moments.central(3, of: totals) / ((count - 1) * (count - 2))
        return third / (variance * variance.squareRoot())
    }

    private static func kurtosis(_ totals: [Double], _ variance: Double?) -> Double? {
        guard let variance, variance > 0, totals.count > 3 else { return nil }
        let count = Double(totals.count)
        let second = Moments.central(2, of: totals)
        let sum =
            (count + 1) * Moments.central(4, of: totals) - 3 * (count - 1) * second * second
        let fourth = count * count * sum / ((count - 1) * (count - 2) * (count - 3))
        return fourth / (variance * variance)
    }

    private static func consistency(_ marks: [[Double]], _ variance: Double?) -> Double? {
        guard let variance, variance > 0, marks.count > 1 else { return nil }
        let sum = marks.reduce(0) { $0 + (Moments.variance($1) ?? 0) }
        let count = Double(marks.count)
        return count / (count - 1) * (1 - sum / variance)
    }
}
