/// Strings and numbers of JSON.
struct JSONText {
    /// Whether every character beyond ASCII is escaped, one beyond U+FFFF as two surrogates.
    let isASCII: Bool

    /// A string between quotes; quotes, backslashes and control characters are escaped.
    func string(_ text: String) -> String {
        if text.utf8.allSatisfy(self.isSafe) { return "\"\(text)\"" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0...0x1F, 0x7F...0x9F: result += Self.escaped(scalar)
            case 0xA0... where self.isASCII: result += Self.escaped(scalar)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }

    private func isSafe(_ octet: UInt8) -> Bool {
        octet >= 0x20 && octet != 0x22 && octet != 0x5C && octet != 0x7F
            && (octet < 0x80 || !self.isASCII)
    }

    /// Whether a text is a decimal number: `-` at most, digits, at most one point inside.
    static func isNumber(_ text: String) -> Bool {
        let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
        let signs = text.prefix { $0 == "-" }.count
        return signs <= 1 && parts.count <= 2
            && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { ("0"..."9").contains($0) } }
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        UTF16.encode(scalar).map { units in units.map(Self.escaped).joined() } ?? ""
    }

    private static func escaped(_ unit: UInt16) -> String {
        let digits = String(unit, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }
}
