import Wording

/// Sentences laid out in columns of a terminal.
enum ColumnText {
    /// Words side by side, begun after a label and wrapped under its end.
    ///
    /// Breaks at blanks and between wide characters, but not before closing punctuation; a word
    /// wider than the space is broken anywhere.
    static func paragraph(_ text: String, label: String, width: Int) -> [String] {
        let indent = DisplayWidth.columns(of: label)
        let lines = Self.wrapped(text, to: max(8, width - indent))
        return lines.enumerated().map { index, line in
            (index == 0 ? label : DisplayWidth.blanks(indent)) + line
        }
    }

    /// Sentences under each other with their numbers, the first after a label.
    static func numbered(_ sentences: [String], label: String, width: Int) -> [String] {
        sentences.enumerated().flatMap { index, sentence in
            let margin = index == 0 ? label : DisplayWidth.blanks(DisplayWidth.columns(of: label))
            return Self.paragraph(sentence, label: "\(margin)\(index + 1)) ", width: width)
        }
    }

    /// Facts side by side, two blanks apart; those that do not fit on a line start the next one.
    static func facts(_ facts: [String], width: Int) -> [String] {
        facts.reduce(into: []) { lines, fact in
            guard let last = lines.last, DisplayWidth.columns(of: "\(last)  \(fact)") <= width
            else {
                lines += Self.paragraph(fact, label: " ", width: width)
                return
            }
            lines[lines.count - 1] = "\(last)  \(fact)"
        }
    }

    static func wrapped(_ text: String, to columns: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        for piece in Self.pieces(of: text) {
            if DisplayWidth.columns(of: line)
                + DisplayWidth.columns(of: Self.withoutBlanksAtEnd(piece)) > columns
            {
                if !line.isEmpty { lines.append(Self.withoutBlanksAtEnd(line)) }
                line = ""
            }
            for part in Self.broken(piece, to: columns) {
                if DisplayWidth.columns(of: line)
                    + DisplayWidth.columns(of: Self.withoutBlanksAtEnd(part)) > columns
                {
                    lines.append(line)
                    line = ""
                }
                line += part
            }
        }
        return lines + (line.isEmpty ? [] : [Self.withoutBlanksAtEnd(line)])
    }

    /// Parts of a text between which a line may end: words with the blanks behind them, and wide
    /// characters with the punctuation behind them.
    private static func pieces(of text: String) -> [String] {
        var pieces: [String] = []
        var mayBreak = true
        for character in text {
            let isWide = DisplayWidth.columns(of: String(character)) == 2
            let isBound = character == " " || Self.closing.contains(character)
            if !isBound && (mayBreak || isWide) { pieces.append("") }
            if pieces.isEmpty { pieces.append("") }
            pieces[pieces.count - 1].append(character)
            mayBreak = character == " " || (isWide && !Self.opening.contains(character))
        }
        return pieces
    }

    private static let closing: Set<Character> = [
        "，", "。", "；", "：", "）", "、", "！", "？", "”", "》", ")", ",", ".", ";", ":", "%",
    ]
    private static let opening: Set<Character> = ["（", "“", "《"]

    /// A piece cut into parts that fit.
    private static func broken(_ piece: String, to columns: Int) -> [String] {
        guard DisplayWidth.columns(of: Self.withoutBlanksAtEnd(piece)) > columns else {
            return [piece]
        }
        return piece.map { String($0) }
    }

    private static func withoutBlanksAtEnd(_ text: String) -> String {
        let blank = UInt8(ascii: " ")
        let length = text.utf8.lastIndex { $0 != blank }.map(text.utf8.index(after:))
        return String(text[..<(length ?? text.startIndex)])
    }
}
