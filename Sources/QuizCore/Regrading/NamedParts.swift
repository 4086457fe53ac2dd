/// Things of a question that responses name by their position, such as its choices.
public struct NamedParts: Sendable {
    public let texts: [LocalizedText]
    /// Whether a response means something only where each part has a partner.
    public let mustAllPair: Bool
    /// Whether the author can say which part became which.
    public let canBeMapped: Bool

    public init(_ texts: [LocalizedText], mustAllPair: Bool = false, canBeMapped: Bool = true) {
        self.texts = texts
        self.mustAllPair = mustAllPair
        self.canBeMapped = canBeMapped
    }
}

extension NamedParts {
    /// For each part its position in another version; nil where it is gone.
    ///
    /// Parts are the same if their folded text is equal in any language, and if they are the
    /// only ones left on both sides.
    ///
    /// - Parameter map: What the author says, by positions from 0; nil is gone.
    func pairing(with new: Self, map: [Int: Int?]) throws(CarryOver.Fault) -> [Int?] {
        let said = self.canBeMapped ? map : [:]
        try self.check(said, against: new)
        var pairs = [Int?](repeating: nil, count: self.texts.count)
        var left = Set(new.texts.indices)
        var open: [Int] = []
        for (old, target) in said {
            pairs[old] = target
            if let target { left.remove(target) }
        }
        for old in self.texts.indices where said[old] == nil {
            let same = left.sorted().first { self.texts[old].isSame(as: new.texts[$0]) }
            pairs[old] = same
            if let same { left.remove(same) } else { open.append(old) }
        }
        if open.count == 1, left.count == 1, let last = left.popFirst() {
            pairs[open[0]] = last
        } else if !open.isEmpty, !left.isEmpty {
            throw .unclear(old: open.map { $0 + 1 }, new: left.sorted().map { $0 + 1 })
        }
        let isWhole = left.isEmpty && pairs.allSatisfy { $0 != nil }
        guard isWhole || !self.mustAllPair else { throw .partsChanged }
        return pairs
    }

    private func check(_ said: [Int: Int?], against new: Self) throws(CarryOver.Fault) {
        let targets = said.values.compactMap { $0 }
        let isThere =
            said.keys.allSatisfy(self.texts.indices.contains)
            && targets.allSatisfy(new.texts.indices.contains)
        guard isThere, Set(targets).count == targets.count else { throw .noSuchPart }
    }
}

extension LocalizedText {
    /// Whether the folded texts are equal in a language that both have.
    fileprivate func isSame(as other: Self) -> Bool {
        self.entries.contains { entry in
            other.entries.contains {
                $0.language == entry.language
                    && TextFolding.fold($0.text) == TextFolding.fold(entry.text)
            }
        }
    }
}
