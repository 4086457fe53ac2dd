/// An exact fraction in lowest terms with a positive denominator.
///
/// Holds typed numbers of up to 18 digits and everything marking makes of them;
/// marking never uses binary floating point.
public struct Fraction: Hashable, Sendable {
    public let numerator: Int128
    public let denominator: Int128

    public static let zero = Fraction(0)
    public static let one = Fraction(1)

    public init(_ whole: Int) {
        self.numerator = Int128(whole)
        self.denominator = 1
    }

    /// - Precondition: `denominator` is not 0.
    public init(_ numerator: Int, _ denominator: Int) {
        self.init(reducing: Int128(numerator), Int128(denominator))
    }

    init(reducing numerator: Int128, _ denominator: Int128) {
        precondition(denominator != 0, "a fraction has a denominator other than 0")
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int128(divisor)
        self.denominator = sign * denominator / Int128(divisor)
    }

    /// The nearest binary floating point number, for the competency model and for bars.
    public var approximated: Double {
        let numerator = Int64(truncatingIfNeeded: self.numerator)
        let denominator = Int64(truncatingIfNeeded: self.denominator)
        // Nearly all fit, and numbers of 64 bits are converted many times as fast.
        if Int128(numerator) == self.numerator, Int128(denominator) == self.denominator {
            return Double(numerator) / Double(denominator)
        }
        return Double(self.numerator) / Double(self.denominator)
    }

    private static func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
        var (left, right) = (left, right)
        while right != 0 { (left, right) = (right, left % right) }
        return max(left, 1)
    }
}

extension Fraction: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        let product = left.numerator.multipliedReportingOverflow(by: right.denominator)
        let other = right.numerator.multipliedReportingOverflow(by: left.denominator)
        if !product.overflow, !other.overflow { return product.partialValue < other.partialValue }
        // 256 bits: typed numbers of 18 digits times 万亿 leave no room for a product.
        let (high, low) = left.numerator.multipliedFullWidth(by: right.denominator)
        let (otherHigh, otherLow) = right.numerator.multipliedFullWidth(by: left.denominator)
        return (high, low) < (otherHigh, otherLow)
    }
}

extension Fraction {
    public static func + (left: Self, right: Self) -> Self {
        let shared = Self(reducing: left.denominator, right.denominator)
        return Self(
            reducing: left.numerator * shared.denominator + right.numerator * shared.numerator,
            left.denominator * shared.denominator
        )
    }

    public static func - (left: Self, right: Self) -> Self {
        left + Self(reducing: -right.numerator, right.denominator)
    }

    /// Reduces crosswise first, so that only a result that does not fit overflows.
    public static func * (left: Self, right: Self) -> Self {
        let first = Self(reducing: left.numerator, right.denominator)
        let second = Self(reducing: right.numerator, left.denominator)
        return Self(
            reducing: first.numerator * second.numerator,
            first.denominator * second.denominator
        )
    }

    /// - Precondition: `right` is not 0.
    public static func / (left: Self, right: Self) -> Self {
        left * Self(reducing: right.denominator, right.numerator)
    }
}
