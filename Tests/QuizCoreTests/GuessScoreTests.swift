import Testing

@testable import QuizCore

/// The tables of the grading rules, section 8.
@Suite("Guess scores")
struct GuessScoreTests {
    @Test(arguments: [
        (3, 1, "1/7", "1/7", "10/21"), (3, 2, "5/14", "1/7", "11/21"),
        (4, 1, "1/15", "1/15", "29/60"),
        (4, 2, "1/5", "1/15", "1/2"), (4, 3, "17/45", "1/15", "31/60"),
        (5, 2, "7/62", "1/31", "77/155"),
        (5, 3, "23/93", "1/31", "78/155"), (6, 2, "4/63", "1/63", "94/189"),
        (6, 3, "10/63", "1/63", "1/2"),
        (6, 4, "2/7", "1/63", "95/189"), (8, 3, "47/765", "1/255", "1019/2040"),
    ])
    func `many choices have the published guess scores`(
        count: Int,
        right: Int,
        net: String,
        exact: String,
        each: String
    ) {
        let scores = [ManyChoices.Grade.net, .exact, .each].map {
            Samples.many(count, right: right, grade: $0).guessScore
        }

        #expect(scores == [net, exact, each].map { Fraction(table: $0) })
    }

    @Test(arguments: [
        (2, "1/2"), (3, "5/18"), (4, "7/36"), (5, "49/300"), (6, "391/2700"), (7, "3407/26460"),
        (8, "1819/15680"),
    ])
    func `orders have the published guess scores`(count: Int, score: String) {
        #expect(Samples.order(count).guessScore == Fraction(table: score))
    }

    @Test(arguments: [(2, "1/2"), (4, "1/24"), (12, "1/479001600")])
    func `an exact order is guessed once in all orders`(count: Int, score: String) {
        #expect(Samples.order(count, grade: .exact).guessScore == Fraction(table: score))
    }

    @Test
    func `the other types have closed forms`() {
        let partial = OneChoice(choices: Samples.choices([.one, Fraction(1, 2), .zero, .zero]))

        #expect(Samples.one(4).guessScore == Fraction(1, 4))
        #expect(partial.guessScore == Fraction(3, 8))
        #expect(TrueFalse(answer: false).guessScore == Fraction(1, 2))
        #expect(Samples.match(3, to: 5).guessScore == Fraction(1, 5))
        #expect(Samples.match(3, to: 5, grade: .exact).guessScore == Fraction(1, 60))
        #expect(Samples.number(.one).guessScore == .zero)
        #expect(Samples.text([("a", .one)]).guessScore == .zero)
    }

    @Test
    func `a right side that fits twice can be guessed twice`() {
        let question = Matching(
            pairs: [("a", "x"), ("b", "x"), ("c", "y")].map {
                Matching.Pair(left: Samples.text($0), right: Samples.text($1))
            },
            grade: .exact
        )

        #expect(question.guessScore == Fraction(1, 8))
    }

    @Test
    func `gaps are guessed by their choices`() {
        let choices = GapFilling.Gap.choices(Samples.choices([.one, .zero, .zero]))
        let words = Samples.gaps(["a"]).gaps
        func question(_ gaps: [GapFilling.Gap], _ grade: GapFilling.Grade) -> GapFilling {
            GapFilling(text: Samples.text("{1}"), gaps: gaps, grade: grade)
        }

        #expect(question([choices] + words, .share).guessScore == Fraction(1, 6))
        #expect(question([choices] + words, .exact).guessScore == .zero)
        #expect(question([choices, choices], .exact).guessScore == Fraction(1, 9))
    }

    /// Property: the guess score is the mean of marking over all responses.
    @Test(arguments: 2...6)
    func `counting all ticks gives the same`(count: Int) {
        for right in 1...count {
            for grade in [ManyChoices.Grade.net, .exact, .each] {
                let question = Samples.many(count, right: right, grade: grade)
                #expect(question.guessScore == self.counted(question), "\(right) \(grade)")
            }
        }
    }

    @Test(arguments: [
        ["1/2", "1/2", "-1/2"], ["1", "-1", "-1/3", "0"], ["1/3", "2/3", "-1/7", "-1/11", "-1/13"],
        ["1", "0"],
    ])
    func `counting all weighted ticks gives the same`(credits: [String]) {
        let choices = Samples.choices(credits.map { Fraction(table: $0) })
        let question = ManyChoices(choices: choices, grade: .weights)

        #expect(question.guessScore == self.counted(question))
    }

    @Test(arguments: 2...6, [Ordering.Grade.tau, .exact])
    func `counting all orders gives the same`(count: Int, grade: Ordering.Grade) {
        let question = Samples.order(count, grade: grade)
        let orders = Permutations.all(count)
        let sum = orders.reduce(Fraction.zero) { $0 + question.credit(for: .order($1)) }

        #expect(question.guessScore == sum / Fraction(orders.count))
    }

    @Test(arguments: [(2, 2), (2, 4), (3, 3), (3, 5)])
    func `counting all pairs gives the same`(lefts: Int, rights: Int) {
        let question = Samples.match(lefts, to: rights)
        var responses: [[Int]] = [[]]
        for _ in 0..<lefts {
            responses = responses.flatMap { some in (0..<rights).map { some + [$0] } }
        }
        let sum = responses.reduce(Fraction.zero) { $0 + question.credit(for: .pairs($1)) }

        #expect(question.guessScore == sum / Fraction(responses.count))
    }

    @Test
    func `sixteen weighted choices are counted`() {
        let credits = (0..<16).map { $0 < 8 ? Fraction(1, 8) : Fraction(-1, 7) }
        let score = ManyChoices(choices: Samples.choices(credits), grade: .weights).guessScore

        #expect(score > .zero && score < Fraction(1, 4))
    }

    private func counted(_ question: ManyChoices) -> Fraction {
        let count = question.choices.count
        let sum = (1..<(1 << count)).reduce(Fraction.zero) { sum, set in
            sum + question.credit(for: .choices((0..<count).filter { set >> $0 & 1 == 1 }))
        }
        return sum / Fraction(1 << count - 1)
    }
}
