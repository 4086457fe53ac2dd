import QuizCore

extension Instant {
    /// How an instant was written.
    enum Reading: Equatable {
        case instant(Instant)
        case noOffset
        case malformed
    }

    /// Reads `2026-03-01 09:00 +08:00` or `2026-03-01 09:00Z`; seconds may follow the minutes.
    static func reading(_ text: String) -> Reading {
        var words = text.split(separator: " ").map(String.init)
        if let last = words.last, last.hasSuffix("Z"), last != "Z" {
            words[words.count - 1] = String(last.dropLast())
            words.append("Z")
        }
        guard words.count >= 2, let day = CalendarDay(words[0]), let second = Self.second(words[1])
        else { return CalendarDay(text) == nil ? .malformed : .noOffset }
        guard words.count == 3 else { return words.count == 2 ? .noOffset : .malformed }
        guard let offset = Self.offset(words[2]) else { return .malformed }
        let seconds = Int64(day.number) * 86_400 + Int64(second - offset)
        return .instant(Instant(milliseconds: seconds * 1000))
    }

    /// Seconds since midnight of `09:00` or `09:00:30`.
    private static func second(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap {
            $0.utf8.count == 2 ? Measure.wholeNumber(String($0)) : nil
        }
        guard numbers.count == parts.count, (2...3).contains(numbers.count), numbers[0] < 24,
            numbers[1] < 60
        else { return nil }
        let seconds = numbers.count == 3 ? numbers[2] : 0
        return seconds < 60 ? numbers[0] * 3600 + numbers[1] * 60 + seconds : nil
    }

    /// Seconds that local time is ahead of UTC.
    private static func offset(_ text: String) -> Int? {
        guard text != "Z" else { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-",
            let seconds = Self.second(String(text.dropFirst())), seconds <= 14 * 3600
        else { return nil }
        return sign == "-" ? -seconds : seconds
    }
}
