import QuizCore
import Wording

/// W601: one text where a translation is to be expected.
enum MissingTranslation: TextRule {
    static let examples = [
        MarkedExample(
            "W601",
            question: "ask: ▸客户先要什么？\ntruth: true",
            mended: "ask: 客户先要什么？ // What does the customer want first?\ntruth: true"
        ),
        MarkedExample("W601", question: "ask: ▸Is it right to wait?\ntruth: true"),
    ]

    static func check(_ text: PlacedText, _ findings: Findings) {
        let entries = text.text.entries
        guard entries.count > 1, !text.isForAll, !text.differs else { return }
        let words = Tokens.of(entries[0].text)
        let isText = words.contains(where: Tokens.isChinese) || words.count(where: Self.isWord) > 1
        guard isText else { return }
        findings.report(.translationMissing, at: text.place)
    }

    /// Numbers and names in capitals need no translation.
    private static func isWord(_ token: Substring) -> Bool {
        token.contains { $0.isLowercase }
    }
}

/// W602: numbers that differ between the languages.
enum DifferentNumbers: TextRule {
    static let examples = [
        MarkedExample(
            "W602",
            question: "ask: ▸报价 590 元对吗？ // Is a quote of 950 yuan right?",
            mended: "ask: 报价 590 元对吗？ // Is a quote of 590 yuan right?"
        )
    ]

    static func check(_ text: PlacedText, _ findings: Findings) {
        guard text.text.entries.contains(where: { Self.mayHaveNumber($0.text) }) else { return }
        let folded = text.folded
        let first = Tokens.numbers(in: folded[0].text).sorted()
        for other in folded.dropFirst() {
            let numbers = Tokens.numbers(in: other.text).sorted()
            guard numbers != first else { continue }
            findings.report(.numbersDiffer(first, numbers), at: text.place)
            return
        }
    }
}

extension DifferentNumbers {
    /// Whether a text has signs that are digits, or may become some when they are folded.
    private static func mayHaveNumber(_ text: String) -> Bool {
        text.unicodeScalars.contains { scalar in
            switch scalar.value {
            case ..<0x80: ("0"..."9").contains(scalar)
            case 0x2010...0x2027, 0x3000...0x3011, 0x4E00...0x9FFF, 0xFF01...0xFF0F: false
            default: true
            }
        }
    }
}

/// W603: a negation in one language only.
enum OneSidedNegation: TextRule {
    static let examples = [
        MarkedExample(
            "W603",
            question: "ask: ▸经理不应替人谈价。 // Managers should quote for others.",
            mended: "ask: 经理不应替人谈价。 // Managers should not quote for others."
        )
    ]

    static func check(_ text: PlacedText, _ findings: Findings) {
        guard text.role == .stem || PlacedText.Roles.items.contains(text.role) else { return }
        guard text.differs,
            let (language, word) = Self.finding(text.folded)
        else { return }
        findings.report(.onlyOneNegates(language: language, word: word), at: text.place)
    }

    /// The language that denies strongly while another does not deny at all.
    static func finding(_ texts: [FoldedText]) -> (String, String)? {
        for text in texts {
            guard let word = text.negations.first else { continue }
            if texts.contains(where: { !Negation.isWeak(in: $0) }) {
                return (text.language.rawValue, word)
            }
        }
        return nil
    }
}

/// W604: one language far longer than the other.
enum DifferentLengths: TextRule {
    static let examples = [
        MarkedExample(
            "W604",
            question: "ask: ▸客户要先看样品再谈价格。 // Samples first?",
            mended: "ask: 客户要先看样品再谈价格。 // Customers want samples before a price."
        )
    ]

    /// Columns from which on a text is long enough to compare.
    private static let least = 12

    static func check(_ text: PlacedText, _ findings: Findings) {
        let entries = text.text.entries
        guard !text.isForAll, text.differs else { return }
        for other in entries.dropFirst() {
            guard let ratio = Self.finding(entries[0], other) else { continue }
            findings.report(
                .lengthsDiffer(
                    language: other.language.rawValue,
                    ratio: ratio.oneDecimal,
                    other: entries[0].language.rawValue
                ),
                at: text.place
            )
            return
        }
    }

    /// How many times as wide as the first the other is, if that is out of the ordinary.
    static func finding(_ first: LocalizedText.Entry, _ other: LocalizedText.Entry) -> Double? {
        let columns = DisplayWidth.columns(of: first.text)
        guard columns >= Self.least else { return nil }
        let ratio = Double(DisplayWidth.columns(of: other.text)) / Double(columns)
        let isFromChinese = first.language.isChinese && !other.language.isChinese
        let usual = isFromChinese ? 1.0...3.5 : 0.5...2.0
        return usual.contains(ratio) ? nil : ratio
    }
}

extension Double {
    /// With one decimal, such as `1.4`.
    var oneDecimal: String {
        let tenths = Int((self * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// A share as a percentage, with one decimal below 10%.
    var percent: String {
        self < 0.0995 ? "\((self * 100).oneDecimal)%" : "\(Int((self * 100).rounded()))%"
    }
}
