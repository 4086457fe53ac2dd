/// How many letters must be changed, put in or taken out to make one word of another.
public enum EditDistance {
    /// Time grows with the product of the lengths.
    public static func between(_ left: String, _ right: String) -> Int {
        let right = Array(right)
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var previous = row
            previous[0] = index + 1
            for column in right.indices {
                let change = row[column] + (letter == right[column] ? 0 : 1)
                previous[column + 1] = min(change, row[column + 1] + 1, previous[column] + 1)
            }
            row = previous
        }
        return row[right.count]
    }

    /// The words nearest to one that was typed: those it is a part of, then those within two edits.
    public static func nearest(
        to word: String,
        among known: some Sequence<String>,
        atMost most: Int = 3
    ) -> [String] {
        guard !word.isEmpty else { return [] }
        let known = known.sorted()
        let containing = known.filter { $0.contains(word) }
        let near = known.filter { Self.between($0, word) <= min(2, word.count - 1) }
        return Array((containing + near.filter { !containing.contains($0) }).prefix(most))
    }
}
