extension Instant {
    /// ISO 8601 in UTC with whole seconds, such as `2026-10-01T09:00:00Z`.
    public var text: String {
        let seconds = Self.floor(self.milliseconds, by: 1000)
        let time = seconds - Self.floor(seconds, by: 86_400) * 86_400
        let parts = [time / 3600, time / 60 % 60, time % 60].map { Self.padded($0, to: 2) }
        return "\(self.day)T\(parts.joined(separator: ":"))Z"
    }

    /// The date in UTC, such as `2026-10-01`.
    public var day: String {
        let (year, month, day) = Self.civil(days: Self.floor(self.milliseconds, by: 86_400_000))
        return "\(Self.padded(year, to: 4))-\(Self.padded(month, to: 2))-\(Self.padded(day, to: 2))"
    }

    /// Year, month and day of the Gregorian calendar for days since 1970-01-01.
    ///
    /// Counts in eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
    private static func civil(days: Int64) -> (Int64, Int64, Int64) {
        let shifted = days + 719_468
        let era = Self.floor(shifted, by: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * marchMonth + 2) / 5 + 1
        let month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
    }

    private static func floor(_ value: Int64, by divisor: Int64) -> Int64 {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }

    private static func padded(_ value: Int64, to width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
