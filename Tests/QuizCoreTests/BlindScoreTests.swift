import Testing

@testable import QuizCore

@Suite("Blind answers")
struct BlindScoreTests {
    private static func text(_ number: Int) -> LocalizedText { LocalizedText(all: "\(number)") }

    private static func many(_ count: Int, right: Int, _ grade: ManyChoices.Grade) -> ManyChoices {
        ManyChoices(
            choices: (0..<count).map { Choice(Self.text($0), credit: $0 < right ? .one : .zero) },
            grade: grade
        )
    }

    private static func one(_ count: Int) -> OneChoice {
        OneChoice(
            choices: (0..<count).map { Choice(Self.text($0), credit: $0 == 0 ? .one : .zero) }
        )
    }

    /// A line of the table: choices, right ones, then the best score and ticks of each rule.
    struct Row: Sendable {
        let count: Int
        let right: Int
        let net: [Int]
        let exact: [Int]
        let each: [Int]

        init(_ count: Int, _ right: Int, net: [Int], exact: [Int], each: [Int]) {
            self.count = count
            self.right = right
            self.net = net
            self.exact = exact
            self.each = each
        }
    }

    @Test(arguments: [
        Row(3, 1, net: [1, 3, 1], exact: [1, 3], each: [5, 9, 1]),
        Row(3, 2, net: [1, 2, 3], exact: [1, 3], each: [2, 3, 3]),
        Row(4, 1, net: [1, 4, 1], exact: [1, 4], each: [5, 8, 1]),
        Row(4, 2, net: [1, 4, 1], exact: [1, 6], each: [1, 2, 1]),
        Row(4, 3, net: [2, 3, 4], exact: [1, 4], each: [3, 4, 4]),
        Row(5, 2, net: [1, 5, 1], exact: [1, 10], each: [14, 25, 1]),
        Row(5, 3, net: [1, 3, 5], exact: [1, 10], each: [3, 5, 5]),
        Row(6, 2, net: [1, 6, 1], exact: [1, 15], each: [11, 18, 1]),
        Row(6, 3, net: [1, 5, 3], exact: [1, 20], each: [1, 2, 1]),
        Row(6, 4, net: [1, 2, 6], exact: [1, 15], each: [2, 3, 6]),
        Row(8, 3, net: [1, 8, 1], exact: [1, 56], each: [19, 32, 1]),
    ])
    func `ticking blindly gives what the page says`(row: Row) {
        let net = Self.many(row.count, right: row.right, .net)
        let exact = Self.many(row.count, right: row.right, .exact)
        let each = Self.many(row.count, right: row.right, .each)

        #expect(net.bestBlindScore == Fraction(row.net[0], row.net[1]))
        #expect(net.bestTickCount == row.net[2])
        #expect(exact.bestBlindScore == Fraction(row.exact[0], row.exact[1]))
        #expect(each.bestBlindScore == Fraction(row.each[0], row.each[1]))
        #expect(each.bestTickCount == row.each[2])
    }

    @Test
    func `choices with weights are counted set by set`() {
        let credits = [Fraction(3, 5), Fraction(2, 5), Fraction(-1, 2)]
        let many = ManyChoices(
            choices: credits.enumerated().map { Choice(Self.text($0.offset), credit: $0.element) },
            grade: .weights
        )

        #expect(many.bestBlindScore == Fraction(1, 2))
        #expect(many.bestTickCount == 3)
    }

    @Test(arguments: [
        (10, 2, 1, 60, 0.377), (10, 2, 1, 80, 0.0547), (10, 4, 1, 50, 0.0781),
        (10, 4, 1, 60, 0.0197),
        (10, 4, 1, 75, 0.000416), (20, 4, 1, 60, 0.000935), (10, 3, 1, 60, 0.0766),
        (10, 4, 2, 60, 0.115), (10, 4, 3, 60, 0.242),
    ])
    func `guessing passes as often as the page says`(
        questions: Int,
        choices: Int,
        tries: Int,
        pass: Int,
        chance: Double
    ) {
        let scores = Self.one(choices).blindScores(tries: tries, cost: Fraction(1, 3))
        let all = (0..<questions).map { _ in GuessingChance.Question(scores, points: 1) }

        let found = GuessingChance(all).ofReaching(pass * 100)

        #expect(abs(found - chance) < 0.005 * chance + 0.00001)
    }

    @Test
    func `a mixed quiz is passed by guessing as often as the page says`() {
        let pairs = (0..<4).map { Matching.Pair(left: Self.text($0), right: Self.text($0 + 10)) }
        let stray = Matching.Pair(left: nil, right: Self.text(20))
        let one: [any Interaction] = (0..<4).map { _ in Self.one(4) }
        let others: [any Interaction] = [
            TrueFalse(answer: true), TrueFalse(answer: false), Self.many(5, right: 3, .net),
            Self.many(5, right: 3, .net), Ordering(items: (0..<4).map(Self.text)),
            Matching(pairs: pairs + [stray]),
        ]

        let scores = (one + others).map { $0.blindScores(tries: 1, cost: .zero) }

        let mean = scores.joined().reduce(0) { $0 + $1.mark.approximated * $1.chance } / 10
        let chance = GuessingChance(scores.map { .init($0, points: 1) })
        #expect(abs(mean - 0.306) < 0.0005)
        #expect(abs(chance.ofReaching(50_00) - 0.0548) < 0.00005)
        #expect(abs(chance.ofReaching(70_00) - 0.000631) < 0.0000005)
    }

    @Test
    func `the chances of every worked example sum to one and give its best blind score`() {
        for type in QuestionTypes.all {
            let content = type.workedExample.interaction
            let scores = content.blindScores(tries: 1, cost: .zero)

            let mean = scores.reduce(0) { $0 + $1.mark.approximated * $1.chance }
            #expect(abs(scores.reduce(0) { $0 + $1.chance } - 1) < 1e-9, "\(type.keyword)")
            #expect(abs(mean - content.bestBlindScore.approximated) < 1e-9, "\(type.keyword)")
            #expect(content.bestBlindScore >= content.guessScore, "\(type.keyword)")
        }
    }

    @Test
    func `a later try finds what the first missed and pays for it`() {
        let part = OneChoice(choices: [
            Choice(Self.text(0), credit: .one), Choice(Self.text(1), credit: Fraction(1, 2)),
            Choice(Self.text(2), credit: .zero),
        ])

        let scores = part.blindScores(tries: 2, cost: Fraction(1, 3))

        let byMark = Dictionary(uniqueKeysWithValues: scores.map { ($0.mark, $0.chance) })
        #expect(abs((byMark[.one] ?? 0) - 1 / 3) < 1e-9)
        #expect(abs((byMark[Fraction(2, 3)] ?? 0) - 1 / 3) < 1e-9)
        #expect(abs((byMark[Fraction(1, 2)] ?? 0) - 1 / 6) < 1e-9)
        #expect(abs((byMark[Fraction(1, 6)] ?? 0) - 1 / 6) < 1e-9)
    }

    @Test
    func `very long quizzes are rounded to steps`() {
        let question = GuessingChance.Question(
            Self.one(7).blindScores(tries: 3, cost: Fraction(1, 7)),
            points: 97
        )

        let chance = GuessingChance((0..<300).map { _ in question }).ofReaching(10_00)

        #expect((0.99...1.01).contains(chance))
    }
}
