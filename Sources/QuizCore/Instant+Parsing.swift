extension Instant {
    /// Reads ISO 8601 with seconds and a time zone, such as `2026-10-01T09:00:00Z` or
    /// `2026-10-01T17:00:00.250+08:00`; nil if it is none, or before 1970.
    public init?(_ text: String) {
        let parts = text.split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = CalendarDay(String(parts[0])),
            let zone = parts[1].firstIndex(where: { "Z+-".contains($0) }),
            let offset = Self.offset(parts[1][zone...]), let time = Self.time(parts[1][..<zone])
        else { return nil }
        let milliseconds = day.beginning.milliseconds + time - offset
        guard milliseconds >= 0 else { return nil }
        self.init(milliseconds: milliseconds)
    }

    /// Milliseconds of a time of day such as `09:00:00` or `09:00:00.25`.
    private static func time(_ text: Substring) -> Int64? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let numbers = parts[0].split(separator: ":", omittingEmptySubsequences: false)
            .map { Self.number($0, digits: 2...2) }
        guard numbers.count == 3, let hours = numbers[0], let minutes = numbers[1],
            let seconds = numbers[2], hours < 24, minutes < 60, seconds < 60
        else { return nil }
        let whole = ((hours * 60 + minutes) * 60 + seconds) * 1000
        guard parts.count == 2 else { return whole }
        let padded = (parts[1] + "00").prefix(3)
        guard let part = Self.number(padded, digits: 3...3),
            Self.number(parts[1], digits: 1...9) != nil
        else { return nil }
        return whole + part
    }

    /// Milliseconds that a zone such as `Z` or `+08:00` is ahead of UTC.
    private static func offset(_ text: Substring) -> Int64? {
        guard text != "Z" else { return 0 }
        let numbers = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
            .map { Self.number($0, digits: 2...2) }
        guard numbers.count == 2, let hours = numbers[0], let minutes = numbers[1], hours < 24,
            minutes < 60
        else { return nil }
        let offset = (hours * 60 + minutes) * 60_000
        return text.first == "-" ? -offset : offset
    }

    private static func number(_ text: Substring, digits: ClosedRange<Int>) -> Int64? {
        guard digits.contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return Int64(text)
    }
}
