/// Finds the word that was most likely meant.
enum Spelling {
    /// The nearest candidate within two edits, or within one for a short word; nil if there is none.
    static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
        let most = word.scalarCount < 5 ? 1 : 2
        let near = candidates.map { ($0, Self.distance(word, $0)) }.filter { $0.1 <= most }
        let best = near.min { ($0.1, $0.0) < ($1.1, $1.0) }
        return best.flatMap { $0.1 < max(word.count, 1) ? $0.0 : nil }
    }

    /// Edits (insert, delete, replace, swap neighbours) between two words; 3 stands for more than 2.
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left.unicodeScalars)
        let right = Array(right.unicodeScalars)
        guard abs(left.count - right.count) <= 2, left.count <= 128 else { return 3 }
        var before: [Int] = []
        var last = Array(0...right.count)
        for row in 0..<left.count {
            var current = [row + 1]
            for column in 0..<right.count {
                let change = last[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(change, last[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    best = min(best, before[column - 1] + 1)
                }
                current.append(best)
            }
            before = last
            last = current
        }
        return min(3, last[right.count])
    }
}
