import Foundation
import Wording

/// A text of another system with its markup reduced to signs that a line can show.
struct PlainText: Equatable {
    /// How the other system marks up a text.
    enum Markup {
        case none
        case html
        case markdown
    }

    /// One line, in Unicode NFC.
    let text: String
    /// The same with line breaks where blocks ended, blanks folded within lines.
    let lines: [String]
    /// What cannot be shown, such as pictures.
    let parts: [ExchangePart]

    init(_ source: String, _ markup: Markup) {
        var reduced = source
        var parts: [ExchangePart] = []
        if markup == .markdown { reduced = MarkdownText.reduced(reduced, &parts) }
        if markup != .none {
            let html = HTMLText(reduced)
            reduced = html.text
            parts += html.parts
        }
        let clean = String(String.UnicodeScalarView(reduced.unicodeScalars.map(Self.clean)))
        self.lines = clean.split(whereSeparator: \.isNewline).map { Blanks.folded(String($0)) }
            .filter { !$0.isEmpty }
        self.text = Blanks.folded(self.lines.joined(separator: " "))
        self.parts = parts
    }

    /// Line breaks that only some programs know, and blanks that are none.
    private static func clean(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "\u{85}", "\u{2028}", "\u{2029}", "\u{B}", "\u{C}": "\n"
        case "\u{A0}", "\u{FEFF}": " "
        default: scalar
        }
    }
}
