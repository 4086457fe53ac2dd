import QuizCore

/// Reads numbers, shares, durations and instants as authors write them.
enum Measure {
    /// Digits only, at most 9 of them.
    static func wholeNumber(_ text: String) -> Int? {
        guard (1...9).contains(text.utf8.count), text.utf8.allSatisfy(Self.isDigit) else {
            return nil
        }
        return Int(text)
    }

    /// A decimal with sign, at most 15 digits in all.
    static func decimal(_ text: some StringProtocol) -> Fraction? {
        let (sign, unsigned) = Self.sign(of: text)
        let parts = unsigned.split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), unsigned.utf8.count <= 16,
            parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(Self.isDigit) }),
            let digits = Int(parts.joined())
        else { return nil }
        let decimals = parts.count == 2 ? parts[1].utf8.count : 0
        let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
        return Fraction(sign * digits, scale)
    }

    /// A share such as `50%` or `-12.5%`, with at most five decimals.
    static func percent(_ text: some StringProtocol) -> Fraction? {
        guard text.hasSuffix("%") else { return nil }
        let number = text.dropLast()
        let decimals = number.split(separator: ".", omittingEmptySubsequences: false).dropFirst()
        guard (decimals.first?.utf8.count ?? 0) <= 5, let value = Self.decimal(number) else {
            return nil
        }
        return value / Fraction(100)
    }

    /// The largest denominator of a fraction, so that sums of many stay exact.
    private static let largestDenominator = 100

    /// A share such as `1/3`.
    static func ratio(_ text: some StringProtocol) -> Fraction? {
        let (sign, unsigned) = Self.sign(of: text)
        let halves = unsigned.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2, let numerator = Self.wholeNumber(String(halves[0])),
            let denominator = Self.wholeNumber(String(halves[1])),
            (1...Self.largestDenominator).contains(denominator)
        else { return nil }
        return Fraction(sign * numerator, denominator)
    }

    /// `0`, `1`, a percentage or a fraction.
    static func share(_ text: some StringProtocol) -> Fraction? {
        switch text {
        case "0": .zero
        case "1": .one
        default: Self.percent(text) ?? Self.ratio(text)
        }
    }

    /// `90s`, `10m`, `1h30m`, `2d`: units from the longest, each at most once.
    static func duration(_ text: String) -> Duration? {
        var rest = text[...]
        var seconds = 0
        var found = false
        for (unit, size) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard rest.dropFirst(digits.count).hasPrefix(unit),
                let count = Self.wholeNumber(String(digits)), count <= 100_000
            else { continue }
            seconds += count * size
            found = true
            rest = rest.dropFirst(digits.count + 1)
        }
        return found && rest.isEmpty ? .seconds(seconds) : nil
    }

    /// A duration in its shortest form.
    static func text(_ duration: Duration) -> String {
        var rest = Int(duration.components.seconds)
        guard rest > 0 else { return "0s" }
        var text = ""
        for (unit, size) in [("d", 86_400), ("h", 3600), ("m", 60), ("s", 1)] where rest >= size {
            text += "\(rest / size)\(unit)"
            rest %= size
        }
        return text
    }

    /// A share as a percentage if it is one with at most five decimals, else as a fraction.
    static func text(_ share: Fraction) -> String {
        let percent = ScoreDisplay.number(share * Fraction(100))
        let decimals = percent.split(separator: ".").dropFirst().first?.count ?? 0
        guard !percent.contains("/"), decimals <= 5 else {
            return "\(share.numerator)/\(share.denominator)"
        }
        return percent + "%"
    }

    static func isDigit(_ octet: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(octet)
    }

    private static func sign(of text: some StringProtocol) -> (Int, Substring) {
        let text = Substring(text)
        guard let first = text.first, first == "-" || first == "+" else { return (1, text) }
        return (first == "-" ? -1 : 1, text.dropFirst())
    }
}
