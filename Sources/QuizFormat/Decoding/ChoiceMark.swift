import QuizCore

/// The mark before a choice: `(x)`, `( )`, `(50%)` or `(1/3)`.
enum ChoiceMark {
    case none
    /// A mark and nothing behind it.
    case alone
    /// Something that was meant as a mark; the text as it should be.
    case malformed(fix: String)
    /// - Parameter note: The mark as it should be written, where it was written otherwise.
    case mark(Fraction, rest: String, note: String?)

    /// Reads the beginning of a folded text.
    init(_ folded: String) {
        if let mark = Self.usual(folded) {
            self = mark
            return
        }
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
        guard !rest.isEmpty else {
            self = .alone
            return
        }
        guard inside != "", close + 1 < scalars.count, scalars[close + 1] == " " else {
            self = .malformed(fix: "\(written) \(rest)")
            return
        }
        let isAsWritten = Self.text(scalars[...close]) == written
        self = .mark(credit, rest: rest, note: isAsWritten ? nil : written)
    }

    /// A mark as nearly all are written, before a text; nil for all others.
    private static func usual(_ folded: String) -> ChoiceMark? {
        let isRight = folded.begins(with: "(x) ")
        guard isRight || folded.begins(with: "( ) ") else { return nil }
        let rest = String(Substring(folded.utf8.dropFirst(4)))
        return rest.isEmpty ? nil : .mark(isRight ? .one : .zero, rest: rest, note: nil)
    }

    private static func credit(of inside: String) -> (Fraction, String)? {
        let inside = Blanks.narrowed(inside)
        return switch inside {
        case "x", "X": (.one, "(x)")
        case "", " ": (.zero, "( )")
        default: Measure.share(inside).map { ($0, "(\(inside))") }
        }
    }

    /// A mark of another format, or one after the text.
    private static func slip(_ folded: String) -> ChoiceMark {
        for (other, mark) in Self.others where folded.begins(with: other) {
            return .malformed(
                fix: "\(mark) \(Blanks.trimmed(String(folded.dropFirst(other.count))))"
            )
        }
        for mark in [" (x)", " ( )"] where folded.ends(with: mark) {
            return .malformed(fix: "\(mark.dropFirst()) \(folded.dropLast(mark.count))")
        }
        return .none
    }

    /// Marks of other formats with those that should stand instead.
    private static let others = [
        ("[x]", "(x)"), ("[X]", "(x)"), ("[ ]", "( )"), ("[]", "( )"), ("(v)", "(x)"),
        ("(V)", "(x)"), ("(√)", "(x)"), ("(✓)", "(x)"), ("(*)", "(x)"), ("（√）", "(x)"),
    ]

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
