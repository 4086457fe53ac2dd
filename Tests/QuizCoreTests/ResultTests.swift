import Testing

@testable import QuizCore

/// The tables of the grading rules, section 7.
@Suite("Results over attempts")
struct ResultTests {
    @Test(arguments: [
        (["3/5", "9/10", "7/10"], [19_459_440, 15_855_840, 12_972_960, 15_135_120]),
        (["7/10", "7/10"], [15_135_120, 15_135_120, 15_135_120, 15_135_120]),
        (["1/3", "2/3", "1/3"], [14_414_400, 9_609_600, 7_207_200, 7_207_200]),
        (["5/7", "3/11"], [15_444_000, 10_670_400, 15_444_000, 5_896_800]),
        (["7/17", "11/19"], [12_517_768, 10_710_390, 8_903_012, 12_517_768]),
    ])
    func `best, mean, first and last are exact`(ratios: [String], results: [Int]) {
        let ends = self.ends(ratios)

        for (rule, grains) in zip(QuizSettings.Aggregation.allCases, results) {
            #expect(
                rule.result(of: ends.reversed(), pass: nil)?.ratio == Grains(Int64(grains)),
                "\(rule)"
            )
        }
    }

    @Test
    func `the earliest of equally good attempts is the best`() {
        let result = QuizSettings.Aggregation.best.result(
            of: self.ends(["7/10", "7/10"]),
            pass: nil
        )

        #expect(result?.attempt == AttemptID(rawValue: 1))
    }

    @Test
    func `one attempt keeps its verdict and a mean gets its own`() {
        let ends = self.ends(["3/5", "9/10"], passed: [false, true])

        #expect(QuizSettings.Aggregation.best.result(of: ends, pass: 7500)?.passed == true)
        #expect(QuizSettings.Aggregation.first.result(of: ends, pass: 7500)?.passed == false)
        #expect(QuizSettings.Aggregation.last.result(of: ends, pass: 7500)?.passed == true)
        #expect(QuizSettings.Aggregation.mean.result(of: ends, pass: 7500)?.passed == true)
        #expect(QuizSettings.Aggregation.mean.result(of: ends, pass: 7501)?.passed == false)
        #expect(QuizSettings.Aggregation.mean.result(of: ends, pass: nil)?.passed == nil)
        #expect(QuizSettings.Aggregation.mean.result(of: ends, pass: 7500)?.attempt == nil)
    }

    @Test
    func `void attempts do not count`() {
        let void = self.end("1", number: 9, cause: .void)

        #expect(QuizSettings.Aggregation.best.result(of: [void], pass: nil) == nil)
        #expect(
            QuizSettings.Aggregation.best.result(of: self.ends(["1/2"]) + [void], pass: nil)?
                .attempt
                == AttemptID(rawValue: 1)
        )
    }

    @Test
    func `nothing possible is a share of nothing`() {
        let end = AttemptEnd(
            attempt: AttemptID(rawValue: 1),
            cause: .submitted,
            at: Instant(milliseconds: 0),
            earned: .zero,
            possible: .zero,
            passed: nil
        )

        #expect(end.ratio == .zero)
    }

    @Test(arguments: [
        (8, 10, 8000, true), (7, 10, 8000, false), (2, 3, 6666, true), (2, 3, 6667, false),
        (1, 3, 3333, true),
        (1, 3, 3334, false), (3, 3, 10_000, true), (0, 5, 0, true),
    ])
    func `the pass mark is compared in whole numbers`(
        earned: Int,
        possible: Int,
        pass: Int,
        passes: Bool
    ) {
        #expect(
            PassMark.isReached(
                earned: Grains(points: earned),
                possible: Grains(points: possible),
                pass: pass
            )
                == passes
        )
    }

    private func ends(_ ratios: [String], passed: [Bool?] = []) -> [AttemptEnd] {
        ratios.enumerated().map { index, ratio in
            self.end(ratio, number: index + 1, passed: passed.isEmpty ? nil : passed[index])
        }
    }

    /// An attempt at a quiz with as many points as the ratio's denominator.
    private func end(
        _ ratio: String,
        number: Int,
        cause: AttemptEnd.Cause = .submitted,
        passed: Bool? = nil
    ) -> AttemptEnd {
        let ratio = Fraction(table: ratio)
        return AttemptEnd(
            attempt: AttemptID(rawValue: Int64(number)),
            cause: cause,
            at: Instant(milliseconds: Int64(number) * 1000),
            earned: Grains(points: Int(ratio.numerator)),
            possible: Grains(points: Int(ratio.denominator)),
            passed: passed
        )
    }
}
