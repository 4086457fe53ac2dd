import Testing

@testable import QuizCore

/// The tables of the grading rules, sections 5 and 6.
@Suite("Tries, hints and certainty")
struct TriesTests {
    /// A question of 20 wrong-free choices whose k-th choice earns k/20.
    static let ladder = OneChoice(
        choices: Samples.choices((0...12).map { Fraction($0, 10) }.map { min(.one, $0) })
    )

    @Test(arguments: [
        (["1"], "1", "1", "1"), (["0", "1"], "2/3", "1/2", "3/4"),
        (["0", "0", "1"], "1/3", "0", "1/2"),
        (["0", "0", "0"], "0", "0", "0"), (["1/2", "1"], "2/3", "1/2", "3/4"),
        (["1/2", "1/2"], "1/2", "1/2", "1/2"),
        (["4/5", "1"], "4/5", "4/5", "4/5"), (["0", "1/2", "1"], "1/3", "0", "1/2"),
        ([], "0", "0", "0"),
    ])
    func `the best try counts, less the cost of those before`(
        tries: [String],
        atThird: String,
        atHalf: String,
        atQuarter: String
    ) {
        let responses = tries.map { Self.response(worth: Fraction(table: $0)) }

        for (cost, score) in [("1/3", atThird), ("1/2", atHalf), ("1/4", atQuarter)] {
            let credit = Self.ladder.credit(forTries: responses, cost: Fraction(table: cost))
            #expect(credit == Fraction(table: score), "cost \(cost)")
        }
    }

    @Test(arguments: [
        ("R", "1"), ("RR", "1"), ("RRR", "1"), ("WR", "2/3"), ("WRR", "2/3"), ("WWR", "1/3"),
        ("RWR", "1/3"),
        ("W", "0"), ("WW", "0"), ("RW", "0"), ("WWW", "0"), ("RRW", "0"), ("RWW", "0"),
        ("WRW", "0"),
    ])
    func `a part is marked by its own history`(history: String, score: String) {
        let tries = history.map { [$0 == "R" ? Fraction.one : .zero] }

        #expect(CountBack.credit(ofTries: tries, cost: Fraction(1, 3)) == Fraction(table: score))
    }

    @Test(arguments: [
        (["R", "R", "R", "R"], 21_621_600), (["RR", "RR", "WR", "WR"], 18_018_000),
        (["RRR", "WRR", "WWR", "WWW"], 10_810_800), (["RWR", "RRR", "WRR", "WRR"], 14_414_400),
        (["RWW", "WWR", "WRR", "RRR"], 10_810_800),
    ])
    func `four parts give the mean of their scores`(parts: [String], grains: Int) {
        let pairs = Samples.match(4, to: 5)
        let gaps = Samples.gaps(["a", "b", "c", "d"])
        let pairTries = self.tries(parts).map {
            Response.pairs($0.enumerated().map { $1 ? $0 : 4 })
        }
        let gapTries = self.tries(parts).map { tries in
            Response.gaps(tries.enumerated().map { .text($1 ? ["a", "b", "c", "d"][$0] : "x") })
        }

        for (question, tries) in [(pairs as any Interaction, pairTries), (gaps, gapTries)] {
            let score = Self.score(question).grains(tries: tries, hints: 0, certainty: 1)
            #expect(score == Grains(Int64(grains)))
        }
    }

    @Test(arguments: [
        (["1/2", "1"], "2/3"), (["0", "1/2"], "1/3"), (["1", "1/2"], "1/2"),
        (["1/2", "1/2"], "1/2"),
        (["1/2", "0", "1"], "1/3"),
    ])
    func `a part with partial credit costs what it was short of its end`(
        history: [String],
        score: String
    ) {
        let tries = history.map { [Fraction(table: $0)] }

        #expect(CountBack.credit(ofTries: tries, cost: Fraction(1, 3)) == Fraction(table: score))
    }

    @Test
    func `exact grading of parts counts the best try`() {
        let pairs = Samples.match(2, to: 2, grade: .exact)
        let gaps = Samples.gaps(["a", "b"], grade: .exact)
        let cost = Fraction(1, 3)

        #expect(
            pairs.credit(forTries: [.pairs([1, 0]), .pairs([0, 1])], cost: cost) == Fraction(2, 3)
        )
        #expect(
            gaps.credit(
                forTries: [.gaps([.text("a"), nil]), .gaps([.text("a"), .text("b")])],
                cost: cost
            )
                == Fraction(2, 3)
        )
        #expect(CountBack.credit(ofTries: [], cost: cost) == .zero)
        #expect(CountBack.credit(ofTries: [[]], cost: cost) == .zero)
    }

    @Test(arguments: [(0, "1"), (1, "4/5"), (2, "3/5"), (5, "0"), (9, "0")])
    func `each hint costs its share but never more than all`(hints: Int, score: String) {
        var settings = QuizSettings()
        settings.hintCost = Fraction(1, 5)
        let grains = Self.score(Samples.one(4), settings: settings)
            .grains(tries: [.choices([1])], hints: hints, certainty: 1)

        #expect(grains == Grains(Fraction(table: score), ofPoints: 1))
    }

    @Test(arguments: [
        (1, "1", "1"), (1, "4/5", "4/5"), (1, "1/2", "1/2"), (1, "1/3", "1/3"), (1, "0", "0"),
        (2, "1", "2"),
        (2, "4/5", "8/5"), (2, "1/2", "1"), (2, "1/3", "2/3"), (2, "0", "-2"), (3, "1", "3"),
        (3, "4/5", "12/5"),
        (3, "1/2", "3/2"), (3, "1/3", "1"), (3, "0", "-6"),
    ])
    func `certainty weighs what was earned`(certainty: Int, credit: String, mark: String) {
        #expect(
            CertaintyScale.mark(Fraction(table: credit), certainty: certainty)
                == Fraction(table: mark)
        )
    }

    @Test(arguments: [
        ("1/4", "1/4", "-1", "-15/4"), ("1/2", "1/2", "0", "-3/2"), ("2/3", "2/3", "2/3", "0"),
        ("3/4", "3/4", "1", "3/4"), ("4/5", "4/5", "6/5", "6/5"), ("9/10", "9/10", "8/5", "21/10"),
    ])
    func `each certainty pays best in its range`(
        chance: String,
        low: String,
        middle: String,
        high: String
    ) {
        let chance = Fraction(table: chance)
        func expected(_ certainty: Int) -> Fraction {
            chance * CertaintyScale.mark(.one, certainty: certainty)
                + (.one - chance) * CertaintyScale.mark(.zero, certainty: certainty)
        }

        #expect([1, 2, 3].map(expected) == [low, middle, high].map { Fraction(table: $0) })
    }

    /// Right and wrong answers with their certainty, and the share of 30 points.
    @Test(arguments: [
        ([(10, 3)], [], "1"), ([(10, 2)], [], "2/3"), ([(10, 1)], [], "1/3"),
        ([(8, 3)], [(2, 1)], "4/5"),
        ([(8, 3)], [(2, 3)], "2/5"), ([(9, 3)], [(1, 3)], "7/10"), ([(7, 2)], [(3, 2)], "4/15"),
        ([(6, 3)], [(4, 1)], "3/5"), ([(5, 3)], [(5, 3)], "0"),
    ])
    func `counted certainty makes the score of ten questions`(
        right: [(Int, Int)],
        wrong: [(Int, Int)],
        share: String
    ) {
        var settings = QuizSettings()
        settings.certainty = .count
        let score = Self.score(Samples.one(4), settings: settings)
        let marks =
            right.map {
                score.grains(tries: [.choices([1])], hints: 0, certainty: $1).count * Int64($0)
            }
            + wrong.map {
                score.grains(tries: [.choices([0])], hints: 0, certainty: $1).count * Int64($0)
            }

        let earned = max(0, marks.reduce(0, +))

        #expect(Fraction(Int(earned), Int(Grains(points: 30).count)) == Fraction(table: share))
    }

    @Test
    func `shown certainty leaves the score as it is`() {
        var settings = QuizSettings()
        settings.certainty = .show
        let score = Self.score(Samples.one(4), settings: settings)

        #expect(score.grains(tries: [.choices([1])], hints: 0, certainty: 3) == Grains(points: 1))
        #expect(score.grains(tries: [.choices([0])], hints: 0, certainty: 3) == .zero)
    }

    @Test
    func `points multiply and no answer earns nothing`() {
        let score = QuestionScore(interaction: Samples.one(4), points: 7, settings: QuizSettings())

        #expect(score.grains(tries: [.choices([1])], hints: 0, certainty: 1) == Grains(points: 7))
        #expect(score.grains(tries: [], hints: 0, certainty: 1) == .zero)
    }

    private static func score(
        _ interaction: any Interaction,
        settings: QuizSettings = QuizSettings()
    ) -> QuestionScore {
        QuestionScore(interaction: interaction, points: 1, settings: settings)
    }

    private static func response(worth credit: Fraction) -> Response {
        .choices([Self.ladder.choices.firstIndex { $0.credit == credit } ?? 0])
    }

    /// For each try whether each part was right.
    private func tries(_ parts: [String]) -> [[Bool]] {
        let histories = parts.map { $0.map { $0 == "R" } }
        return histories[0].indices.map { index in histories.map { $0[index] } }
    }
}
