/// A score in whole grains; one point is 21 621 600 grains.
///
/// The number is 2^5 * 3^3 * 5^2 * 7 * 11 * 13, so that shares of up to 16 parts,
/// percent and ordering scores add up exactly. The largest quiz fits 8 million times
/// into 64 bits.
public struct Grains: Hashable, Comparable, Sendable {
    public static let perPoint: Int64 = 21_621_600
    public static let zero = Grains(0)

    public let count: Int64

    public init(_ count: Int64) {
        self.count = count
    }

    public init(points: Int) {
        self.count = Int64(points) * Self.perPoint
    }

    /// The share of some points, rounded half to even: the one place where marking rounds.
    public init(_ share: Fraction, ofPoints points: Int) {
        let exact = share * Fraction(points) * Fraction(Int(Self.perPoint))
        self.count = Int64(exact.roundedHalfToEven)
    }

    /// The grains as a share of one point.
    public var share: Fraction { Fraction(Int(self.count), Int(Self.perPoint)) }

    /// The same as a floating point number, for the competency model and for files.
    public var approximated: Double { Double(self.count) / Double(Self.perPoint) }

    public static func < (left: Self, right: Self) -> Bool { left.count < right.count }
    public static func + (left: Self, right: Self) -> Self { Self(left.count + right.count) }
    public static func - (left: Self, right: Self) -> Self { Self(left.count - right.count) }
}

extension Fraction {
    /// The nearest whole number; halves go to the even one.
    public var roundedHalfToEven: Int128 {
        let (quotient, remainder) = self.numerator.quotientAndRemainder(
            dividingBy: self.denominator
        )
        let twice = remainder.magnitude * 2
        let away: Int128 = self.numerator < 0 ? -1 : 1
        if twice > self.denominator.magnitude { return quotient + away }
        if twice == self.denominator.magnitude {
            return quotient % 2 == 0 ? quotient : quotient + away
        }
        return quotient
    }
}
