import QuizCore

/// Weights as other systems write them: percent with rounded decimals.
enum ExchangeWeight {
    /// The largest denominator that rounded decimals are taken for.
    private static let largestDenominator = 16
    /// In percentage points.
    private static let tolerance = Fraction(1, 100_000)

    /// The share that a percentage means, such as 1/3 for `33.33333`; nil if it is no number.
    static func share(percent text: some StringProtocol) -> Fraction? {
        let text = Blanks.trimmed(String(text))
        let written = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = written.count == 2 ? "." + written[1].prefix(7) : ""
        guard let first = written.first, written.count <= 2,
            let percent = Measure.decimal(first + (decimals == "." ? "" : decimals))
        else { return nil }
        let share = percent / Fraction(100)
        return Self.nearest(to: share) ?? Self.rounded(share)
    }

    /// The share as percent with up to five decimals: `33.33333`.
    static func percent(_ share: Fraction) -> String {
        let units = (share * Fraction(10_000_000)).rounded
        return ScoreDisplay.number(units / Fraction(100_000))
    }

    private static func nearest(to share: Fraction) -> Fraction? {
        for denominator in 1...self.largestDenominator {
            let numerator = (share * Fraction(denominator)).rounded
            let candidate = numerator / Fraction(denominator)
            let difference = (candidate - share) * Fraction(100)
            let size = difference < .zero ? Fraction.zero - difference : difference
            if size < Self.tolerance { return candidate }
        }
        return nil
    }

    /// With five decimals of a percent, as quiz files have at most.
    private static func rounded(_ share: Fraction) -> Fraction {
        (share * Fraction(10_000_000)).rounded / Fraction(10_000_000)
    }
}

extension Fraction {
    /// The nearest whole number, halves away from zero.
    fileprivate var rounded: Fraction {
        let twice = self.numerator.magnitude * 2 + self.denominator.magnitude
        let whole = Int(clamping: twice / (self.denominator.magnitude * 2))
        return Fraction(self.numerator < 0 ? -whole : whole)
    }
}

extension [ExchangedChoice] {
    /// Marks as right and wrong what equal weights with opposite signs mean.
    ///
    /// Weights of 1/n for each of n right choices and -1/n for all others are what `many` does
    /// with plain marks.
    var withPlainMarks: Self {
        let right = self.filter { $0.credit > .zero }
        guard right.count > 0, right.count < self.count else { return self }
        let share = Fraction(1, right.count)
        let isPlain = self.allSatisfy {
            $0.credit == share || $0.credit == Fraction.zero - share
        }
        guard isPlain else { return self }
        return self.map { choice in
            var choice = choice
            choice.credit = choice.credit > .zero ? .one : .zero
            return choice
        }
    }

    /// The weights that plain marks stand for.
    var withWeights: Self {
        guard self.allSatisfy({ $0.credit == .one || $0.credit == .zero }) else { return self }
        let share = Fraction(1, Swift.max(1, self.count { $0.credit == .one }))
        return self.map { choice in
            var choice = choice
            choice.credit = choice.credit == .one ? share : Fraction.zero - share
            return choice
        }
    }
}
