import QuizCore
import Testing

@testable import CompetencyModel

@Suite("The day that a report compares with")
struct ComparisonDayTests {
    /// 2026-07-11T09:00:00Z.
    private static let now = Instant(milliseconds: 1_783_760_400_000)

    @Test func `a month to a year before can be compared with`() {
        let allowed = ComparisonDay.allowed(before: Self.now)

        #expect("\(allowed.lowerBound) \(allowed.upperBound)" == "2025-07-11 2026-06-11")
    }

    @Test(arguments: [
        ("2025-07-10", nil), ("2025-07-11", 365), ("2026-04-12", 90), ("2026-06-11", 30),
        ("2026-06-12", nil), ("2026-07-12", nil),
    ])
    func `as many days lie between as back to that day`(text: String, days: Int?) throws {
        let day = try #require(CalendarDay(text))

        let found = ComparisonDay.trendDays(from: day, to: Self.now)

        #expect(found == days)
        if let found {
            let compared = Self.now + .seconds(-found * 86_400)
            #expect(CalendarDay(of: compared, offset: .zero) == day)
        }
    }
}
