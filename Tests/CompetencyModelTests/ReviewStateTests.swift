import QuizCore
import Testing

@testable import CompetencyModel

@Suite("Review state")
struct ReviewStateTests {
    /// A review: its grade, the days since the last one, and what follows.
    struct Step: Sendable {
        let grade: ReviewState.Grade
        let days: Double
        let recall: Double?
        let stability: Double
        let difficulty: Double
        let interval: Int

        init(
            _ grade: ReviewState.Grade,
            _ days: Double,
            _ recall: Double?,
            _ stability: Double,
            _ difficulty: Double,
            _ interval: Int
        ) {
            self.grade = grade
            self.days = days
            self.recall = recall
            self.stability = stability
            self.difficulty = difficulty
            self.interval = interval
        }
    }

    static let sequences = [
        [
            Step(.good, 0, nil, 2.306500, 2.118104, 2),
            Step(.good, 2, 0.909493, 10.964332, 2.111214, 11),
            Step(.again, 12, 0.893680, 1.553874, 7.392238, 2),
            Step(.good, 0.25, 1, 1.586017, 7.380074, 2),
            Step(.hard, 3, 0.850669, 4.210332, 8.246000, 4),
            Step(.good, 9, 0.840093, 12.265387, 8.232982, 12),
        ],
        [
            Step(.again, 0, nil, 0.212000, 6.413300, 1),
            Step(.good, 1, 0.766196, 1.886788, 6.402115, 2),
            Step(.good, 2, 0.895947, 6.269161, 6.390941, 6),
            Step(.easy, 6, 0.902986, 27.077132, 5.170190, 27),
        ],
        [
            Step(.hard, 0, nil, 1.293100, 5.112171, 1),
            Step(.hard, 1, 0.916670, 3.249412, 6.740460, 3),
            Step(.good, 4, 0.885099, 10.332722, 6.728947, 10),
            Step(.again, 30, 0.812430, 1.605634, 8.910056, 2),
            Step(.again, 1, 0.929146, 0.417362, 9.626971, 1),
            Step(.good, 1, 0.829965, 1.042066, 9.612572, 1),
        ],
    ]

    @Test(arguments: Self.sequences)
    func `example 19 gives the numbers of the page`(_ steps: [Step]) throws {
        var state: ReviewState?
        var now = Examples.now
        for step in steps {
            now = Instant(milliseconds: now.milliseconds + Int64(step.days * 86_400_000))
            if let recall = step.recall {
                #expect(abs((state?.retrievability(at: now) ?? 0) - recall) < 1e-6)
            }
            let next =
                state?.reviewed(step.grade, at: now) ?? ReviewState(first: step.grade, at: now)

            #expect(abs(next.stability - step.stability) < 1e-6)
            #expect(abs(next.difficulty - step.difficulty) < 1e-6)
            #expect(next.intervalDays() == step.interval)
            state = next
        }
    }

    @Test func `always good when due gives the intervals of the page`() {
        var state = ReviewState(first: .good, at: Examples.now)
        var intervals = [state.intervalDays()]
        while intervals.count < 5 {
            state = state.reviewed(
                .good,
                at: state.last.advanced(byDays: state.intervalDays())
            )
            intervals.append(state.intervalDays())
        }

        #expect(intervals == [2, 11, 46, 163, 365])
    }

    @Test func `a question is due from the end of its interval on`() {
        let state = ReviewState(first: .good, at: Examples.now)

        #expect(!state.isDue(at: Examples.now.advanced(byDays: 1)))
        #expect(state.isDue(at: Examples.now.advanced(byDays: 2)))
    }

    @Test func `a right true-false answer directly after a wrong one counts as hard`() {
        let evidence = Examples.evidence([
            Examples.Serving(letter: "m", outcome: 0, guess: 0.5, daysAgo: 5, question: "a"),
            Examples.Serving(letter: "m", outcome: 1, guess: 0.5, daysAgo: 3, question: "a"),
        ])

        #expect(ReviewState.replayed(evidence)?.lastGrade == .hard)
        #expect(ReviewState.replayed(evidence)?.count == 2)
    }

    @Test func `a partly right answer counts as hard and a poor one as again`() {
        let hard = Examples.evidence([Examples.Serving(letter: "m", outcome: 0.6)])
        let again = Examples.evidence([Examples.Serving(letter: "m", outcome: 0.59)])

        #expect(ReviewState.replayed(hard)?.lastGrade == .hard)
        #expect(ReviewState.replayed(again)?.lastGrade == .again)
    }
}
