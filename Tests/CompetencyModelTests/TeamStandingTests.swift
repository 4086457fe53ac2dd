import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Team standing")
struct TeamStandingTests {
    static let chances = [0.9947, 0.7316, 0.3939, 0.1120, 0.8689, 0.0916, 0.7500]

    /// Somebody of whom enough is known.
    static func member(
        _ level: Double = 0.5,
        deviation: Double = 0.1,
        gap: Double = 0.5,
        earlier: TeamStanding.Level? = nil,
        isKnown: Bool = true
    ) -> TeamStanding.Member {
        TeamStanding.Member(
            level: TeamStanding.Level(mean: level, deviation: deviation),
            gapProbability: gap,
            earlier: earlier,
            isKnown: isKnown
        )
    }

    private func isNear(_ value: Double?, _ wanted: Double, within tolerance: Double) -> Bool {
        value.map { abs($0 - wanted) <= tolerance * abs(wanted) } ?? false
    }

    @Test func `example 15 gives the distribution of the page`() {
        let below = CountBelow(chances: Self.chances)

        // The products and sums of the seven chances in exact fractions.
        let exact = [
            0.00002279478271663888416, 0.00457969177824406186752, 0.05790310266152152630752,
            0.246563850103236679504, 0.4146533792308744206128, 0.23557049796203105348224,
            0.03879023851427943824928, 0.00191644496709618109248,
        ]
        let page = [
            0.000023, 0.004580, 0.057903, 0.246564, 0.414653, 0.235570, 0.038790, 0.001916,
        ]
        #expect(below.distribution.count == exact.count)
        for (share, (wanted, printed)) in zip(below.distribution, zip(exact, page)) {
            #expect(self.isNear(share, wanted, within: 1e-9), "\(share)")
            #expect(abs(share - printed) <= 5.1e-7, "\(share)")
        }
        #expect(self.isNear(below.expected, 3.9427, within: 1e-9))
        #expect(below.range == 2...5)
    }

    @Test func `example 15 gives the mean level of the page`() {
        let levels = [(0.2613, 0.1712), (0.6166, 0.1888), (0.6420, 0.2093), (0.8840, 0.1049)]

        let standing = TeamStanding(levels.map { Self.member($0.0, deviation: $0.1) })

        #expect(self.isNear(standing.level, 0.600975, within: 1e-9))
        #expect(self.isNear(standing.standardError, 0.0865178377561529215, within: 1e-9))
    }

    @Test(arguments: [[], [0], [1], [0, 0, 0], [1, 1, 1], [0.05], [0.051], [0.95], [0.949]])
    func `the range holds between five and ninety-five per cent`(chances: [Double]) {
        let below = CountBelow(chances: chances)

        let cumulative = below.distribution.indices.map {
            below.distribution[...$0].reduce(0, +)
        }
        #expect(below.distribution.count == chances.count + 1)
        #expect(abs((cumulative.last ?? 0) - 1) < 1e-12)
        #expect(below.range.lowerBound == cumulative.firstIndex { $0 >= 0.05 })
        #expect(below.range.upperBound == cumulative.firstIndex { $0 >= 0.95 })
    }

    @Test func `people of whom too little is known are told of and not counted`() {
        let standing = TeamStanding([
            Self.member(0.4, gap: 0.9), Self.member(0.9, gap: 0.9, isKnown: false),
        ])

        #expect(standing.counted == 1 && standing.unknown == 1 && standing.required == 2)
        #expect(standing.level == 0.4)
        #expect(standing.below.expected == 0.9)
    }

    @Test func `nobody counted has no level and no trend`() {
        let standing = TeamStanding([Self.member(isKnown: false)])

        #expect(standing.counted == 0 && standing.unknown == 1)
        #expect(standing.level == nil && standing.standardError == nil && standing.change == nil)
        #expect(standing.trend == .unknown)
        #expect(standing.below.range == 0...0)
        #expect(!standing.isForJointTraining)
    }

    @Test func `the trend rests on those who have both levels`() {
        let before = TeamStanding.Level(mean: 0.4, deviation: 0.1)
        let pair = Self.member(0.7, deviation: 0.1, earlier: before)
        let newcomer = Self.member(0.1, deviation: 0.3)

        let one = TeamStanding([pair, newcomer])
        let two = TeamStanding([pair, pair])

        // 0.3 / sqrt(0.02), and 0.6 / sqrt(0.04).
        #expect(self.isNear(one.change, 2.1213203435596424, within: 1e-9))
        #expect(self.isNear(two.change, 3, within: 1e-9))
        #expect(one.trend == .up)
    }

    @Test(arguments: [
        (1.28, Trend.up), (1.27, .same), (-1.27, .same), (-1.28, .down), (0, .same),
    ])
    func `a change counts from one and a quarter deviations on`(change: Double, trend: Trend) {
        #expect(Trend(change: change) == trend)
        #expect(Trend(change: nil) == .unknown)
    }

    @Test(arguments: [
        ([1.0, 1, 1], true), ([1, 1, 0.9], false), (Array(repeating: 0.5, count: 6), true),
        (Array(repeating: 0.29, count: 20), false), (Array(repeating: 0.31, count: 20), true),
    ])
    func `training together needs three people and three in ten`(
        chances: [Double],
        isProposed: Bool
    ) {
        let standing = TeamStanding(chances.map { Self.member(gap: $0) })

        #expect(standing.isForJointTraining == isProposed)
    }

    @Test func `standings count if the job requires the competency`() throws {
        let known = try Examples.standing(Examples.answers(2), required: 75)
        let unknown = try Examples.standing(Examples.servings("e1 m1"), required: 75)
        let notRequired = try Examples.standing(Examples.answers(9), required: 0)

        let standing = TeamStanding(of: [known, unknown, notRequired])

        #expect(standing.counted == 1 && standing.unknown == 1)
        #expect(standing.level == known.estimate.level)
        #expect(standing.below.expected == known.gap?.probability)
    }

    @Test func `example 16 alone is a team with the trend of the page`() throws {
        var earlier = Examples.answers(2)
        for index in earlier.indices { earlier[index].daysAgo = Double(90 + index) }
        let later =
            Examples.servings("m1 m1 m1 h1 h1", daysAgo: 2)
            + Examples.servings("e1", guess: 0.5, daysAgo: 2)

        let standing = TeamStanding(of: [
            try Examples.standing(earlier + later, required: 75)
        ])

        #expect(abs((standing.change ?? 0) - 0.797537) < 2e-6)
        #expect(standing.trend == .same)
    }
}
