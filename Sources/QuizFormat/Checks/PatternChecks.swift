import QuizCore
import Wording

/// Accepted texts with optional parts and wildcards.
enum PatternChecks: Check {
    static let examples = [
        MarkedExample("W312", question: "text:\n- (x) 甲 | 乙\n- ▸( ) 乙 >> 不对。 // No."),
        MarkedExample("E313", question: "text: \"▸*\"", mended: "text: 甲*"),
        MarkedExample("E313", question: "text: ▸…"),
        MarkedExample(
            "E314",
            question: "text: 甲 | ▸{a}{b}{c}{d}{e}{f}{g}h",
            mended: "text: 甲 | {a}{b}{c}h"
        ),
        MarkedExample(
            "E315",
            question: "text: ▸大{乐队|乐团} // orchestra",
            mended: "text: 大乐队 | 大乐团 // orchestra"
        ),
        MarkedExample("E318", question: "text: ▸/sales?/", mended: "text: sale{s}"),
    ]

    /// What is wrong with the notation of one accepted text; nil if nothing is.
    static func fault(of notation: String) -> DiagnosticPhrase? {
        if notation.utf8.count > 1, notation.hasPrefix("/"), notation.hasSuffix("/") {
            return .noRegularExpression
        }
        guard let optionalParts = Self.optionalParts(of: notation) else { return .braces }
        guard !Self.hasBarInPart(notation) else { return .barInPart }
        guard optionalParts <= Self.mostOptionalParts else { return .tooManyOptionalParts }
        guard TextPattern(Self.withoutWildcards(notation)) != nil, TextPattern(notation) != nil
        else {
            return .acceptsAnything
        }
        return nil
    }

    /// A notation without the signs for any text; one after `\` is a star.
    private static func withoutWildcards(_ notation: String) -> String {
        var isEscaped = false
        return notation.filter { sign in
            let isWildcard = sign == "*" && !isEscaped
            isEscaped = sign == "\\" && !isEscaped
            return !isWildcard
        }
    }

    /// Whether a `|` stands where it would be a sign to type instead of an alternative.
    private static func hasBarInPart(_ notation: String) -> Bool {
        var isOpen = false
        var isEscaped = false
        for sign in notation {
            if sign == "|", isOpen, !isEscaped { return true }
            if !isEscaped, sign == "{" || sign == "}" { isOpen = sign == "{" }
            isEscaped = sign == "\\" && !isEscaped
        }
        return false
    }

    /// Each doubles the texts, of which there are at most 64.
    private static let mostOptionalParts = 6

    /// The number of optional parts; nil if brackets do not match or are nested.
    private static func optionalParts(of notation: String) -> Int? {
        var count = 0
        var isOpen = false
        var isEscaped = false
        for sign in notation {
            if !isEscaped, sign == "{" || sign == "}" {
                guard isOpen == (sign == "}") else { return nil }
                isOpen.toggle()
                count += isOpen ? 1 : 0
            }
            isEscaped = sign == "\\" && !isEscaped
        }
        return isOpen || isEscaped ? nil : count
    }

    /// Reports entries whose every text is taken by an earlier one.
    static func check(
        _ entries: [(accepted: QuestionScope.Accepted, place: Place)],
        _ findings: Findings
    ) {
        for (index, entry) in entries.enumerated() {
            let notations = entry.accepted.lists.flatMap(\.notations)
            guard notations.allSatisfy({ !$0.contains { "*{\\".contains($0) } }) else { continue }
            let texts = notations.map(TextFolding.fold)
            let cover = entries[..<index].first { earlier in
                texts.allSatisfy(earlier.accepted.accepted.matches)
            }
            if let cover {
                findings.report(.neverApplies(line: cover.place.line), at: entry.place)
            }
        }
    }
}
