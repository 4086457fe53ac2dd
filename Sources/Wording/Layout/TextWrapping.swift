/// Breaks text into lines of at most so many columns (rules W3 and W4 of the protocol).
///
/// Lines break between Han characters and at blanks. Words and numbers stay whole as long as
/// they fit into a line of their own; a number stays with its percent sign or unit. No line
/// begins with closing punctuation or ends with opening punctuation, if moving the break by at
/// most four characters avoids it.
public enum TextWrapping {
    /// The lines of a text, without blanks at their ends.
    ///
    /// Line feeds in the text end a line. An empty text is one empty line.
    ///
    /// - Parameters:
    ///   - width: Columns of a line; below 2 counts as 2.
    ///   - indent: Blanks before each line but the first; at most half of the width.
    ///   - ambiguous: Columns of a character of ambiguous width, 1 or 2.
    public static func wrap(
        _ text: String,
        width: Int,
        indent: Int = 0,
        ambiguous: Int = 1
    ) -> [String] {
        let width = max(2, width)
        let indent = min(max(0, indent), width / 2)
        let margin = DisplayWidth.blanks(indent)
        var lines: [String] = []
        for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if lines.isEmpty, Self.fits(paragraph, width: width, ambiguous: ambiguous) {
                lines.append(String(paragraph))
                continue
            }
            var breaker = LineBreaker(paragraph, ambiguous: ambiguous)
            repeat {
                let isFirst = lines.isEmpty
                let line = breaker.nextLine(columns: isFirst ? width : width - indent)
                lines.append(isFirst || line.isEmpty ? line : margin + line)
            } while !breaker.isAtEnd
        }
        return lines
    }

    /// Whether a paragraph is a line as it stands.
    private static func fits(_ paragraph: Substring, width: Int, ambiguous: Int) -> Bool {
        guard let last = paragraph.last else { return true }
        return last != " " && last != "\t" && last != "\u{3000}"
            && DisplayWidth.columns(of: paragraph, ambiguous: ambiguous) <= width
    }
}

/// One paragraph on its way to lines.
private struct LineBreaker {
    private let pieces: [TextPiece]
    private var start = 0

    init(_ text: Substring, ambiguous: Int) {
        self.pieces = text.map { TextPiece($0, ambiguous: ambiguous) }
    }

    var isAtEnd: Bool { self.start >= self.pieces.count }

    /// Takes the next line off; blanks before the line after it are gone.
    mutating func nextLine(columns: Int) -> String {
        let end = self.breakPoint(columns: columns)
        let line = self.pieces[self.start..<end]
        let blanks = line.reversed().prefix { $0.isBlank }.count
        self.start = self.pieces[end...].firstIndex { !$0.isBlank } ?? self.pieces.count
        return String(line.dropLast(blanks).map(\.character))
    }

    /// Where the line that begins at ``start`` ends.
    private func breakPoint(columns: Int) -> Int {
        let overflow = self.overflow(columns: columns)
        let word = self.pieces[self.start...].firstIndex { !$0.isBlank } ?? overflow
        guard overflow < self.pieces.count, overflow > word else { return overflow }
        let points = (word + 1...overflow).reversed()
        guard let last = points.first(where: self.isOpportunity) else { return overflow }
        let better = points.first { point in
            point <= last && last - point <= 4 && self.isOpportunity(point) && !self.isUgly(point)
        }
        return better ?? last
    }

    /// The first piece that does not fit; blanks hang over the margin.
    private func overflow(columns: Int) -> Int {
        var used = 0
        for index in self.start..<self.pieces.count {
            used += self.pieces[index].columns
            let isFirst = index == self.start
            if used > columns && !self.pieces[index].isBlank && !isFirst { return index }
        }
        return self.pieces.count
    }

    /// Whether a line may end before a piece (rule W3).
    private func isOpportunity(_ point: Int) -> Bool {
        let before = self.pieces[point - 1]
        let after = self.pieces[point]
        if after.isBlank { return false }
        if before.isBlank { return !self.isUnit(at: point) }
        if before.isDigit && after.isHan { return false }
        if before.isHan || after.isHan { return true }
        if before.isWidePunctuation { return true }
        return after.isWidePunctuation && after.mayNotEnd
    }

    /// Whether a break would stand before closing or after opening punctuation (rule W4).
    private func isUgly(_ point: Int) -> Bool {
        let before = self.pieces[self.start..<point].last { !$0.isBlank }
        return self.pieces[point].mayNotBegin || before?.mayNotEnd == true
    }

    /// Whether the word behind blanks is the unit of the number before them.
    private func isUnit(at point: Int) -> Bool {
        guard let last = self.pieces[self.start..<point].lastIndex(where: { !$0.isBlank }),
            point - last == 2, self.pieces[last].isDigit
        else { return false }
        if self.pieces[point].isHan { return true }
        let word = self.pieces[point...].prefix(4).prefix { !$0.isBlank && !$0.mayNotBegin }
        return Self.units.contains(String(word.map(\.character)))
    }

    private static let units: Set<String> = [
        "°C", "s", "ms", "min", "h", "kB", "KB", "MB", "GB", "mm", "cm", "m", "km", "g",
        "kg", "USD", "EUR", "CNY", "RMB",
    ]
}

/// One grapheme cluster and what line breaking needs to know about it.
private struct TextPiece {
    let character: Character
    let columns: Int
    let isBlank: Bool
    let isDigit: Bool
    /// Han characters, kana, Hangul and wide signs such as emoji.
    let isHan: Bool
    let isWidePunctuation: Bool

    init(_ character: Character, ambiguous: Int) {
        self.character = character
        let first = character.unicodeScalars.first ?? " "
        // The most frequent ones need no table: Han characters and ASCII by themselves.
        let isPlainHan = (0x4E00...0x9FFF).contains(first.value) && character.utf8.count == 3
        let isPlainASCII = (0x20...0x7E).contains(first.value) && character.utf8.count == 1
        guard !isPlainHan && !isPlainASCII else {
            self.columns = isPlainHan ? 2 : 1
            self.isBlank = character == " "
            self.isDigit = (0x30...0x39).contains(first.value)
            self.isHan = isPlainHan
            self.isWidePunctuation = false
            return
        }
        self.columns = DisplayWidth.columns(of: character, ambiguous: ambiguous)
        self.isBlank = character == "\u{3000}" || character == "\t"
        let category = first.properties.generalCategory
        self.isDigit = category == .decimalNumber
        let isWide = DisplayWidth.columns(of: character) == 2 && !self.isBlank
        self.isWidePunctuation = isWide && Self.isPunctuation(category)
        let isLatin = (0xFF10...0xFF5A).contains(first.value)
        self.isHan = isWide && !self.isWidePunctuation && !isLatin
    }

    var mayNotBegin: Bool { Self.closing.contains(self.character) }
    var mayNotEnd: Bool { Self.opening.contains(self.character) }

    private static func isPunctuation(_ category: Unicode.GeneralCategory) -> Bool {
        switch category {
        case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
            .otherPunctuation, .dashPunctuation, .connectorPunctuation, .currencySymbol:
            true
        default: false
        }
    }

    private static let closing = Set("!%),.:;?]}¢°·’”…—‰、。〃〉》」』】〕〗！％），．：；？］｝")
    private static let opening = Set("([{£¥‘“〈《「『【〔〖（［｛￥$")
}
