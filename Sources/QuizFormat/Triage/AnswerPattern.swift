import QuizCore
import Wording

/// The notation under which an answer that people typed is accepted.
struct AnswerPattern: Equatable {
    /// One alternative in the notation of ``TextPattern``.
    let notation: String
    /// Whether it stands for more than one text.
    let isOpen: Bool

    /// - Parameter isPattern: Whether `{ }` and `*` have their meaning; if not, each sign of the
    ///   text stands for itself.
    init(_ text: String, isPattern: Bool) throws(DiagnosticFault) {
        let folded = Blanks.folded(text)
        if let sign = folded.unicodeScalars.first(where: SourceRepair.isForbidden) {
            let code = String(sign.value, radix: 16, uppercase: true)
            let zeros = String(repeating: "0", count: max(0, 4 - code.count))
            throw DiagnosticFault(phrase: .forbiddenCharacter("U+\(zeros)\(code)"))
        }
        let notation = isPattern ? folded : Self.literal(folded)
        if let phrase = PatternChecks.fault(of: notation) { throw DiagnosticFault(phrase: phrase) }
        guard TextPattern.alternatives(of: notation).count == 1 else {
            throw DiagnosticFault(phrase: .separatorTwice("|"))
        }
        self.notation = notation
        self.isOpen = isPattern && folded.contains { "{*".contains($0) }
    }

    /// The folded texts it stands for; none if there is no end of them.
    var texts: [String] {
        self.notation.contains("*") && self.isOpen
            ? [] : TextPattern(self.notation).map(\.texts) ?? []
    }

    private static func literal(_ text: String) -> String {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            let escaped = word.reduce(into: "") { escaped, sign in
                if "\\*{}|".contains(sign) { escaped.append("\\") }
                escaped.append(sign)
            }
            // These separate languages and feedback where they stand between blanks.
            return word == "//" || word == ">>" ? "\\" + escaped : escaped
        }
        let literal = words.joined(separator: " ")
        return literal.hasPrefix("/") ? "\\" + literal : literal
    }
}

/// A fault of something typed outside of a file.
struct DiagnosticFault: Error, Equatable {
    let phrase: DiagnosticPhrase
}
