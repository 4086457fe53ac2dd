import RealModule

/// A correlation and where it lies with 90 % certainty.
public struct Correlation: Equatable, Sendable {
    /// -1 to 1.
    public let value: Double
    /// The ends of the interval [Fisher 1921]; nil for fewer than four pairs.
    public let low: Double?
    /// The upper end of the interval.
    public let high: Double?

    /// The quantile of the normal distribution that leaves 5 % on each side, as the model has it.
    private static let quantile = 1.645

    /// The correlation of two lists; nil if either does not vary.
    init?(_ left: [Double], _ right: [Double]) {
        guard let leftVariance = Moments.variance(left), leftVariance > 0,
            let rightVariance = Moments.variance(right), rightVariance > 0,
            let covariance = Moments.covariance(left, right)
        else { return nil }
        let quotient = covariance / (leftVariance * rightVariance).squareRoot()
        self.value = min(1, max(-1, quotient))
        guard left.count > 3 else {
            self.low = nil
            self.high = nil
            return
        }
        let centre = Double.atanh(self.value)
        let reach = Self.quantile / Double(left.count - 3).squareRoot()
        self.low = Double.tanh(centre - reach)
        self.high = Double.tanh(centre + reach)
    }
}
