/// Some words to look for among those of many texts, compared octet for octet.
struct WordList: ExpressibleByArrayLiteral, Sendable {
    /// The words by their number of octets.
    private let words: [[String]]

    init(arrayLiteral words: String...) {
        let longest = words.map(\.utf8.count).max() ?? 0
        self.words = (0...longest).map { count in words.filter { $0.utf8.count == count } }
    }

    func contains(_ word: Substring) -> Bool {
        let count = word.utf8.count
        return count < self.words.count && self.words[count].contains(where: word.begins)
    }
}
