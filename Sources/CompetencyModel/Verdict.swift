import RealModule

/// What may be said about a trainee's level in a competency.
public enum Verdict: String, CaseIterable, Sendable {
    case noData = "no-data"
    case stale
    case insufficient
    case gap
    case met
    case borderline
    case notRequired = "not-required"

    /// One ASCII letter or sign for narrow tables.
    public var letter: Character {
        switch self {
        case .noData: "."
        case .stale: "s"
        case .insufficient: "?"
        case .gap: "G"
        case .met: "M"
        case .borderline: "B"
        case .notRequired: "-"
        }
    }

    /// The place in ranked lists: gap, stale, borderline, insufficient, no data, met.
    public var rank: Int {
        switch self {
        case .gap: 0
        case .stale: 1
        case .borderline: 2
        case .insufficient: 3
        case .noData: 4
        case .met: 5
        case .notRequired: 6
        }
    }

    /// Whether more answers would be of use.
    public var isUndecided: Bool {
        switch self {
        case .stale, .borderline, .insufficient, .noData: true
        case .gap, .met, .notRequired: false
        }
    }
}

/// How much evidence a verdict rests on.
struct EvidenceAmount: Equatable, Sendable {
    /// The sum of aged weights.
    let units: Double
    /// The sum of weights without ageing.
    let freshUnits: Double
    /// Days since the newest answer; nil without answers.
    let daysSinceNewest: Double?
}

extension Verdict {
    /// The probability of a gap from which on it is called one, for a required level.
    ///
    /// "At least 0.80, and an evidence ratio of at least 2" in one number.
    public static func gapThreshold(at required: Double) -> Double {
        max(ModelConstants.gapProbability, 2 * required / (1 + required))
    }

    /// The first rule of the page that fits.
    static func of(_ amount: EvidenceAmount, gap: GapEstimate?) -> Self {
        guard let gap else { return .notRequired }
        guard let age = amount.daysSinceNewest else { return .noData }
        guard ModelConstants.reaches(amount.units, ModelConstants.minimumUnits) else {
            let wasEnough = ModelConstants.reaches(amount.freshUnits, ModelConstants.minimumUnits)
            return wasEnough && age >= ModelConstants.staleDays ? .stale : .insufficient
        }
        if gap.probability >= Self.gapThreshold(at: gap.required) { return .gap }
        if Self.isMet(gap.probability, required: gap.required, units: amount.units) {
            return .met
        }
        return ModelConstants.reaches(amount.units, ModelConstants.borderlineUnits)
            ? .borderline : .insufficient
    }

    /// Whether the rule "met" holds for a probability of a gap at a required level.
    static func isMet(_ gapProbability: Double, required: Double, units: Double) -> Bool {
        1 - gapProbability >= ModelConstants.metProbability(at: required)
            && ModelConstants.reaches(units, ModelConstants.metUnits(at: required))
    }
}
