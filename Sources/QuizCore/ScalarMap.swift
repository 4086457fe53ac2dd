/// Characters that stand for others, found without hashing.
struct ScalarMap: Sendable {
    /// Characters up to that one are kept in a table, of which most are in use.
    private static let lastInTable: UInt32 = 0x9FFF

    /// The value of the first character in ``table``.
    private let first: UInt32
    private let table: [Unicode.Scalar?]
    /// What has no place in the table.
    private let others: [Unicode.Scalar: Unicode.Scalar]

    /// - Parameter pairs: Each character with what stands for it; of two the first counts.
    init(_ pairs: some Sequence<(Unicode.Scalar, Unicode.Scalar)>) {
        let others = Dictionary(pairs, uniquingKeysWith: { first, _ in first })
        let first = others.keys.min()?.value ?? 0
        let count = first > Self.lastInTable ? 0 : Int(Self.lastInTable - first) + 1
        var table = Array(repeating: Unicode.Scalar?.none, count: count)
        for (scalar, other) in others where scalar.value <= Self.lastInTable {
            table[Int(scalar.value - first)] = other
        }
        self.first = first
        self.table = table
        self.others = others.filter { $0.key.value > Self.lastInTable }
    }

    subscript(scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value >= self.first else { return nil }
        let place = Int(scalar.value - self.first)
        return place < self.table.count ? self.table[place] : self.others[scalar]
    }
}
