/// A number as people type it, read exactly.
struct TypedNumber: Equatable {
    /// In percent if a percent sign stood there, so that `8%` is 8.
    let value: Fraction
    let isPercent: Bool

    /// Reads digits with sign, groups of three, decimals or a slash, a multiplier such as 万,
    /// a percent sign and one unit; nil for anything else, or for more than 18 digits.
    ///
    /// - Parameter units: Folded by ``UnitWords/folded(_:)``.
    init?(_ typed: String, units: [String] = []) {
        var text = Self.trimmed(Self.normalized(typed))[...]
        Self.takeOff(units, from: &text)
        self.isPercent = text.hasSuffix("%")
        if self.isPercent { text = Self.trimmed(text.dropLast()) }
        let multiplier = Self.takeOffMultiplier(from: &text)
        guard let value = Self.fraction(text) else { return nil }
        self.value = value * Fraction(multiplier)
    }

    /// What is compared: widths, letter case, traditional signs and dashes made equal.
    ///
    /// Fractions such as ½ are kept apart from a number before them, and raised digits are no
    /// digits, so that neither 1½ nor 10² is misread.
    static func normalized(_ typed: String) -> String {
        var apart = String.UnicodeScalarView()
        for scalar in typed.unicodeScalars {
            if Self.isFraction(scalar) { apart.append(" ") }
            if Self.isRaised(scalar) { apart.append("^") }
            apart.append(scalar)
        }
        return String(
            String.UnicodeScalarView(
                TextFolding.word(String(apart)).unicodeScalars.map(TextFolding.withPlainMarks)
            )
        )
    }

    /// Without blanks at both ends.
    static func trimmed(_ text: some StringProtocol) -> Substring {
        var rest = Substring(text)
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }

    private static func isFraction(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xBC...0xBE, 0x2150...0x215F, 0x2189: true
        default: false
        }
    }

    private static func isRaised(_ scalar: Unicode.Scalar) -> Bool {
        [0xB2, 0xB3, 0xB9].contains(scalar.value) || (0x2070...0x208E).contains(scalar.value)
    }

    private static func takeOff(_ units: [String], from text: inout Substring) {
        if let unit = units.first(where: { text.hasSuffix($0) }) {
            text = Self.trimmed(text.dropLast(unit.count))
        } else if let unit = units.first(where: { text.hasPrefix($0) }) {
            text = Self.trimmed(text.dropFirst(unit.count))
        }
    }

    /// Longest first, so that 百万 is not read as 万.
    private static let multipliers: [(word: String, value: Int)] = [
        ("百万", 1_000_000), ("千万", 10_000_000), ("万亿", 1_000_000_000_000),
        ("千", 1000), ("万", 10_000), ("亿", 100_000_000),
    ]

    private static func takeOffMultiplier(from text: inout Substring) -> Int {
        guard let multiplier = Self.multipliers.first(where: { text.hasSuffix($0.word) }) else {
            return 1
        }
        text = Self.trimmed(text.dropLast(multiplier.word.count))
        return multiplier.value
    }

    private static func fraction(_ text: Substring) -> Fraction? {
        guard text.utf8.count(where: Self.isDigit) <= 18 else { return nil }
        let isNegative = text.hasPrefix("-")
        let unsigned = isNegative || text.hasPrefix("+") ? text.dropFirst() : text
        let halves = unsigned.split(separator: "/", omittingEmptySubsequences: false)
        guard halves.count == 2 else {
            return Self.decimal(unsigned).map { isNegative ? .zero - $0 : $0 }
        }
        guard let numerator = Self.digits(halves[0]), let denominator = Self.digits(halves[1]),
            denominator != 0
        else { return nil }
        return Fraction(isNegative ? -numerator : numerator, denominator)
    }

    private static func decimal(_ text: Substring) -> Fraction? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let wholeText = parts.first else { return nil }
        let decimals = parts.count == 2 ? parts[1] : ""
        guard !(wholeText.isEmpty && decimals.isEmpty),
            let whole = wholeText.isEmpty ? 0 : Self.grouped(wholeText),
            let rest = decimals.isEmpty ? 0 : Self.digits(decimals)
        else { return nil }
        let scale = decimals.reduce(1) { scale, _ in scale * 10 }
        return Fraction(whole) + Fraction(rest, scale)
    }

    /// Digits, or groups of three with one kind of separator between.
    private static func grouped(_ text: Substring) -> Int? {
        guard let separator = text.first(where: { $0 == "," || $0 == " " }) else {
            return Self.digits(text)
        }
        let groups = text.split(separator: separator, omittingEmptySubsequences: false)
        guard (1...3).contains(groups[0].count), groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return Self.digits(groups.joined()[...])
    }

    private static func digits(_ text: Substring) -> Int? {
        text.utf8.allSatisfy(Self.isDigit) ? Int(text) : nil
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}

/// The words that may be typed with a number.
enum UnitWords {
    /// The words of one language; `|` separates them.
    static func list(_ notation: String) -> [String] {
        notation.split(separator: "|").map { String(TypedNumber.trimmed($0)) }
            .filter { !$0.isEmpty }
    }

    /// The words of all languages, folded, longest first.
    static func folded(_ unit: LocalizedText?) -> [String] {
        let words = (unit?.entries ?? []).flatMap { Self.list($0.text) }
        return Set(words.map(TypedNumber.normalized)).sorted {
            ($1.count, $0) < ($0.count, $1)
        }
    }
}
