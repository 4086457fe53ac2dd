import Testing

@testable import QuizCore

/// The tables of the grading rules, section 4.
@Suite("Marking one answer")
struct MarkingTests {
    /// Right ones ticked in the rows, wrong ones ticked in the columns.
    @Test(arguments: [
        (
            5, 2, ManyChoices.Grade.net,
            [["-", "0", "0", "0"], ["1/2", "0", "0", "0"], ["1", "1/2", "0", "0"]]
        ),
        (
            5, 2, .each,
            [["-", "2/5", "1/5", "0"], ["4/5", "3/5", "2/5", "1/5"], ["1", "4/5", "3/5", "2/5"]]
        ),
        (5, 2, .exact, [["-", "0", "0", "0"], ["0", "0", "0", "0"], ["1", "0", "0", "0"]]),
        (
            5, 3, .net,
            [["-", "0", "0"], ["1/3", "0", "0"], ["2/3", "1/3", "0"], ["1", "2/3", "1/3"]]
        ),
        (4, 2, .net, [["-", "0", "0"], ["1/2", "0", "0"], ["1", "1/2", "0"]]),
        (
            6, 3, .net,
            [
                ["-", "0", "0", "0"], ["1/3", "0", "0", "0"], ["2/3", "1/3", "0", "0"],
                ["1", "2/3", "1/3", "0"],
            ]
        ),
    ])
    func `ticks are marked as the tables say`(
        count: Int,
        right: Int,
        grade: ManyChoices.Grade,
        table: [[String]]
    ) {
        let question = Samples.many(count, right: right, grade: grade)

        for (rightTicked, row) in table.enumerated() {
            for (wrongTicked, mark) in row.enumerated() where mark != "-" {
                let ticked = Array(0..<rightTicked) + (0..<wrongTicked).map { right + $0 }
                let credit = question.credit(for: .choices(ticked))
                #expect(
                    credit == Fraction(table: mark),
                    "\(rightTicked) right, \(wrongTicked) wrong"
                )
            }
        }
    }

    @Test(arguments: [
        ([0], "3/5"), ([1], "2/5"), ([0, 1], "1"), ([0, 2], "1/10"), ([0, 1, 2, 3], "1/4"),
        ([2, 3], "0"),
    ])
    func `weights are summed and cut`(ticked: [Int], mark: String) {
        let question = ManyChoices(
            choices: Samples.choices([
                Fraction(3, 5), Fraction(2, 5), Fraction(-1, 2), Fraction(-1, 4),
            ]),
            grade: .weights
        )

        #expect(question.credit(for: .choices(ticked)) == Fraction(table: mark))
    }

    @Test(arguments: [("1/3", 7_207_200), ("1/2", 10_810_800), ("2/3", 14_414_400)])
    func `thirds and halves are whole grains`(share: String, grains: Int) {
        #expect(Grains(Fraction(table: share), ofPoints: 1) == Grains(Int64(grains)))
    }

    /// For each number of wrong pairs the mark and how many orders have it; the rest score 0.
    @Test(arguments: [
        (2, ["1"], [1]), (3, ["1", "1/3"], [1, 2]), (4, ["1", "2/3", "1/3"], [1, 3, 5]),
        (5, ["1", "4/5", "3/5", "2/5", "1/5"], [1, 4, 9, 15, 20]),
        (
            6, ["1", "13/15", "11/15", "3/5", "7/15", "1/3", "1/5", "1/15"],
            [1, 5, 14, 29, 49, 71, 90, 101]
        ),
    ])
    func `every order of up to six items has its mark`(count: Int, marks: [String], orders: [Int]) {
        let question = Samples.order(count)
        var counts: [Fraction: Int] = [:]
        for order in Permutations.all(count) {
            counts[question.credit(for: .order(order)), default: 0] += 1
        }

        let expected = Dictionary(
            uniqueKeysWithValues: zip(marks.map { Fraction(table: $0) }, orders)
        )
        let total = (1...count).reduce(1, *)
        #expect(counts.filter { $0.key != .zero } == expected)
        #expect(counts[.zero] == total - orders.reduce(0, +))
    }

    @Test(arguments: [
        ([2, 1, 3, 4, 5], 17_297_280), ([2, 1, 4, 3, 5], 12_972_960), ([3, 1, 4, 2, 5], 8_648_640),
        ([5, 1, 2, 3, 4], 4_324_320), ([5, 2, 3, 4, 1], 0), ([5, 4, 3, 2, 1], 0),
        ([1, 2, 3, 4, 5], 21_621_600),
    ])
    func `five items give whole grains`(order: [Int], grains: Int) {
        let credit = Samples.order(5).credit(for: .order(order.map { $0 - 1 }))

        #expect(Grains(credit, ofPoints: 1) == Grains(Int64(grains)))
    }

    @Test
    func `an exact order earns all or nothing`() {
        let question = Samples.order(3, grade: .exact)

        #expect(question.credit(for: .order([0, 1, 2])) == .one)
        #expect(question.credit(for: .order([0, 2, 1])) == .zero)
    }

    @Test(arguments: [
        (Matching.Grade.share, [0, 1, 2], "1"), (.share, [0, 1, 3], "2/3"),
        (.share, [0, nil, nil], "1/3"),
        (.share, [1, 2, 0], "0"), (.exact, [0, 1, 2], "1"), (.exact, [0, 1, 3], "0"),
    ])
    func `pairs are parts and distractors are none`(
        grade: Matching.Grade,
        pairs: [Int?],
        mark: String
    ) {
        #expect(
            Samples.match(3, to: 4, grade: grade).credit(for: .pairs(pairs))
                == Fraction(table: mark)
        )
    }

    @Test
    func `equal right sides are one`() {
        let question = Matching(pairs: [
            Matching.Pair(left: Samples.text("a"), right: Samples.text("x")),
            Matching.Pair(left: Samples.text("b"), right: Samples.text("x")),
            Matching.Pair(left: nil, right: Samples.text("y")),
        ])

        #expect(question.rights.count == 2)
        #expect(question.credit(for: .pairs([0, 0])) == .one)
        #expect(question.key(Arrangement([1, 0])).typed == Samples.text("1B 2B"))
        #expect(
            question.key(Arrangement([1, 0])).texts == [
                Samples.text("a = x"), Samples.text("b = x"),
            ]
        )
    }

    @Test
    func `a match whose turned example is the key shows another example`() {
        let question = Samples.match(2, to: 2)

        #expect(question.example(Arrangement([1, 0])) == "1A 2A")
        #expect(question.example(Arrangement([0, 1])) == "1B 2A")
        #expect(Samples.order(2).example(Arrangement([1, 0])) == "AB")
    }

    @Test(arguments: [
        (GapFilling.Grade.share, ["a", "b"], "1"), (.share, ["a", "x"], "1/2"),
        (.exact, ["a", "b"], "1"),
        (.exact, ["a", "x"], "0"),
    ])
    func `gaps are parts`(grade: GapFilling.Grade, words: [String], mark: String) {
        let response = Response.gaps(words.map { .text($0) })

        #expect(
            Samples.gaps(["a", "b"], grade: grade).credit(for: response) == Fraction(table: mark)
        )
    }

    @Test
    func `feedback belongs to what was chosen`() {
        let one = OneChoice.workedExample.interaction
        let many = ManyChoices.workedExample.interaction
        let truth = TrueFalse(answer: true, feedback: Samples.text("no"))

        #expect(
            one.feedback(for: .choices([0])).map { $0.text(in: .english) } == [
                "The strategist looks after accounts."
            ]
        )
        #expect(one.feedback(for: .choices([1])).isEmpty)
        #expect(many.feedback(for: .choices([0, 4])).map { $0.text(in: .chinese) } == ["心情无法查证。"])
        #expect(truth.feedback(for: .truth(false)) == [Samples.text("no")])
        #expect(truth.feedback(for: .truth(true)).isEmpty)
        #expect(Samples.order(3).feedback(for: .order([0, 1, 2])).isEmpty)
        #expect(Samples.match(2, to: 2).feedback(for: .pairs([0, 1])).isEmpty)
    }

    @Test
    func `tries that make sense depend on the type`() {
        #expect(Samples.one(4).mostTries == 3)
        #expect(Samples.one(2).mostTries == 1)
        #expect(TrueFalse(answer: true).mostTries == 1)
        #expect(Samples.many(4, right: 2).mostTries == nil)
        #expect(Samples.order(4).mostTries == nil)
    }
}

/// All orders of the numbers below a count.
enum Permutations {
    static func all(_ count: Int) -> [[Int]] {
        guard count > 0 else { return [[]] }
        return self.all(count - 1).flatMap { shorter in
            (0...shorter.count).map { place in
                Array(shorter[..<place]) + [count - 1] + Array(shorter[place...])
            }
        }
    }
}
