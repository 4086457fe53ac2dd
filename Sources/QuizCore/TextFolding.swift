import Foundation

/// Makes texts equal that people take for the same.
public enum TextFolding {
    /// A text as answers and keys are compared: widths, letter case, Traditional and Simplified
    /// signs, quotation marks, dashes, blanks and punctuation at both ends make no difference.
    ///
    /// Folding twice changes nothing. Folded text is compared, never shown. Time grows with the
    /// length of the text.
    public static func fold(_ text: String) -> String {
        let marked = text.unicodeScalars.contains("\u{B4}") ? Self.withApostrophes(text) : text
        let folded = Self.folded(marked).compactMap(Self.withPlainMark)
        let composed = Self.normalized(String(String.UnicodeScalarView(folded)))
        let spaced = Self.spaced(composed.unicodeScalars.map(Self.simplified))
        return Self.normalized(String(String.UnicodeScalarView(Self.trimmed(spaced))))
    }

    /// A word of the protocol as it is compared: width, letter case, and Traditional or
    /// Simplified signs make no difference.
    ///
    /// Blanks and punctuation stay.
    public static func word(_ text: String) -> String {
        let folded = Self.normalized(String(String.UnicodeScalarView(Self.folded(text))))
        return String(String.UnicodeScalarView(folded.unicodeScalars.map(Self.simplified)))
    }

    /// A dash as `-`, an apostrophe as `'`, a fraction stroke as `/`.
    static func withPlainMarks(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "‘", "’", "\u{2BC}": "'"
        case "\u{2044}": "/"
        case "\u{2212}": "-"
        default: scalar.properties.generalCategory == .dashPunctuation ? "-" : scalar
        }
    }

    /// Compatible characters unified, ignorable ones dropped, letter case folded.
    private static func folded(_ text: String) -> [Unicode.Scalar] {
        Self.normalized(text).unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            if scalar.isASCII {
                return [("A"..."Z").contains(scalar) ? Self.lowercased(scalar) : scalar]
            }
            return Self.isIgnorable(scalar) ? [] : Self.caseFolded(scalar)
        }
    }

    /// Unicode normalization form KC.
    private static func normalized(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text : text.precomposedStringWithCompatibilityMapping
    }

    private static func isIgnorable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F: true
        default: false
        }
    }

    private static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        Unicode.Scalar(UInt8(scalar.value | 0x20))
    }

    /// Full case folding: down, up and down again.
    ///
    /// That is what Unicode says for every letter up to U+2FFFF but the dotless i, which stays,
    /// and Cherokee, whose letters fold to the small instead of the capital form.
    private static func caseFolded(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        if scalar == "\u{131}" { return [scalar] }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        let upper = lower.flatMap { $0.properties.uppercaseMapping.unicodeScalars }
        return upper.flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
    }

    /// Traditional to Simplified.
    private static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        scalar.value < 0x3400 ? scalar : Self.simplifiedTable[scalar] ?? scalar
    }

    private static let simplifiedTable = Dictionary(
        uniqueKeysWithValues: zip(
            SimplifiedTable.traditional.unicodeScalars,
            SimplifiedTable.simplified.unicodeScalars
        )
    )

    /// The acute accent, which compatibility would turn into a blank and a combining one.
    private static func withApostrophes(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\u{B4}" ? "'" : $0 }))
    }

    /// Nil for marks around words that say nothing.
    private static func withPlainMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "\"", "“", "”", "„", "「", "」", "『", "』", "《", "》", "〈", "〉", "【", "】": nil
        default: Self.withPlainMarks(scalar)
        }
    }
}

/// Blanks and what is cut off.
extension TextFolding {
    /// A hyphen between letters becomes a blank; runs of blanks become one; none stays beside a
    /// Chinese character or kana.
    private static func spaced(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var spaced: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            guard scalar == "-" || scalar.properties.isWhitespace else {
                spaced.append(scalar)
                index += 1
                continue
            }
            let gap = scalars[index...].prefix { $0 == "-" || $0.properties.isWhitespace }
            index += gap.count
            spaced += Self.gap(
                gap,
                after: spaced.last,
                before: gap.endIndex < scalars.count ? scalars[gap.endIndex] : nil
            )
        }
        return spaced
    }

    /// What stays of a run of blanks and hyphens.
    private static func gap(
        _ gap: ArraySlice<Unicode.Scalar>,
        after previous: Unicode.Scalar?,
        before next: Unicode.Scalar?
    ) -> [Unicode.Scalar] {
        let hyphens = gap.count { $0 == "-" }
        let isBetweenLetters =
            previous?.properties.isAlphabetic == true && next?.properties.isAlphabetic == true
        if hyphens == 0 || (hyphens == 1 && isBetweenLetters) {
            return Self.isClose(previous) || Self.isClose(next) ? [] : [" "]
        }
        var kept: [Unicode.Scalar] = []
        for scalar in gap {
            if scalar == "-" {
                kept.append(scalar)
            } else if kept.last != " " {
                kept.append(" ")
            }
        }
        if kept.first == " ", Self.isClose(previous) { kept.removeFirst() }
        if kept.last == " ", Self.isClose(next) { kept.removeLast() }
        return kept
    }

    /// Whether a character is written without blanks around it.
    private static func isClose(_ scalar: Unicode.Scalar?) -> Bool {
        guard let scalar else { return false }
        switch scalar.value {
        case 0x3005, 0x3041...0x30FF, 0x31F0...0x31FF: return true
        default: return scalar.properties.isIdeographic
        }
    }

    private static func trimmed(_ scalars: [Unicode.Scalar]) -> ArraySlice<Unicode.Scalar> {
        guard let first = scalars.firstIndex(where: { !Self.isOuterMark($0) }),
            let last = scalars.lastIndex(where: { !Self.isOuterMark($0) })
        else { return [] }
        return scalars[first...last]
    }

    private static func isOuterMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", ",", ";", ":", "!", "?", "。", "、", "…", "'", "(", ")", "[", "]", "*", "·": true
        default: scalar.properties.isWhitespace
        }
    }
}
