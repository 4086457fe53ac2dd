/// A line of YAML taken apart as the parser would: indentation, list signs, key and value.
struct LineParts {
    /// The number of blanks before anything else.
    let indentation: Int
    /// Where `-` signs of lists stand, counted from 0.
    let dashes: [Int]
    /// Where what follows them begins, counted from 0.
    let content: Int
    /// The key, with its quotes if it has some.
    let key: Range<Int>?
    /// Where the value begins; the end of the line if there is none.
    let value: Int

    init(_ line: [Unicode.Scalar]) {
        var index = line.prefix { $0 == " " }.count
        self.indentation = index
        var dashes: [Int] = []
        while index < line.count, line[index] == "-", Self.endsWord(line, at: index + 1) {
            dashes.append(index)
            index = Self.skippingBlanks(line, from: index + 1)
        }
        self.dashes = dashes
        self.content = index
        self.key = Self.keyEnd(line, from: index).map { index..<$0 }
        self.value = Self.skippingBlanks(
            line,
            from: self.key.map { Self.colon(line, from: $0.upperBound) + 1 } ?? index
        )
    }

    /// Where the colon after the key stands, counted from 0.
    func colon(in line: [Unicode.Scalar]) -> Int? {
        self.key.map { Self.colon(line, from: $0.upperBound) }
    }

    /// Whether a blank or the end of the line is at an index.
    static func endsWord(_ line: [Unicode.Scalar], at index: Int) -> Bool {
        index >= line.count || line[index] == " " || line[index] == "\t"
    }

    static func skippingBlanks(_ line: [Unicode.Scalar], from start: Int) -> Int {
        var index = min(start, line.count)
        while index < line.count, line[index] == " " || line[index] == "\t" { index += 1 }
        return index
    }

    /// The index after the closing quote of a text that opens at `start`; nil if it is open.
    static func closing(_ line: [Unicode.Scalar], from start: Int) -> Int? {
        Self.closing(line, quote: line[start], from: start + 1)
    }

    /// The index after the closing quote, from within the text.
    static func closing(
        _ line: [Unicode.Scalar],
        quote: Unicode.Scalar,
        from start: Int
    ) -> Int? {
        var index = start
        while index < line.count {
            if quote == "\"", line[index] == "\\" {
                index += 2
            } else if line[index] != quote {
                index += 1
            } else if quote == "'", index + 1 < line.count, line[index + 1] == "'" {
                index += 2
            } else {
                return index + 1
            }
        }
        return nil
    }

    private static func colon(_ line: [Unicode.Scalar], from start: Int) -> Int {
        Self.skippingBlanks(line, from: start)
    }

    /// The end of the key that begins at an index; nil if there is none.
    private static func keyEnd(_ line: [Unicode.Scalar], from start: Int) -> Int? {
        guard start < line.count else { return nil }
        switch line[start] {
        case "[", "{", "#", "|", ">", "&", "*", "!": return nil
        case "\"", "'":
            guard let end = Self.closing(line, from: start) else { return nil }
            let colon = Self.skippingBlanks(line, from: end)
            return colon < line.count && line[colon] == ":" && Self.endsWord(line, at: colon + 1)
                ? end : nil
        default:
            for index in start..<line.count {
                if line[index] == ":", Self.endsWord(line, at: index + 1) { return index }
                if line[index] == "#", index > start, line[index - 1] == " " { return nil }
            }
            return nil
        }
    }
}
