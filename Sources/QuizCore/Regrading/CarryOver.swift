/// What responses to one version of a question mean in another.
public struct CarryOver: Sendable {
    /// Why they mean nothing there.
    public enum Fault: Error, Hashable, Sendable {
        case otherType
        /// Turns of a scene mean nothing in another play.
        case scene
        /// Another number of parts that are marked each by itself.
        case partsChanged
        /// Several parts are left on both sides, by their numbers from 1.
        case unclear(old: [Int], new: [Int])
        /// The author named a part that is not there, or one part twice.
        case noSuchPart
    }

    /// A response in terms of the other version.
    struct Carried {
        let response: Response
        /// Whether nothing that the response named is gone.
        let isWhole: Bool
    }

    private let pairings: [[Int?]]

    /// - Parameter map: What the author says of parts that cannot be told apart, by positions
    ///   from 0; nil is gone.
    public init(
        from old: any Interaction,
        to new: any Interaction,
        map: [Int: Int?] = [:]
    ) throws(Fault) {
        guard !type(of: old).isPlayed else { throw .scene }
        let choosing: Set = [OneChoice.keyword, ManyChoices.keyword]
        let types = [type(of: old).keyword, type(of: new).keyword]
        guard types[0] == types[1] || choosing.isSuperset(of: types) else { throw .otherType }
        let before = old.namedParts
        let after = new.namedParts
        guard before.count == after.count,
            zip(before, after).allSatisfy({ $0.texts.isEmpty == $1.texts.isEmpty })
        else { throw .partsChanged }
        guard map.isEmpty || before.contains(where: \.canBeMapped) else { throw .noSuchPart }
        let mapped = before.lastIndex(where: \.canBeMapped)
        var pairings: [[Int?]] = []
        for index in before.indices {
            let said = index == mapped ? map : [:]
            pairings.append(try before[index].pairing(with: after[index], map: said))
        }
        self.pairings = pairings
    }

    func carry(_ response: Response) -> Carried {
        switch response {
        case .truth, .number, .text, .path, .essay, .rating:
            Carried(response: response, isWhole: true)
        case .choices(let positions): self.carry(choices: positions)
        case .order(let order): self.carry(order: order)
        case .pairs(let rights): self.carry(rights: rights)
        case .gaps(let gaps): self.carry(gaps: gaps)
        }
    }

    private func carry(choices: [Int]) -> Carried {
        let found = choices.compactMap { self.position($0, in: 0) }.sorted()
        return Carried(response: .choices(found), isWhole: found.count == choices.count)
    }

    private func carry(order: [Int]) -> Carried {
        let found = order.compactMap { self.position($0, in: 0) }
        return Carried(response: .order(found), isWhole: found.count == order.count)
    }

    private func carry(rights: [Int?]) -> Carried {
        var found = [Int?](repeating: nil, count: rights.count)
        for (left, right) in rights.enumerated() {
            guard let place = self.position(left, in: 0), found.indices.contains(place) else {
                continue
            }
            found[place] = right.flatMap { self.position($0, in: 1) }
        }
        let isWhole = found.count { $0 == nil } == rights.count { $0 == nil }
        return Carried(response: .pairs(found), isWhole: isWhole)
    }

    private func carry(gaps: [Response.Gap?]) -> Carried {
        let found = gaps.enumerated().map { index, gap -> Response.Gap? in
            switch gap {
            case .choice(let position): self.position(position, in: index).map { .choice($0) }
            case .number, .text, nil: gap
            }
        }
        let isWhole = found.count { $0 == nil } == gaps.count { $0 == nil }
        return Carried(response: .gaps(found), isWhole: isWhole)
    }

    /// Where a choice is in the other version; nil if it is gone.
    func place(of chosen: AnsweredVersion.Chosen) -> Int? {
        self.position(chosen.position, in: chosen.list)
    }

    /// Where a part is in the other version; where a type names none, everything stays.
    private func position(_ old: Int, in list: Int) -> Int? {
        guard self.pairings.indices.contains(list) else { return old }
        return self.pairings[list].indices.contains(old) ? self.pairings[list][old] : nil
    }
}
