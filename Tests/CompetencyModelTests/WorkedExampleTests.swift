import QuizCore
import Testing

@testable import CompetencyModel

/// A row of the table of worked examples.
struct WorkedExample: Sendable, CustomTestStringConvertible {
    let number: Int
    let required: Int
    /// Units, level, SD, low, median, high, P(gap), LR, shortfall.
    let numbers: [Double]
    let verdict: Verdict
    var more: Int?

    var testDescription: String { "example \(self.number)" }

    static let all = [
        WorkedExample(
            number: 1,
            required: 75,
            numbers: [0, 0.500001, 0.288743, 0.05, 0.5, 0.95, 0.75, 1, 0.281316],
            verdict: .noData,
            more: 6
        ),
        WorkedExample(
            number: 2,
            required: 75,
            numbers: [
                8, 0.616571, 0.188830, 0.274617, 0.634672, 0.895079, 0.731627, 0.9087, 0.156665,
            ],
            verdict: .insufficient,
            more: 6
        ),
        WorkedExample(
            number: 3,
            required: 75,
            numbers: [
                8, 0.469955, 0.233405, 0.080634, 0.474906, 0.846298, 0.868903, 2.2093, 0.291152,
            ],
            verdict: .gap
        ),
        WorkedExample(
            number: 4,
            required: 75,
            numbers: [
                8, 0.718345, 0.138767, 0.466871, 0.731282, 0.922776, 0.550916, 0.4089, 0.072464,
            ],
            verdict: .insufficient,
            more: 8
        ),
        WorkedExample(
            number: 5,
            required: 60,
            numbers: [
                4, 0.591478, 0.202622, 0.232362, 0.606183, 0.898603, 0.489056, 0.6381, 0.087529,
            ],
            verdict: .insufficient,
            more: 4
        ),
        WorkedExample(
            number: 6,
            required: 60,
            numbers: [
                4.208386, 0.429979, 0.227482, 0.064808, 0.427497, 0.808141, 0.746199, 1.9601,
                0.201940,
            ],
            verdict: .insufficient,
            more: 4
        ),
        WorkedExample(
            number: 7,
            required: 75,
            numbers: [
                30, 0.860261, 0.077299, 0.716007, 0.870749, 0.966889, 0.091575, 0.0336, 0.004721,
            ],
            verdict: .met
        ),
        WorkedExample(
            number: 8,
            required: 75,
            numbers: [
                6, 0.261308, 0.171180, 0.027623, 0.237615, 0.579150, 0.994729, 62.9032, 0.488950,
            ],
            verdict: .gap
        ),
        WorkedExample(
            number: 9,
            required: 75,
            numbers: [
                9, 0.884025, 0.104904, 0.672228, 0.913764, 0.993344, 0.112026, 0.0421, 0.010281,
            ],
            verdict: .met
        ),
        WorkedExample(
            number: 10,
            required: 90,
            numbers: [
                9, 0.884025, 0.104904, 0.672228, 0.913764, 0.993344, 0.444758, 0.0890, 0.047029,
            ],
            verdict: .insufficient,
            more: 18
        ),
        WorkedExample(
            number: 11,
            required: 60,
            numbers: [
                1.375889, 0.563589, 0.266165, 0.095659, 0.588956, 0.949696, 0.513364, 0.7033,
                0.130956,
            ],
            verdict: .stale
        ),
        WorkedExample(
            number: 12,
            required: 60,
            numbers: [
                3.101815, 0.641976, 0.209321, 0.259124, 0.665507, 0.942140, 0.393869, 0.4332,
                0.068503,
            ],
            verdict: .insufficient,
            more: 4
        ),
    ]
}

@Suite("Worked examples of the competency model")
struct WorkedExampleTests {
    static let tolerance = 1e-6

    @Test(arguments: WorkedExample.all)
    func `an example gives the numbers of the page`(_ example: WorkedExample) throws {
        let standing = try Examples.standing(
            Examples.answers(example.number),
            required: example.required
        )

        let gap = try #require(standing.gap)
        let estimate = standing.estimate
        let numbers = [
            standing.shownUnits, estimate.level, estimate.deviation, estimate.low,
            estimate.median, estimate.high, gap.probability, gap.evidenceRatio, gap.shortfall,
        ]
        for (index, pair) in zip(numbers, example.numbers).enumerated() {
            let tolerance = index == 7 ? 5.1e-5 : 1.01e-6
            #expect(abs(pair.0 - pair.1) <= tolerance, "number \(index): \(pair.0)")
        }
        #expect(standing.verdict == example.verdict)
    }

    @Test(arguments: WorkedExample.all)
    func `an undecided example asks for about as many questions as the page`(
        _ example: WorkedExample
    ) throws {
        let standing = try Examples.standing(
            Examples.answers(example.number),
            required: example.required
        )

        if let more = example.more {
            #expect(standing.next == [.ask(more)])
        } else if example.verdict == .stale {
            #expect(standing.next == [.recheck(5)])
        } else if example.verdict == .met {
            #expect(standing.next.isEmpty)
        }
    }

    @Test func `bank A has the levels and edges of the page`() throws {
        let bank = try Examples.bankA()

        #expect(abs(bank.ability(at: 0.75) - 1.123731) < Self.tolerance)
        #expect(abs(bank.scale.levels[30] - 0.515831) < Self.tolerance)
        #expect(abs(bank.scale.edges[31] - 0.538678) < Self.tolerance)
    }

    @Test func `example 6 has the weights of the page`() {
        let outcomes = WeightedOutcome.outcomes(
            of: [Examples.negotiator],
            in: Examples.evidence(Examples.answers(6)),
            at: Examples.now
        )

        let weights = outcomes.map { $0.weight(at: Examples.now, halfLifeDays: 120) }
        let expected = [0.514070, 0.327607, 0.514070, 0.327607, 0.771105, 0.771105, 0.982821]
        #expect(zip(weights, expected).allSatisfy { abs($0 - $1) < Self.tolerance })
        #expect(weights.count == expected.count)
    }

    @Test func `example 13 stores the vector of the page`() {
        let vector = EvidenceVector(
            of: [Examples.negotiator],
            in: Examples.evidence(Examples.answers(9)),
            halfLifeDays: 120,
            at: Examples.now
        )

        #expect(vector.meanLogLikelihood[0] == -127_039_206)
        #expect(vector.meanLogLikelihood[30] == -33_580_099)
        #expect(vector.meanLogLikelihood[60] == -1_495_097)
    }

    @Test(arguments: [
        (30, 7.568068, 0.867034, 0.152857, Verdict.met),
        (60, 6.363961, 0.848260, 0.198594, Verdict.met),
        (120, 4.500000, 0.805659, 0.297968, Verdict.insufficient),
    ])
    func `example 13 falls with time as on the page`(
        days: Int,
        units: Double,
        level: Double,
        probability: Double,
        verdict: Verdict
    ) throws {
        let standing = try Examples.standing(
            Examples.answers(9),
            required: 75,
            now: Examples.now.advanced(byDays: days)
        )

        let gap = try #require(standing.gap)
        #expect(abs(standing.units - units) < Self.tolerance)
        #expect(abs(standing.estimate.level - level) < Self.tolerance)
        #expect(abs(gap.probability - probability) < Self.tolerance)
        #expect(standing.verdict == verdict)
    }

    @Test func `example 13 is checked again on day 61`() throws {
        let standing = try Examples.standing(Examples.answers(9), required: 75)

        #expect(standing.nextCheck == Examples.now.advanced(byDays: 61))
    }

    @Test func `example 16 has the same level as 90 days before`() throws {
        var earlier = Examples.answers(2)
        for index in earlier.indices { earlier[index].daysAgo = Double(90 + index) }
        let later =
            Examples.servings("m1 m1 m1 h1 h1", daysAgo: 2)
            + Examples.servings("e1", guess: 0.5, daysAgo: 2)

        let before = try Examples.standing(
            earlier + later,
            required: 75,
            now: Examples.now.advanced(byDays: -90)
        )
        let now = try Examples.standing(earlier + later, required: 75)

        #expect(abs(before.units - 7.840576) < Self.tolerance)
        #expect(abs(before.estimate.level - 0.615309) < Self.tolerance)
        #expect(abs(before.estimate.deviation - 0.190246) < Self.tolerance)
        #expect(abs(now.units - 10.593119) < Self.tolerance)
        #expect(abs(now.estimate.level - 0.801713) < Self.tolerance)
        #expect(abs(now.estimate.deviation - 0.135770) < Self.tolerance)
        #expect(abs(Trend.change(from: before.estimate, to: now.estimate) - 0.797537) < 2e-6)
        #expect(now.trend == .same)
    }

    @Test func `example 18 has the priorities of the page`() throws {
        let second = try Examples.standing(Examples.answers(2), required: 75)
        let eighth = try Examples.standing(Examples.answers(8), required: 75)
        let third = try Examples.standing(Examples.answers(3), required: 75, importance: 2)

        #expect(abs(second.priority - 15.6665) < 1e-4)
        #expect(abs(eighth.priority - 48.8950) < 1e-4)
        #expect(abs(third.priority - 58.2304) < 1e-4)
    }
}
