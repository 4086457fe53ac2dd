import QuizCore

/// How sizes and times are written in settings.
enum SettingText {
    private static let sizes: [(suffix: String, octets: Int)] = [
        ("kib", 1024), ("mib", 1_048_576), ("k", 1024), ("m", 1_048_576),
    ]
    private static let times: [(suffix: String, milliseconds: Int64)] = [
        ("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000),
    ]

    /// `4096`, `64KiB`, `1 MiB`; nil if the text is no size.
    static func size(_ text: String) -> ByteCount? {
        let text = text.lowercased()
        let unit = Self.sizes.first { text.hasSuffix($0.suffix) } ?? ("", 1)
        guard let number = Self.number(text.dropLast(unit.suffix.count)) else { return nil }
        let (octets, overflows) = number.multipliedReportingOverflow(by: Int64(unit.octets))
        return overflows ? nil : ByteCount(Int(octets))
    }

    /// `30ms`, `2s`, `10 m`, `7d`, or bare seconds; nil if the text is no time.
    static func time(_ text: String) -> Duration? {
        let text = text.lowercased()
        let unit = Self.times.first { text.hasSuffix($0.suffix) } ?? ("", 1000)
        guard let number = Self.number(text.dropLast(unit.suffix.count)) else { return nil }
        let (milliseconds, overflows) = number.multipliedReportingOverflow(by: unit.milliseconds)
        return overflows ? nil : .milliseconds(milliseconds)
    }

    /// The shortest form in whole units, such as `30ms`, `120s` or `7d`.
    static func text(of time: Duration) -> String {
        let milliseconds = time.wholeMilliseconds
        guard milliseconds.isMultiple(of: 1000) else { return "\(milliseconds)ms" }
        let isDays = milliseconds > 0 && milliseconds.isMultiple(of: 86_400_000)
        return isDays ? "\(milliseconds / 86_400_000)d" : "\(milliseconds / 1000)s"
    }

    /// Words between commas or blanks.
    static func list(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == " " || $0 == "\t" }.map(String.init)
    }

    private static func number(_ text: Substring) -> Int64? {
        let digits = text.reversed().drop { $0 == " " }.reversed()
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
        return Int64(String(digits))
    }
}
