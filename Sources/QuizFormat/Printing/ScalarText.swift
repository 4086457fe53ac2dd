/// Writes scalars: plain where the reader takes them back as they are, else in double quotes.
enum ScalarText {
    static func text(of scalar: String) -> String {
        self.isPlain(scalar) ? scalar : self.quoted(scalar)
    }

    /// Signs that may not begin a plain scalar.
    private static let indicators = Set(",[]{}#&*!|>'\"%@`".unicodeScalars)
    /// Signs that may begin one unless a blank or nothing follows.
    private static let halfIndicators = Set("-?:".unicodeScalars)

    private static func isPlain(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last,
            !Blanks.isBlank(first), !Blanks.isBlank(last), !Self.indicators.contains(first),
            !scalars.contains(where: { Self.mustBeEscaped($0) || Self.isLineEnd($0) })
        else { return false }
        let second = scalars.dropFirst().first
        if Self.halfIndicators.contains(first), second == nil || second == " " { return false }
        if first == "-", second == "(" || second == "（" { return false }
        for (sign, next) in zip(scalars, scalars.dropFirst() + [" "]) {
            if sign == ":", next == " " || next == "\t" { return false }
            if sign == " " || sign == "\t", next == "#" { return false }
        }
        return !Self.looksLikeKey(scalars)
    }

    /// Whether the reader would take the beginning of an item for a key with a slip.
    private static func looksLikeKey(_ scalars: [Unicode.Scalar]) -> Bool {
        guard let end = scalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return false }
        let key = Blanks.trimmed(String(String.UnicodeScalarView(scalars[..<end])))
        return FormatKeys.known.contains(key)
    }

    private static func quoted(_ text: String) -> String {
        // The parser drops a byte order mark at the start of a scalar; reading drops the blank.
        var quoted = text.unicodeScalars.first == "\u{FEFF}" ? "\" " : "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            case _ where Self.mustBeEscaped(scalar): quoted += Self.escape(scalar)
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || scalar == "\r"
    }

    /// Signs that no editor shows; the reader refuses them as they are.
    private static func mustBeEscaped(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 9, 0xA, 0xD: false
        default: SourceRepair.isForbidden(scalar)
        }
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let (sign, digits) = scalar.value > 0xFFFF ? ("U", 8) : ("u", 4)
        return "\\\(sign)" + String(repeating: "0", count: digits - hex.count) + hex
    }
}
