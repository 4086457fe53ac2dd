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
        let hasSigns = "{}|\\".utf8.contains(where: notation.utf8.contains)
        if hasSigns, let fault = Self.partFault(of: notation) { return fault }
        let isOpen = notation.holds("*")
        guard TextPattern(notation) != nil,
            !isOpen || TextPattern(Self.withoutWildcards(notation)) != nil
        else {
            return .acceptsAnything
        }
        return nil
    }

    /// The signs of a notation; one after `\` stands for itself, as does every other that has no
    /// meaning.
    private static func signs(of notation: String) -> [(sign: Character, isEscaped: Bool)] {
        var isEscaped = false
        return notation.map { sign in
            defer { isEscaped = sign == "\\" && !isEscaped }
            return (sign, isEscaped)
        }
    }

    /// A notation without the signs for any text.
    private static func withoutWildcards(_ notation: String) -> String {
        String(self.signs(of: notation).filter { $0.sign != "*" || $0.isEscaped }.map(\.sign))
    }

    /// Each doubles the texts, of which there are at most 64.
    private static let mostOptionalParts = 6

    /// What is wrong with the optional parts of a notation; nil if nothing is.
    private static func partFault(of notation: String) -> DiagnosticPhrase? {
        var count = 0
        var isOpen = false
        var hasBar = false
        let signs = Self.signs(of: notation)
        for (sign, isEscaped) in signs where !isEscaped {
            switch sign {
            case "{", "}":
                guard isOpen == (sign == "}") else { return .braces }
                isOpen.toggle()
                count += isOpen ? 1 : 0
            case "|": hasBar = hasBar || isOpen
            default: break
            }
        }
        let endsInEscape = signs.last.map { $0.sign == "\\" && !$0.isEscaped } ?? false
        if isOpen || endsInEscape { return .braces }
        if hasBar { return .barInPart }
        return count > Self.mostOptionalParts ? .tooManyOptionalParts : nil
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
