import Foundation

/// Makes texts equal that people take for the same.
public enum TextFolding {
    /// A text as answers and keys are compared: widths, letter case, Traditional and Simplified
    /// signs, quotation marks, dashes, blanks and punctuation at both ends make no difference.
    ///
    /// Folding twice changes nothing. Folded text is compared, never shown. Time grows with the
    /// length of the text.
    public static func fold(_ text: String) -> String {
        if let plain = Self.foldedPlain(text) {
            return Self.text(of: Self.trimmed(Self.spaced(plain)))
        }
        let marked = text.unicodeScalars.map { $0 == "\u{B4}" ? "'" : $0 }
        let folded = Self.folded(marked).compactMap(Self.withPlainMark)
        let simplified = Self.normalized(folded).map(Self.simplified)
        return Self.text(of: Self.normalized(Array(Self.trimmed(Self.spaced(simplified)))))
    }

    /// A word of the protocol as it is compared: width, letter case, and Traditional or
    /// Simplified signs make no difference.
    ///
    /// Blanks and punctuation stay.
    public static func word(_ text: String) -> String {
        // Nearly every word is as it would be folded.
        if text.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return text }
        let folded = Self.normalized(Self.folded(Array(text.unicodeScalars)))
        return Self.text(of: folded.map(Self.simplified))
    }

    /// A dash as `-`, an apostrophe as `'`, a fraction stroke as `/`.
    static func withPlainMarks(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "‘", "’", "\u{2BC}": "'"
        case "\u{2044}": "/"
        case "\u{2212}": "-"
        case _ where scalar.isASCII || Self.isHan(scalar): scalar
        default: scalar.properties.generalCategory == .dashPunctuation ? "-" : scalar
        }
    }

    /// Compatible characters unified, ignorable ones dropped, letter case folded.
    private static func folded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(scalars.count)
        for scalar in Self.normalized(scalars) {
            if scalar.isASCII {
                folded.append(("A"..."Z").contains(scalar) ? Self.lowercased(scalar) : scalar)
            } else if Self.isHan(scalar) {
                folded.append(scalar)
            } else if !Self.isIgnorable(scalar) {
                folded += Self.caseFolded(scalar)
            }
        }
        return folded
    }

    /// All that is done to single characters, at once, for texts of normal characters and
    /// full-width signs; nil for others.
    ///
    /// Nearly every text in Chinese or English is such a one.
    private static func foldedPlain(_ text: String) -> [Unicode.Scalar]? {
        var folded: [Unicode.Scalar] = []
        folded.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            guard let narrow = Self.withNarrowSign(scalar) else { return nil }
            if narrow.isASCII {
                guard narrow != "\"" else { continue }
                folded.append(("A"..."Z").contains(narrow) ? Self.lowercased(narrow) : narrow)
            } else if Self.isHan(narrow) {
                let simplified = Self.simplified(narrow)
                guard Self.isHan(simplified) else { return nil }
                folded.append(simplified)
            } else if let plain = Self.withPlainMark(narrow) {
                folded.append(plain)
            }
        }
        return folded
    }

    /// Unicode normalization form KC.
    private static func normalized(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        if scalars.allSatisfy(Self.isNormal) { return scalars }
        if let normal = Self.withNarrowSigns(scalars) { return normal }
        let text = Self.text(of: scalars).precomposedStringWithCompatibilityMapping
        return Array(text.unicodeScalars)
    }

    /// Form KC of texts that have only normal characters and full-width signs; nil for others.
    ///
    /// Nearly every text in Chinese is such a one.
    private static func withNarrowSigns(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar]? {
        var narrow: [Unicode.Scalar] = []
        narrow.reserveCapacity(scalars.count)
        for scalar in scalars {
            guard let sign = Self.withNarrowSign(scalar) else { return nil }
            narrow.append(sign)
        }
        return narrow
    }

    /// A normal character, or an ASCII sign instead of its full-width form; nil for others.
    private static func withNarrowSign(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        if Self.isNormal(scalar) { return scalar }
        guard (0xFF01...0xFF5E).contains(scalar.value) else { return nil }
        return Unicode.Scalar(UInt8(scalar.value - 0xFEE0))
    }

    /// Whether a character is the same in form KC, whatever other such ones stand beside it:
    /// ASCII, Chinese characters and the signs that Chinese texts use.
    private static func isNormal(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case ..<0x80, 0xB7, 0x2010, 0x2012...0x2016, 0x2018...0x201F, 0x3001...0x3011: true
        default: Self.isHan(scalar)
        }
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value)
    }

    private static func text(of scalars: some Sequence<Unicode.Scalar>) -> String {
        var octets: [UInt8] = []
        octets.reserveCapacity(scalars.underestimatedCount * 3)
        for scalar in scalars {
            for octet in scalar.utf8 { octets.append(octet) }
        }
        return String(decoding: octets, as: UTF8.self)
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

    private static let simplifiedTable = ScalarMap(
        zip(
            SimplifiedTable.traditional.unicodeScalars,
            SimplifiedTable.simplified.unicodeScalars
        )
    )

    /// Nil for marks around words that say nothing.
    private static func withPlainMark(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "\"", "“", "”", "„", "「", "」", "『", "』", "《", "》", "〈", "〉", "【", "】": nil
        default: Self.withPlainMarks(scalar)
        }
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII || Self.isHan(scalar)
            ? scalar == " " || ("\t"..."\r").contains(scalar) : scalar.properties.isWhitespace
    }
}

/// Blanks and what is cut off.
extension TextFolding {
    /// A hyphen between letters becomes a blank; runs of blanks become one; none stays beside a
    /// Chinese character or kana.
    private static func spaced(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var spaced: [Unicode.Scalar] = []
        spaced.reserveCapacity(scalars.count)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            guard scalar == "-" || Self.isBlank(scalar) else {
                spaced.append(scalar)
                index += 1
                continue
            }
            if scalar == " ", Self.isBetweenASCII(index, in: scalars) {
                spaced.append(scalar)
                index += 1
                continue
            }
            let gap = scalars[index...].prefix { $0 == "-" || Self.isBlank($0) }
            index += gap.count
            spaced += Self.gap(
                gap,
                after: spaced.last,
                before: gap.endIndex < scalars.count ? scalars[gap.endIndex] : nil
            )
        }
        return spaced
    }

    /// Whether both neighbours are ASCII, neither a blank nor a hyphen, beside which one blank
    /// stays as it is.
    private static func isBetweenASCII(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
        guard index > 0, index + 1 < scalars.count else { return false }
        return Self.isWordSign(scalars[index - 1]) && Self.isWordSign(scalars[index + 1])
    }

    private static func isWordSign(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII && scalar != "-" && !Self.isBlank(scalar)
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
        case 0x3005, 0x3041...0x30FF, 0x31F0...0x31FF, 0x4E00...0x9FFF: return true
        case ..<0x80: return false
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
        default: Self.isBlank(scalar)
        }
    }
}
