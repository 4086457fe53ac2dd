/// What all attempts of a trainee at a quiz come to.
public struct QuizResult: Equatable, Sendable {
    /// The share of the points, in grains of 1.
    public let ratio: Grains
    /// The attempt that makes the result; nil for a mean.
    public let attempt: AttemptID?
    /// nil where the quiz has no pass mark.
    public let passed: Bool?
}

extension QuizSettings.Aggregation {
    /// The result over ended attempts in any order; nil if none counts.
    ///
    /// Void attempts do not count. One attempt makes the result with its own verdict, the
    /// earliest of equally good ones; a mean is compared with the pass mark.
    ///
    /// - Parameter pass: Hundredths of a percent; nil if there is no pass mark.
    public func result(of ends: [AttemptEnd], pass: Int?) -> QuizResult? {
        let counted = ends.filter { $0.cause != .void }
            .sorted { ($0.at, $0.attempt) < ($1.at, $1.attempt) }
        guard let first = counted.first, let last = counted.last else { return nil }
        switch self {
        case .best:
            return QuizResult(counted.dropFirst().reduce(first) { $1.ratio > $0.ratio ? $1 : $0 })
        case .mean: return Self.mean(of: counted, pass: pass)
        case .first: return QuizResult(first)
        case .last: return QuizResult(last)
        }
    }

    private static func mean(of ends: [AttemptEnd], pass: Int?) -> QuizResult {
        let sum = ends.reduce(Grains.zero) { $0 + $1.ratio }
        let mean = Fraction(Int(sum.count), ends.count).roundedHalfToEven
        let ratio = Grains(Int64(mean))
        return QuizResult(
            ratio: ratio,
            attempt: nil,
            passed: pass.map {
                PassMark.isReached(earned: ratio, possible: Grains(points: 1), pass: $0)
            }
        )
    }
}

extension QuizResult {
    fileprivate init(_ end: AttemptEnd) {
        self.init(ratio: end.ratio, attempt: end.attempt, passed: end.passed)
    }
}

extension AttemptEnd {
    /// The share of the points, in grains of 1; 0 if nothing was possible.
    public var ratio: Grains {
        guard self.possible.count > 0 else { return .zero }
        let share = Fraction(Int(self.earned.count), Int(self.possible.count))
        return Grains(share, ofPoints: 1)
    }
}
