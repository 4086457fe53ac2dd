import Testing

@testable import QuizCore

/// The rules of section 2 of the grading rules.
@Suite("Grains and their display")
struct ScoreDisplayTests {
    @Test(arguments: 1...16)
    func `shares of up to sixteen parts add up to a point`(parts: Int) {
        let share = Grains(Fraction(1, parts), ofPoints: 1)

        #expect(share.count * Int64(parts) == Grains.perPoint)
    }

    @Test(arguments: 2...12)
    func `ordering scores are whole grains`(count: Int) {
        let pairs = count * (count - 1) / 2

        for wrong in 0...pairs {
            let exact = Fraction(2 * wrong, pairs) * Fraction(Int(Grains.perPoint))
            #expect(exact.denominator == 1, "\(wrong) of \(pairs)")
        }
    }

    @Test(arguments: ["1/2", "1/3", "1/4", "1/5", "1/6", "1/10", "3/20", "1/12", "1/20"])
    func `count-back scores are whole grains`(cost: String) {
        for parts in 1...12 {
            let share = Fraction(table: cost) / Fraction(parts) * Fraction(Int(Grains.perPoint))
            #expect(share.denominator == 1, "\(parts) parts")
        }
    }

    @Test(arguments: [
        ("1/17", 1_271_859), ("3333/10000", 7_206_479), ("1/43243200", 0), ("3/43243200", 2),
        ("-1/43243200", 0),
        ("-3/43243200", -2), ("5/43243200", 2), ("2/64864800", 1), ("-2/64864800", -1),
    ])
    func `what is not exact is rounded half to even`(share: String, grains: Int) {
        #expect(Grains(Fraction(table: share), ofPoints: 1) == Grains(Int64(grains)))
    }

    @Test(arguments: [
        ("0", "0"), ("1", "1"), ("3/2", "1.5"), ("1/3", "0.33"), ("2/3", "0.67"), ("14/3", "4.67"),
        ("100", "100"),
        ("1/8", "0.12"), ("3/8", "0.38"), ("-15", "-15"), ("-1/2", "-0.5"), ("1/1000", "0"),
        ("20", "20"),
    ])
    func `points have up to two decimals`(points: String, shown: String) {
        #expect(ScoreDisplay.points(Grains(Fraction(table: points), ofPoints: 1)) == shown)
    }

    @Test(arguments: [
        (7500, "75"), (7250, "72.5"), (7225, "72.25"), (100, "1"), (10_000, "100"), (5, "0.05"),
    ])
    func `a pass mark is shown as short as it is`(pass: Int, shown: String) {
        #expect(ScoreDisplay.hundredths(pass) == shown)
    }

    @Test(arguments: [
        (1, 2, nil, "50.0"), (3, 16, nil, "18.8"), (1, 6, 6000, "16.7"), (2, 3, 6667, "66.667"),
        (2, 3, 6666, "66.7"),
        (1, 1, 8000, "100.0"), (0, 8, 8000, "0.0"), (79_996, 100_000, 8000, "79.996"),
        (8, 10, 8000, "80.0"),
        (79_949, 100_000, 8000, "79.9"), (8004, 10_000, 8004, "80.04"),
        (7_999_999, 10_000_000, 8000, "79.99999"),
        (1, 16, nil, "6.2"), (0, 0, 8000, "0.0"),
    ])
    func `a percentage never stands on the wrong side of the pass mark`(
        earned: Int,
        possible: Int,
        pass: Int?,
        shown: String
    ) {
        let percent = ScoreDisplay.percent(
            earned: Grains(Int64(earned)),
            possible: Grains(Int64(possible)),
            pass: pass
        )

        #expect(percent == shown)
    }

    @Test
    func `a percentage has at most six decimals`() {
        let possible = Grains(points: 50_000)
        let earned = Grains(possible.count * 8 / 10 - 1)

        #expect(ScoreDisplay.percent(earned: earned, possible: possible, pass: 8000) == "79.999999")
    }

    @Test(arguments: [
        ("9000", "9000"), ("-5", "-5"), ("2/25", "0.08"), ("1/3", "1/3"), ("-7/2", "-3.5"),
        ("0", "0"), ("1/8", "0.125"),
        ("-22/7", "-22/7"),
    ])
    func `a number is written exactly`(number: String, shown: String) {
        #expect(ScoreDisplay.number(Fraction(table: number)) == shown)
    }
}

@Suite("Exact fractions")
struct FractionTests {
    @Test(arguments: [(2, 4, 1, 2), (-2, 4, -1, 2), (2, -4, -1, 2), (0, 7, 0, 1), (-6, -3, 2, 1)])
    func `fractions are in lowest terms`(numerator: Int, denominator: Int, top: Int, bottom: Int) {
        let fraction = Fraction(numerator, denominator)

        #expect(fraction.numerator == Int128(top))
        #expect(fraction.denominator == Int128(bottom))
    }

    @Test
    func `arithmetic is exact`() {
        let (third, half) = (Fraction(1, 3), Fraction(1, 2))

        #expect(third + half == Fraction(5, 6))
        #expect(third - half == Fraction(-1, 6))
        #expect(third * half == Fraction(1, 6))
        #expect(third / half == Fraction(2, 3))
        #expect(Fraction(-1) / Fraction(-2) == half)
        #expect(third < half && !(half < third) && !(half < half))
        #expect(Fraction(-1, 2) < third && Fraction(-1, 2) < Fraction(-1, 3))
        #expect(half.approximated == 0.5)
    }

    @Test
    func `large fractions are compared and reduced without overflow`() {
        let large = Fraction(999_999_999_999_999_999) * Fraction(1_000_000_000_000)
        let fine = Fraction(1, 999_999_999_999_999_989)

        #expect(fine < large)
        #expect(.zero - large < fine)
        #expect(large / large == .one)
    }
}
