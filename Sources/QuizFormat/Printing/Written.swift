/// A part of a YAML document before it is text.
indirect enum Written: Equatable {
    /// A key with its value.
    struct Entry: Equatable {
        let key: String
        let value: Written
        /// Lines that stand above it, each with its `#`.
        var comments: [String] = []
    }

    /// A part of a list.
    struct Item: Equatable {
        let value: Written
        /// Lines that stand above it, each with its `#`.
        var comments: [String] = []
    }

    case scalar(String)
    case list([Item])
    case map([Entry])

    static func list(of values: [Written]) -> Self { .list(values.map { Item(value: $0) }) }

    /// The lines at a column, without their ends.
    ///
    /// Lists stand at the column of their key, and each scalar on one line.
    func lines(at column: Int = 0) -> [String] {
        let blanks = String(repeating: " ", count: column)
        switch self {
        case .scalar(let text): return [blanks + ScalarText.text(of: text)]
        case .list(let items):
            return items.flatMap { item in
                item.comments.map { blanks + $0 }
                    + item.value.below(blanks + "- ", at: column + 2)
            }
        case .map(let entries):
            return entries.flatMap { entry in
                entry.comments.map { blanks + $0 } + Self.lines(of: entry, at: column)
            }
        }
    }

    private static func lines(of entry: Entry, at column: Int) -> [String] {
        let head = String(repeating: " ", count: column) + ScalarText.text(of: entry.key) + ":"
        switch entry.value {
        case .scalar(let text): return ["\(head) \(ScalarText.text(of: text))"]
        case .list: return [head] + entry.value.lines(at: column)
        case .map: return [head] + entry.value.lines(at: column + 2)
        }
    }

    /// The lines of the value of an item, which begins in the line of its sign.
    private func below(_ sign: String, at column: Int) -> [String] {
        let lines = self.lines(at: column)
        guard let first = lines.first else { return [] }
        // By scalars: a blank and a combining sign behind it are one character.
        return [sign + String(first.unicodeScalars.dropFirst(column))] + lines.dropFirst()
    }
}
