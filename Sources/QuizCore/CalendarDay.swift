/// A day of the Gregorian calendar, as people write due dates.
public struct CalendarDay: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// Days since 1970-01-01.
    public let number: Int

    private static let length: Int64 = 86_400_000

    public init(number: Int) {
        self.number = number
    }

    /// The day of an instant.
    ///
    /// - Parameter offset: How far the clocks of the place are ahead of UTC then.
    public init(of instant: Instant, offset: Duration) {
        let local = instant.milliseconds + offset.wholeMilliseconds
        let isBefore = local < 0 && local % Self.length != 0
        self.number = Int(local / Self.length) - (isBefore ? 1 : 0)
    }

    /// Reads a date such as `2026-07-10`; nil if there is no such day.
    public init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2] else { return nil }
        let numbers = parts.compactMap { part in
            part.utf8.allSatisfy { (48...57).contains($0) } ? Int(part) : nil
        }
        guard numbers.count == 3, numbers[0] >= 1970, (1...12).contains(numbers[1]),
            (1...31).contains(numbers[2])
        else { return nil }
        let day = Self(year: numbers[0], month: numbers[1], day: numbers[2])
        // 31 April would be read as 1 May.
        guard day.description == text else { return nil }
        self = day
    }

    /// Counts in eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
    private init(year: Int, month: Int, day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let (era, yearOfEra) = (shifted / 400, shifted % 400)
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        self.number = era * 146_097 + dayOfEra - 719_468
    }

    /// The date, such as `2026-07-10`.
    public var description: String { self.beginning.day }

    /// Its midnight in UTC, which files show as the day.
    public var beginning: Instant { Instant(milliseconds: Int64(self.number) * Self.length) }

    public func advanced(by days: Int) -> Self { Self(number: self.number + days) }

    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}
