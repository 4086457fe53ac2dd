/// Who takes a choice of a question.
public struct ChoiceStatistics: Equatable, Sendable {
    /// People who took it.
    public let count: Int
    /// Of all who have the question.
    public let share: Double
    /// What they earned with the other questions on average, in the unit of the marks; nil if
    /// nobody took it.
    public let meanRest: Double?
    /// How taking it goes with what the other questions gave; nil if everybody or nobody took it.
    public let pointBiserial: Correlation?
    /// The share of the best 27 % who took it [Kelley 1939].
    public let upperShare: Double
    /// The share of the last 27 % who took it.
    public let lowerShare: Double

    /// How much more of the best take it than of the last.
    public var difference: Double { self.upperShare - self.lowerShare }

    private static let groupShare = 0.27

    /// The statistics of all choices of a question.
    ///
    /// - Parameters:
    ///   - count: How many choices there are, at most 64.
    ///   - chosen: For each attempt that has the question the choices taken, the first as the
    ///     lowest bit.
    ///   - rests: For each of them what the other questions gave.
    ///   - totals: For each of them the total; of equal ones the earlier rank lower.
    public static func all(
        _ count: Int,
        chosen: [UInt64],
        rests: [Double],
        totals: [Double]
    ) -> [Self] {
        let ranked = totals.indices.sorted { (totals[$0], $0) < (totals[$1], $1) }
        let size = Int(Self.groupShare * Double(totals.count) + 0.5)
        let (lower, upper) = (ranked.prefix(size), ranked.suffix(size))
        return (0..<min(count, UInt64.bitWidth)).map { place in
            let isTaken = chosen.map { $0 >> UInt64(place) & 1 == 1 }
            return Self(isTaken, rests: rests, upper: Array(upper), lower: Array(lower))
        }
    }

    private init(_ isTaken: [Bool], rests: [Double], upper: [Int], lower: [Int]) {
        let takers = zip(isTaken, rests).filter(\.0).map(\.1)
        self.count = takers.count
        self.share = isTaken.isEmpty ? 0 : Double(takers.count) / Double(isTaken.count)
        self.meanRest = takers.isEmpty ? nil : Moments.mean(takers)
        self.pointBiserial = Correlation(isTaken.map { $0 ? 1 : 0 }, rests)
        self.upperShare = Self.share(of: upper, isTaken)
        self.lowerShare = Self.share(of: lower, isTaken)
    }

    private static func share(of group: [Int], _ isTaken: [Bool]) -> Double {
        group.isEmpty ? 0 : Double(group.count { isTaken[$0] }) / Double(group.count)
    }
}
