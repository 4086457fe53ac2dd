import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Questions that return")
struct ReviewPlanTests {
    private static let trainee: Trainee.ID = "t07"

    /// One answer to a question of the sample quiz.
    private static func serving(
        _ question: String,
        daysAgo: Double,
        outcome: Double = 1
    ) -> Examples.Serving {
        Examples.Serving(letter: "m", outcome: outcome, daysAgo: daysAgo, question: question)
    }

    private func plan(
        _ servings: [Examples.Serving],
        _ settings: ReviewSettings = ReviewSettings(isSpread: false),
        at now: Instant = Examples.now
    ) -> ReviewPlan {
        let evidence = Examples.evidence(servings)
        return ReviewPlan(
            of: Self.trainee,
            evidence,
            among: Set(evidence.map(\.question)),
            settings,
            at: now
        )
    }

    private func names(_ plan: ReviewPlan) -> [String] {
        plan.reviews.map(\.question.question.text)
    }

    struct Rest: Sendable {
        let trainee: String
        let question: String
        let number: Int
        let days: Int
        let hash: UInt64
        let range: ClosedRange<Int>
        let result: Int
    }

    @Test(arguments: [
        Rest(
            trainee: "t07",
            question: "six-roles.coach",
            number: 3,
            days: 11,
            hash: 0x6B74_24E9_4403_6426,
            range: 9...13,
            result: 11
        ),
        Rest(
            trainee: "t07",
            question: "six-roles.coach",
            number: 4,
            days: 46,
            hash: 0x3E51_8399_2A2F_8D2F,
            range: 42...50,
            result: 44
        ),
        Rest(
            trainee: "t08",
            question: "six-roles.coach",
            number: 4,
            days: 46,
            hash: 0xB82F_18E4_70BD_1089,
            range: 42...50,
            result: 48
        ),
        Rest(
            trainee: "王小明",
            question: "q1",
            number: 5,
            days: 163,
            hash: 0x9AA2_EBBB_BEBF_3A9E,
            range: 153...173,
            result: 165
        ),
    ])
    func `example 19 gives the days of the page`(_ rest: Rest) {
        let spread = ReviewSpread(
            trainee: rest.trainee,
            question: rest.question,
            number: rest.number
        )

        #expect(spread.hash == rest.hash)
        #expect(ReviewSpread.range(around: rest.days, maximum: 365) == rest.range)
        #expect(spread.days(from: rest.days, maximum: 365) == rest.result)
    }

    @Test func `a rest of less than three days is never moved`() {
        #expect(ReviewSpread.range(around: 1, maximum: 365) == 1...1)
        #expect(ReviewSpread.range(around: 2, maximum: 365) == 2...2)
        #expect(ReviewSpread.range(around: 3, maximum: 365) == 2...4)
    }

    @Test func `a moved rest is never longer than the maximum`() {
        #expect(ReviewSpread.range(around: 365, maximum: 365).upperBound == 365)
        #expect(ReviewSpread.range(around: 30, maximum: 30).upperBound == 30)
    }

    @Test func `the return of a question counts the review that it leads to`() {
        let question = QuestionName(quiz: "six-roles", question: "coach")
        let first = ReviewState(first: .good, at: Examples.now)
        let second = first.reviewed(.good, at: Examples.now.advanced(byDays: 2))

        let returns = second.returns(question, to: "t07")

        #expect(returns == second.last.advanced(byDays: 11))
    }

    @Test func `what is nearest to being forgotten comes first`() {
        let plan = self.plan([
            Self.serving("known", daysAgo: 3),
            Self.serving("wrong", daysAgo: 3, outcome: 0),
            Self.serving("partly", daysAgo: 3, outcome: 0.8),
        ])

        #expect(self.names(plan) == ["wrong", "partly", "known"])
        #expect(plan.due.map(\.recall) == plan.due.map(\.recall).sorted())
    }

    @Test func `nothing returns before its time, and the plan says when something will`() {
        let plan = self.plan([Self.serving("a", daysAgo: 1), Self.serving("b", daysAgo: 0.5)])

        #expect(plan.due.isEmpty)
        #expect(plan.next == Examples.now.advanced(byDays: 1))
    }

    @Test func `a day takes so many questions, and the others wait`() {
        let servings = (1...5).map { Self.serving("q\($0)", daysAgo: Double($0) + 9) }

        let plan = self.plan(servings, ReviewSettings(isSpread: false, daily: 3))

        #expect(self.names(plan) == ["q5", "q4", "q3"])
        #expect(plan.waiting == 2)
        #expect(plan.due.count == 5)
    }

    @Test func `what was reviewed today counts against the day, what was new does not`() {
        let old = (1...5).map { Self.serving("q\($0)", daysAgo: Double($0) + 9) }
        let today = [Self.serving("q1", daysAgo: 0.01), Self.serving("new", daysAgo: 0.01)]

        let plan = self.plan(old + today, ReviewSettings(isSpread: false, daily: 3))

        #expect(plan.today == 2)
        #expect(plan.waiting == 2)
    }

    @Test func `yesterday's reviews leave today whole`() {
        let servings =
            (1...5).map { Self.serving("q\($0)", daysAgo: Double($0) + 9) }
            + [Self.serving("q1", daysAgo: 1.01)]

        let plan = self.plan(servings, ReviewSettings(isSpread: false, daily: 3))

        #expect(plan.today == 3)
    }

    @Test func `a question that may not be asked does not return`() {
        let evidence = Examples.evidence([Self.serving("a", daysAgo: 9)])

        let plan = ReviewPlan(of: "t07", evidence, among: [], at: Examples.now)

        #expect(plan.due.isEmpty)
        #expect(plan.next == nil)
    }

    @Test func `the order of arrival changes nothing`() {
        let servings = (1...9).flatMap { number in
            [9.0, 5, 1].map { Self.serving("q\(number)", daysAgo: $0 * Double(number)) }
        }

        #expect(self.plan(servings) == self.plan(servings.reversed()))
    }

    @Test func `who must know more surely is asked sooner`() {
        let servings = [Self.serving("a", daysAgo: 8), Self.serving("a", daysAgo: 6)]
        let sure = ReviewSettings(retention: 0.95, isSpread: false)
        let unsure = ReviewSettings(retention: 0.80, isSpread: false)

        #expect(self.plan(servings, sure).due.count == 1)
        #expect(self.plan(servings, unsure).due.isEmpty)
    }

    @Test func `settings stay within their ranges`() {
        let low = ReviewSettings(retention: 0, maximumDays: 0, daily: 0)
        let high = ReviewSettings(retention: 1, maximumDays: 99_999, daily: 99_999)

        #expect([low.retention, high.retention] == [0.80, 0.95])
        #expect([low.maximumDays, high.maximumDays] == [30, 3650])
        #expect([low.daily, high.daily] == [1, 500])
    }
}
