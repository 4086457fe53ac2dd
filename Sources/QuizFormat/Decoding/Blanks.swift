import Foundation

/// Blanks in texts of authors.
enum Blanks {
    /// A text with runs of blanks and line breaks as one blank, none at the ends, in Unicode NFC.
    static func folded(_ text: String) -> String {
        let words = text.unicodeScalars.split(whereSeparator: Self.isBlank)
        let joined = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
        return joined.utf8.allSatisfy { $0 < 0x80 }
            ? joined : joined.precomposedStringWithCanonicalMapping
    }

    /// A text without blanks at its ends.
    static func trimmed(_ text: String) -> String {
        var rest = text.unicodeScalars[...]
        while let first = rest.first, Self.isBlank(first) { rest.removeFirst() }
        while let last = rest.last, Self.isBlank(last) { rest.removeLast() }
        return String(rest)
    }

    /// The parts of a folded text between signs that have a blank or an end on both sides.
    static func split(_ folded: String, at sign: String) -> [String] {
        var parts: [[Substring]] = [[]]
        for word in folded.split(separator: " ") {
            if word == sign {
                parts.append([])
            } else {
                parts[parts.count - 1].append(word)
            }
        }
        return parts.map { $0.joined(separator: " ") }
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\n", "\r", "\u{3000}": true
        default: false
        }
    }
}
