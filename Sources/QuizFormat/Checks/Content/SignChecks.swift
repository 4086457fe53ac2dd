import QuizCore
import Wording

/// W605: a character of the other Chinese script.
enum OtherScript: TextRule {
    static let examples = [
        MarkedExample(
            "W605",
            question: "ask: 客户▸說得对吗？ // Is the customer right?",
            mended: "ask: 客户说得对吗？ // Is the customer right?"
        )
    ]

    static func check(_ text: PlacedText, _ findings: Findings) {
        for entry in text.text.entries where entry.language.isChinese {
            let isTraditional = entry.language.isTraditionalChinese
            let other = { (scalar: Unicode.Scalar) in
                isTraditional
                    ? ChineseScript.traditionalForm(of: scalar)
                    : ChineseScript.simplifiedForm(of: scalar)
            }
            let scalars = entry.text.unicodeScalars
            guard let found = scalars.first(where: { other($0) != nil }),
                let right = other(found)
            else { continue }
            let corrected = String(String.UnicodeScalarView(scalars.map { other($0) ?? $0 }))
            findings.report(
                .otherScript(String(found), write: String(right), isTraditional: !isTraditional),
                in: text,
                at: String(found),
                replacing: entry.text,
                by: corrected
            )
            return
        }
    }
}

/// W606: a half-width sign between Chinese characters.
enum HalfWidthSign: TextRule {
    static let examples = [
        MarkedExample(
            "W606",
            question: "ask: 先看样品▸,再谈价？ // Samples first, then the price?",
            mended: "ask: 先看样品，再谈价？ // Samples first, then the price?"
        )
    ]

    private static let wide: [Unicode.Scalar: String] = [
        ",": "，", ";": "；", ":": "：", "!": "！", "?": "？",
    ]

    static func check(_ text: PlacedText, _ findings: Findings) {
        for entry in text.text.entries where entry.language.isChinese {
            guard entry.text.utf8.contains(where: ",;:!?".utf8.contains),
                let (sign, corrected) = Self.corrected(entry.text)
            else { continue }
            findings.report(
                .halfWidthSign(String(sign), write: Self.wide[sign] ?? ""),
                in: text,
                at: String(sign),
                replacing: entry.text,
                by: corrected
            )
            return
        }
    }

    /// The first such sign, and the text with all of them wide; nil if there is none.
    static func corrected(_ text: String) -> (Unicode.Scalar, String)? {
        let scalars = Array(text.unicodeScalars)
        var first: Unicode.Scalar?
        var corrected = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            let hasBlank = index + 1 < scalars.count && scalars[index + 1] == " "
            let next = hasBlank ? index + 2 : index + 1
            if let sign = Self.wide[scalars[index]], index > 0, next < scalars.count,
                ChineseScript.contains(scalars[index - 1]), ChineseScript.contains(scalars[next])
            {
                first = first ?? scalars[index]
                corrected.append(contentsOf: sign.unicodeScalars)
                index = next
            } else {
                corrected.append(scalars[index])
                index += 1
            }
        }
        return first.map { ($0, String(corrected)) }
    }
}

/// W607: a sign whose width terminals do not agree on.
enum UncertainWidth: TextRule {
    static let examples = [
        MarkedExample(
            "W607",
            question: "ask: 成交▸😀了吗？ // Is it a deal 😀?",
            mended: "ask: 成交了吗？ // Is it a deal?"
        ),
        MarkedExample("W607", question: "ask: 先甲▸→后乙？ // First a → then b?"),
    ]

    private static let usual = Set("“”‘’…—·")

    static func check(_ text: PlacedText, _ findings: Findings) {
        for entry in text.text.entries where !entry.text.unicodeScalars.allSatisfy(Self.isPlain) {
            guard let sign = entry.text.first(where: Self.isUncertain) else { continue }
            findings.report(.breaksColumns(String(sign)), in: text, at: String(sign))
            return
        }
    }

    /// Whether a sign by itself has the same width everywhere: most texts have no other.
    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII || ChineseScript.contains(scalar)
            || (0x3001...0x3002).contains(scalar.value) || (0xFF01...0xFF5E).contains(scalar.value)
    }

    private static func isUncertain(_ sign: Character) -> Bool {
        guard let first = sign.unicodeScalars.first, !first.isASCII, !Self.usual.contains(sign)
        else { return false }
        if sign.unicodeScalars.contains(where: \.properties.isEmojiPresentation) { return true }
        if sign.unicodeScalars.contains("\u{FE0F}") { return true }
        return !first.properties.isAlphabetic
            && DisplayWidth.columns(of: sign) != DisplayWidth.columns(of: sign, ambiguous: 2)
    }
}

/// W608: an item that does not fit into one line.
enum WideItem: TextRule {
    static let examples = [
        MarkedExample(
            "W608",
            question: """
                order:
                - ▸问 // Ask the customer what the goods are for, who will use them, where and how often
                - 听 // Listen
                - 答 // Answer
                """,
            mended: """
                order:
                - 问 // Ask what the goods are for
                - 听 // Listen
                - 答 // Answer
                """
        )
    ]

    /// Columns of a line of 80 without the letter of the choice.
    static let most = 76

    static func check(_ text: PlacedText, _ findings: Findings) {
        guard PlacedText.Roles.items.contains(text.role) else { return }
        let columns = text.text.entries.map { DisplayWidth.columns(of: $0.text) }.max() ?? 0
        guard columns > Self.most else { return }
        findings.report(.tooWide(columns, most: Self.most), at: text.place)
    }
}

extension Findings {
    /// Reports a sign within a text, with the line in which the text is replaced.
    func report(
        _ phrase: DiagnosticPhrase,
        in text: PlacedText,
        at sign: String,
        replacing old: String? = nil,
        by new: String = ""
    ) {
        let stretch = old.map { self.place(of: $0, in: text.place) } ?? text.place
        let place = self.place(of: sign, in: stretch)
        let mend = old.flatMap { self.mend($0, at: stretch, as: new) }
        let fix = mend == nil ? nil : self.correctedLine(stretch, new)
        self.report(phrase, at: place, fix: fix, mend: mend)
    }
}
