/// Sums over lists of numbers, in their order, with n - 1 below variances.
enum Moments {
    static func mean(_ values: [Double]) -> Double {
        values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
    }

    /// nil for fewer than two pairs.
    static func covariance(_ left: [Double], _ right: [Double]) -> Double? {
        guard left.count > 1, left.count == right.count else { return nil }
        let (leftMean, rightMean) = (Self.mean(left), Self.mean(right))
        let sum = zip(left, right).reduce(0) { $0 + ($1.0 - leftMean) * ($1.1 - rightMean) }
        return sum / Double(left.count - 1)
    }

    /// Exactly 0 where all values are equal; nil for fewer than two.
    static func variance(_ values: [Double]) -> Double? {
        guard let first = values.first, values.count > 1 else { return nil }
        guard values.contains(where: { $0 != first }) else { return 0 }
        return Self.covariance(values, values)
    }

    /// The mean of a power of the distances from the mean.
    static func central(_ power: Int, of values: [Double]) -> Double {
        let mean = Self.mean(values)
        return Self.mean(
            values.map { value in (0..<power).reduce(1) { product, _ in product * (value - mean) } }
        )
    }

    /// nil without values.
    static func median(_ values: [Double]) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let middle = sorted.count / 2
        guard sorted.count % 2 == 0 else { return sorted[middle] }
        return (sorted[middle - 1] + sorted[middle]) / 2
    }
}
