/// Signs of a text in GIFT, in which `\` makes the next sign literal.
struct GIFTSigns {
    /// A sign with where it stands.
    struct Sign {
        let character: Character
        /// Whether it means itself and nothing else.
        let isLiteral: Bool
        let line: Int
    }

    private(set) var signs: ArraySlice<Sign>

    private init(_ signs: ArraySlice<Sign>) {
        self.signs = signs
    }

    /// Lines with their numbers.
    init(lines: [(number: Int, text: String)]) {
        var signs: [Sign] = []
        for (number, text) in lines {
            var isEscaped = false
            for character in text {
                if isEscaped {
                    isEscaped = false
                    signs += Self.escaped(character, line: number)
                } else if character == "\\" {
                    isEscaped = true
                } else {
                    signs.append(Sign(character: character, isLiteral: false, line: number))
                }
            }
            if isEscaped { signs.append(Sign(character: "\\", isLiteral: true, line: number)) }
            signs.append(Sign(character: "\n", isLiteral: false, line: number))
        }
        self.signs = signs[...]
    }

    private static func escaped(_ character: Character, line: Int) -> [Sign] {
        if character == "n" { return [Sign(character: "\n", isLiteral: true, line: line)] }
        let sign = Sign(character: character, isLiteral: true, line: line)
        // Before any other sign the backslash is a backslash.
        return "~=#{}:\\".contains(character)
            ? [sign] : [Sign(character: "\\", isLiteral: true, line: line), sign]
    }

    /// The text with all signs as themselves, without blanks at the ends.
    var text: String { Blanks.trimmed(String(self.signs.map(\.character))) }

    var isBlank: Bool { self.signs.allSatisfy { $0.character.isWhitespace } }

    var line: Int { self.signs.first?.line ?? 1 }

    /// Without blanks at both ends.
    var trimmed: Self {
        var signs = self.signs
        while signs.first?.character.isWhitespace == true { signs.removeFirst() }
        while signs.last?.character.isWhitespace == true { signs.removeLast() }
        return Self(signs)
    }

    func starts(with text: String) -> Bool {
        let start = self.signs.prefix(text.count)
        return start.allSatisfy { !$0.isLiteral } && start.map(\.character) == Array(text)
    }

    func dropFirst(_ count: Int) -> Self { Self(self.signs.dropFirst(count)) }

    /// Where a text stands first, none of its signs literal.
    func firstIndex(of text: String) -> Int? {
        let wanted = Array(text)
        return self.signs.indices.first { index in
            let part = self.signs[index...].prefix(wanted.count)
            return part.count == wanted.count && part.allSatisfy { !$0.isLiteral }
                && part.map(\.character) == wanted
        }
    }

    func indices(of character: Character) -> [Int] {
        self.signs.indices.filter {
            self.signs[$0].character == character && !self.signs[$0].isLiteral
        }
    }

    func prefix(upTo index: Int) -> Self { Self(self.signs[..<index]) }

    func suffix(from index: Int) -> Self { Self(self.signs[min(index, self.signs.endIndex)...]) }

    /// What stands before and after the first occurrence of a text.
    func split(at text: String) -> (Self, Self?) {
        guard let index = self.firstIndex(of: text) else { return (self, nil) }
        return (self.prefix(upTo: index), self.suffix(from: index + text.count))
    }

    /// The parts that begin with one of some signs; what stands before the first is the head.
    func parts(from signs: String) -> (head: Self, parts: [(mark: Character, rest: Self)]) {
        let starts = self.signs.indices.filter {
            !self.signs[$0].isLiteral && signs.contains(self.signs[$0].character)
        }
        let ends = starts.dropFirst() + [self.signs.endIndex]
        let parts = zip(starts, ends).map { start, end in
            (self.signs[start].character, Self(self.signs[(start + 1)..<end]))
        }
        return (self.prefix(upTo: starts.first ?? self.signs.endIndex), parts)
    }

    /// The text in square brackets at the start, and what follows it.
    var bracketed: (word: String, rest: Self)? {
        let trimmed = self.trimmed
        guard trimmed.starts(with: "["), let end = trimmed.firstIndex(of: "]") else { return nil }
        return (
            String(trimmed.signs[(trimmed.signs.startIndex + 1)..<end].map(\.character)),
            trimmed.suffix(from: end + 1)
        )
    }
}
