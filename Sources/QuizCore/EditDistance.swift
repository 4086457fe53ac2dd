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
}
