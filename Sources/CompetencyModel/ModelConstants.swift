/// The fixed numbers of the competency model, explained in Docs/Competencies.md.
public enum ModelConstants {
    /// The chance of a right answer of someone who knows: slips happen [Barton and Lord 1981].
    public static let top = 0.98
    /// The share of the first of several servings of one question.
    public static let firstShare = 2.0 / 3
    /// The share of the latest of several servings of one question.
    public static let latestShare = 1.0 / 3
    /// The most units of evidence that narrow an interval.
    public static let unitCap = 30.0
    /// The least probability of a gap that is called a gap.
    public static let gapProbability = 0.80
    /// The least evidence ratio of a gap.
    public static let evidenceRatio = 2.0
    /// The least probability of standing at or above the required level that is called met.
    public static let metProbability = 0.80
    /// The same for required levels above ``highBar``.
    public static let highMetProbability = 0.85
    /// The required level above which "met" and "about n questions" ask for more; 0 to 1.
    public static let highBar = 0.80
    /// Below this many units there is no verdict.
    public static let minimumUnits = 3.0
    /// The least units of a standing that is met.
    public static let metUnits = 6.0
    /// The same for required levels above ``highBar``.
    public static let highMetUnits = 15.0
    /// From this many units on an undecided standing is called borderline.
    public static let borderlineUnits = 12.0
    /// How much a sum of aged weights may lie under a threshold and still count as reaching it.
    public static let unitTolerance = 0.02
    /// Days after which too little evidence is called stale.
    public static let staleDays = 14.0
    /// Days after which an answer counts half, unless its competency says otherwise.
    public static let halfLifeDays = 120.0
    /// The largest evidence ratio that is shown.
    public static let largestRatio = 9999.0
    /// The levels that jobs may require.
    public static let rungs = [40, 60, 75, 90]

    /// The probability of standing at or above a required level that "met" needs.
    public static func metProbability(at required: Double) -> Double {
        required > Self.highBar ? Self.highMetProbability : Self.metProbability
    }

    /// The units that "met" needs at a required level.
    public static func metUnits(at required: Double) -> Double {
        required > Self.highBar ? Self.highMetUnits : Self.metUnits
    }

    /// Whether some units reach a threshold; six answers of today count as six.
    public static func reaches(_ units: Double, _ threshold: Double) -> Bool {
        units >= threshold - Self.unitTolerance
    }
}
