import QuizCore

/// The mark before a choice: `(x)`, `( )`, `(50%)` or `(1/3)`.
enum ChoiceMark {
    case none
    /// Something that was meant as a mark; the text as it should be.
    case malformed(fix: String)
    /// - Parameter note: The mark as it should be written, where it was written otherwise.
    case mark(Fraction, rest: String, note: String?)

    /// Reads the beginning of a folded text.
    init(_ folded: String) {
        let scalars = Array(folded.unicodeScalars)
        guard let first = scalars.first, first == "(" || first == "（",
            let close = scalars.prefix(20).firstIndex(where: { $0 == ")" || $0 == "）" })
        else {
            self = Self.slip(folded)
            return
        }
        let inside = Self.text(scalars[1..<close])
        let rest = Blanks.trimmed(Self.text(scalars[(close + 1)...]))
        guard let (credit, written) = Self.credit(of: inside) else {
            self = Self.slip(folded)
            return
        }
        guard inside != "", close + 1 < scalars.count, scalars[close + 1] == " ", !rest.isEmpty
        else {
            self = .malformed(fix: "\(written) \(rest)")
            return
        }
        let isWide = first == "（" || scalars[close] == "）"
        self = .mark(credit, rest: rest, note: isWide || inside == "X" ? written : nil)
    }

    private static func credit(of inside: String) -> (Fraction, String)? {
        switch inside {
        case "x", "X", "ｘ", "Ｘ": (.one, "(x)")
        case "", " ": (.zero, "( )")
        default: Measure.share(inside).map { ($0, "(\(inside))") }
        }
    }

    /// Marks of other formats, and marks after the text.
    private static func slip(_ folded: String) -> ChoiceMark {
        let others = [
            ("[x]", "(x)"), ("[X]", "(x)"), ("[ ]", "( )"), ("[]", "( )"), ("(v)", "(x)"),
            ("(V)", "(x)"), ("(√)", "(x)"), ("(✓)", "(x)"), ("(*)", "(x)"), ("（√）", "(x)"),
        ]
        for (other, mark) in others where folded.hasPrefix(other) {
            return .malformed(
                fix: "\(mark) \(Blanks.trimmed(String(folded.dropFirst(other.count))))"
            )
        }
        for mark in ["(x)", "( )"] where folded.hasSuffix(" " + mark) {
            return .malformed(fix: "\(mark) \(folded.dropLast(mark.count + 1))")
        }
        return .none
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
