public import Wording

/// Writes diagnostics for people and for machines.
public enum DiagnosticText {
    /// For a terminal: place, code and sentence, the line with a caret, and what to write instead.
    public static func text(_ diagnostics: [Diagnostic], language: Language) -> String {
        diagnostics.map { diagnostic in
            let excerpt = Excerpt(diagnostic)
            var lines = [
                "\(Self.place(diagnostic)): \(diagnostic.code): "
                    + diagnostic.message.text(in: language)
            ]
            if !excerpt.line.isEmpty { lines += ["  " + excerpt.line, "  " + excerpt.caret] }
            if let fix = diagnostic.fix {
                lines.append("  " + CheckerPhrase.proposal(fix).text(in: language))
            }
            return lines.joined(separator: "\n") + "\n"
        }
        .joined()
    }

    /// One JSON object a line with the keys `file`, `line`, `column`, `endColumn`, `code`,
    /// `severity`, `message` and `fix`.
    public static func json(_ diagnostics: [Diagnostic], language: Language) -> String {
        diagnostics.map { diagnostic in
            let fields: [(String, String)] = [
                ("file", ValueTree.quoted(diagnostic.file)),
                ("line", "\(diagnostic.line)"),
                ("column", "\(diagnostic.column)"),
                ("endColumn", "\(diagnostic.endColumn)"),
                ("code", ValueTree.quoted(diagnostic.code)),
                ("severity", ValueTree.quoted(diagnostic.severity.rawValue)),
                ("message", ValueTree.quoted(diagnostic.message.text(in: language))),
                ("fix", diagnostic.fix.map(ValueTree.quoted) ?? "null"),
            ]
            return "{" + fields.map { "\"\($0)\":\($1)" }.joined(separator: ",") + "}\n"
        }
        .joined()
    }

    /// Workflow commands of GitHub, which shows them at the lines of a change.
    public static func github(_ diagnostics: [Diagnostic], language: Language) -> String {
        diagnostics.map { diagnostic in
            let properties: [(String, String)] = [
                ("file", diagnostic.file),
                ("line", "\(diagnostic.line)"),
                ("col", "\(diagnostic.column)"),
                ("endColumn", "\(diagnostic.endColumn)"),
                ("title", diagnostic.code),
            ]
            let written = properties.map { "\($0)=\(Self.escapedProperty($1))" }
            let fix = diagnostic.fix.map { "\n" + CheckerPhrase.proposal($0).text(in: language) }
            let message = diagnostic.message.text(in: language) + (fix ?? "")
            return "::\(diagnostic.severity.rawValue) \(written.joined(separator: ","))"
                + "::\(Self.escaped(message))\n"
        }
        .joined()
    }

    private static func place(_ diagnostic: Diagnostic) -> String {
        "\(diagnostic.file):\(diagnostic.line):\(diagnostic.column)"
    }

    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }

    private static func escapedProperty(_ text: String) -> String {
        Self.escaped(text).unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case ":": escaped += "%3A"
            case ",": escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}

/// The line of a finding as a terminal shows it, with a caret below the place.
struct Excerpt {
    let line: String
    let caret: String

    /// Terminal columns shown before the place, and after it.
    private static let before = 60
    private static let after = 40

    init(_ diagnostic: Diagnostic) {
        let scalars = diagnostic.excerpt.unicodeScalars.map(Self.visible)
        let place = min(diagnostic.column - 1, scalars.count)
        let before = Self.text(scalars[..<place])
        let after = Self.text(scalars[place...])
        let shown = before.suffix(Self.count(of: before.reversed(), fitting: Self.before))
        let rest = after.prefix(Self.count(of: after, fitting: Self.after))
        let mark = shown.startIndex > before.startIndex ? "…" : ""
        let end = rest.endIndex < after.endIndex ? "…" : ""
        self.line = "\(mark)\(shown)\(rest)\(end)"
        let indentation = DisplayWidth.columns(of: mark) + DisplayWidth.columns(of: shown)
        self.caret = String(repeating: " ", count: indentation) + "^"
    }

    /// Nothing that moves the cursor.
    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 9: " "
        case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF: "\u{FFFD}"
        default: scalar
        }
    }

    /// How many characters from the beginning fit into so many columns; those of none fit always.
    private static func count(of characters: some Sequence<Character>, fitting limit: Int) -> Int {
        var columns = 0
        return characters.prefix { character in
            columns += DisplayWidth.columns(of: character)
            return columns <= limit
        }
        .count
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }
}
