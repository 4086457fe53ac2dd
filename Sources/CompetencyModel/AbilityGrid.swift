import RealModule

/// The abilities on the logit scale on which the posterior is computed [Bock and Mislevy 1982].
enum AbilityGrid {
    static let step = 0.2
    static let count = 61
    /// From -6 to 6.
    static let nodes: [Double] = (0..<Self.count).map { -6 + Self.step * Double($0) }

    /// The logistic function.
    static func sigma(_ value: Double) -> Double {
        1 / (1 + .exp(-value))
    }

    /// The chance of a right answer at an ability, with guesses and slips.
    static func chance(at ability: Double, difficulty: Double, guess: Double) -> Double {
        guess + (ModelConstants.top - guess) * Self.sigma(ability - difficulty)
    }
}
