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
        guard words.count >= 2, let day = Self.day(words[0]), let second = Self.second(words[1])
        else { return Self.day(text) == nil ? .malformed : .noOffset }
        guard words.count == 3 else { return words.count == 2 ? .noOffset : .malformed }
        guard let offset = Self.offset(words[2]) else { return .malformed }
        let seconds = Int64(day) * 86_400 + Int64(second - offset)
        return .instant(Instant(milliseconds: seconds * 1000))
    }

    /// Days since 1970-01-01 of a date of the Gregorian calendar.
    private static func day(_ text: String) -> Int? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.utf8.count) == [4, 2, 2],
            let year = Measure.wholeNumber(String(parts[0])),
            let month = Measure.wholeNumber(String(parts[1])), (1...12).contains(month),
            let day = Measure.wholeNumber(String(parts[2])),
            (1...Self.days(inMonth: month, of: year)).contains(day), year >= 1970
        else { return nil }
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = shiftedYear / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    private static func days(inMonth month: Int, of year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
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
