extension Interaction {
    /// The best of the tries, each less the cost of those before it; never below 0.
    func bestCredit(forTries responses: [Response], cost: Fraction) -> Fraction {
        responses.enumerated().map { index, response in
            max(.zero, self.credit(for: response) - cost * Fraction(index))
        }
        .max() ?? .zero
    }
}

/// The mark of a question whose parts are each marked by their own history.
enum CountBack {
    /// The mean over the parts.
    ///
    /// - Parameter tries: For each try, oldest first, the credit of each part.
    static func credit(ofTries tries: [[Fraction]], cost: Fraction) -> Fraction {
        guard let last = tries.last, !last.isEmpty else { return .zero }
        let sum = last.indices.reduce(Fraction.zero) { sum, part in
            sum + Self.credit(ofPart: tries.map { $0[part] }, cost: cost)
        }
        return sum / Fraction(last.count)
    }

    /// What a part gives in the last try, less the cost of each try up to the last one that gave less.
    private static func credit(ofPart history: [Fraction], cost: Fraction) -> Fraction {
        guard let final = history.last else { return .zero }
        let lastWorse = (history.lastIndex { $0 < final } ?? -1) + 1
        return final * max(.zero, .one - cost * Fraction(lastWorse))
    }
}
