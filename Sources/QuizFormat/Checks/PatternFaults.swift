import QuizCore
import Wording

extension QuestionScope {
    /// What is wrong with the notation of one accepted text; nil if nothing is.
    static func fault(of notation: String) -> DiagnosticPhrase? {
        if notation.utf8.count > 1, notation.hasPrefix("/"), notation.hasSuffix("/") {
            return .noRegularExpression
        }
        guard let optionalParts = Self.optionalParts(of: notation) else { return .braces }
        guard optionalParts <= Self.mostOptionalParts else { return .tooManyOptionalParts }
        let withoutWildcards = notation.filter { $0 != "*" }
        guard TextPattern(withoutWildcards) != nil, TextPattern(notation) != nil else {
            return .acceptsAnything
        }
        return nil
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
}
