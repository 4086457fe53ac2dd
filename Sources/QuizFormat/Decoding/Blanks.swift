import Foundation

/// Blanks in texts of authors.
enum Blanks {
    /// A text with runs of blanks and line breaks as one blank, none at the ends, in Unicode NFC.
    static func folded(_ text: String) -> String {
        if Self.isFolded(text) { return text }
        let words = text.unicodeScalars.split(whereSeparator: Self.isBlank)
        let joined = words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
        return joined.unicodeScalars.allSatisfy(Self.isComposed)
            ? joined : joined.precomposedStringWithCanonicalMapping
    }

    /// Whether nothing is to be folded; may say no where that is not certain.
    private static func isFolded(_ text: String) -> Bool {
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            guard Self.isComposed(scalar), !Self.isBlank(scalar) || scalar == " " && previous != " "
            else { return false }
            previous = scalar
        }
        return previous != " "
    }

    /// Whether a character is the same in NFC beside any other such one: Latin letters, Chinese
    /// characters and the signs that go with them.
    private static func isComposed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x300, 0x2010...0x2027, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF5E: true
        default: false
        }
    }

    /// A text without blanks at its ends.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let first = scalars.first, let last = scalars.last else { return text }
        return Self.isBlank(first) || Self.isBlank(last) ? Self.trimmed(text[...]) : text
    }

    private static func trimmed(_ text: Substring) -> String {
        var rest = text.unicodeScalars
        while let first = rest.first, Self.isBlank(first) { rest.removeFirst() }
        while let last = rest.last, Self.isBlank(last) { rest.removeLast() }
        return String(rest)
    }

    /// The parts of a folded text between signs that have a blank or an end on both sides.
    static func split(_ folded: String, at sign: String) -> [String] {
        let places = folded.places(ofWord: sign)
        guard !places.isEmpty else { return [folded] }
        let length = sign.utf8.count
        let starts = [0] + places.map { $0 + length }
        return zip(starts, places + [folded.utf8.count]).map { start, end in
            Self.trimmed(folded.part(start..<end))
        }
    }

    /// A text with ASCII signs in the place of their wide forms (U+FF01 to U+FF5E).
    static func narrowed(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0xFF01...0xFF5E).contains(scalar.value)
                        ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
                }
            )
        )
    }

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", "\t", "\n", "\r", "\u{3000}": true
        default: false
        }
    }
}
