extension CarryOver {
    /// The choices of a question that are not there in another version.
    ///
    /// None where the versions cannot be compared part by part.
    public static func gone(
        from old: any Interaction,
        in new: any Interaction
    ) -> Set<AnsweredVersion.Chosen> {
        do {
            let carried = try CarryOver(from: old, to: new)
            return Set(old.choiceParts.filter { carried.place(of: $0) == nil })
        } catch {
            switch error {
            case .unclear(let positions, _) where old.choiceLists == 1:
                return Set(positions.map { AnsweredVersion.Chosen(list: 0, position: $0 - 1) })
            case .otherType: return Set(old.choiceParts)
            case .scene, .partsChanged, .unclear, .noSuchPart: return []
            }
        }
    }
}

extension Interaction {
    /// The text of a choice; nil if there is none at that place.
    public func choiceText(_ chosen: AnsweredVersion.Chosen) -> LocalizedText? {
        let lists = self.namedParts
        guard self.hasChoices, lists.indices.contains(chosen.list),
            lists[chosen.list].texts.indices.contains(chosen.position)
        else { return nil }
        return lists[chosen.list].texts[chosen.position]
    }

    /// Whether the parts that responses name are choices, rather than items or sides.
    fileprivate var hasChoices: Bool {
        self is OneChoice || self is ManyChoices || self is GapFilling
    }

    fileprivate var choiceLists: Int { self.hasChoices ? self.namedParts.count : 0 }

    fileprivate var choiceParts: [AnsweredVersion.Chosen] {
        guard self.hasChoices else { return [] }
        return self.namedParts.enumerated().flatMap { list, parts in
            parts.texts.indices.map { AnsweredVersion.Chosen(list: list, position: $0) }
        }
    }
}
