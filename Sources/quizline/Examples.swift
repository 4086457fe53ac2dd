/// Examples as the help of a command shows them.
enum Examples {
    /// Command lines with what they do, one a line, under a heading.
    static func text(_ examples: KeyValuePairs<String, String>) -> String {
        let widest = examples.map(\.key.count).max() ?? 0
        let lines = examples.map { line, meaning in
            let gap = String(repeating: " ", count: widest - line.count + 2)
            return "  \(line)\(gap)\(meaning)"
        }
        return (["EXAMPLES:"] + lines).joined(separator: "\n")
    }
}
