/// What the marks of a question say about it.
///
/// The formulas are those of Moodle [Moodle documentation, "Quiz statistics calculations"].
public struct ItemStatistics: Equatable, Sendable {
    /// The attempts that have the question.
    public let attempts: Int
    /// The mean mark as a share of the highest; nil without attempts.
    public let facility: Double?
    /// The standard deviation of the marks as a share of the highest; nil for one attempt.
    public let standardDeviation: Double?
    /// The expected share of a blind answer.
    public let guess: Double
    /// The share of the whole test that the author gave it; nil if the attempts that
    /// ``TestStatistics`` are about do not have the question.
    public let intendedWeight: Double?
    /// The share of the differences between people that it makes; nil where ``intendedWeight`` is,
    /// and where it goes against the totals.
    public let effectiveWeight: Double?
    /// How marks go with what is earned by the other questions; nil if either does not vary.
    public let discrimination: Correlation?
    /// How much of the discrimination that the marks allow is reached, at most 1; nil if they
    /// allow none.
    public let efficiency: Double?

    /// The statistics of all questions of a matrix, by place.
    ///
    /// Sorts the marks of each question.
    public static func all(_ matrix: MarkMatrix) -> [Self] {
        let weights = Weights(matrix)
        return matrix.columns.indices.map { place in
            Self(matrix.columns[place], rests: matrix.rests(besides: place), weights[place])
        }
    }

    private init(_ column: MarkMatrix.Column, rests: [Double], _ weight: Weights.Weight) {
        let (marks, maximum) = (column.marks, column.question.maximum)
        self.attempts = marks.count
        let isCounted = !marks.isEmpty && maximum > 0
        self.facility = isCounted ? Moments.mean(marks) / maximum : nil
        self.standardDeviation =
            maximum > 0 ? Moments.variance(marks).map { $0.squareRoot() / maximum } : nil
        self.guess = column.question.guess
        self.intendedWeight = weight.intended
        self.effectiveWeight = weight.effective
        self.discrimination = Correlation(marks, rests)
        self.efficiency = Self.efficiency(marks, rests)
    }

    private static func efficiency(_ marks: [Double], _ rests: [Double]) -> Double? {
        guard let variance = Moments.variance(marks), variance > 0,
            let restVariance = Moments.variance(rests), restVariance > 0,
            let best = Moments.covariance(marks.sorted(), rests.sorted()), best > 0
        else { return nil }
        return Moments.covariance(marks, rests).map { $0 / best }
    }
}

/// The weights of questions in the test that most attempts share.
private struct Weights {
    struct Weight {
        var intended: Double?
        var effective: Double?
    }

    private var weights: [Int: Weight] = [:]

    init(_ matrix: MarkMatrix) {
        guard let common = matrix.common, common.maximum > 0 else { return }
        // The root of a covariance with the totals, or nil where it is below 0.
        let roots = common.marks.map { marks in
            Moments.covariance(marks, common.totals).flatMap { $0 < 0 ? nil : $0.squareRoot() }
        }
        let sum = roots.reduce(0) { $0 + ($1 ?? 0) }
        for (place, root) in zip(common.questions, roots) {
            self.weights[place] = Weight(
                intended: matrix.columns[place].question.maximum / common.maximum,
                effective: sum > 0 ? root.map { $0 / sum } : nil
            )
        }
    }

    subscript(place: Int) -> Weight { self.weights[place] ?? Weight() }
}
