public import QuizCore

/// A day in UTC that a report compares with, at the hour of the report.
public enum ComparisonDay {
    /// The days that a report as of an instant can compare with.
    public static func allowed(before now: Instant) -> ClosedRange<CalendarDay> {
        let today = CalendarDay(of: now, offset: .zero)
        let days = Standing.trendDays
        return today.advanced(by: -days.upperBound)...today.advanced(by: -days.lowerBound)
    }

    /// The days from then to an instant; nil if it cannot be compared with.
    public static func trendDays(from day: CalendarDay, to now: Instant) -> Int? {
        guard Self.allowed(before: now).contains(day) else { return nil }
        return CalendarDay(of: now, offset: .zero).number - day.number
    }
}
