import RealModule

/// One thing a trainee should do next for a competency.
public enum NextStep: Hashable, Sendable {
    /// Read sections of the training material; `EXT` is the supplement.
    case read([String])
    /// Answer questions that are due for review, those answered wrong first.
    case review(Int)
    /// Answer some questions because the last answers are too old.
    case recheck(Int)
    /// Answer about so many questions; 20 means 20 or more.
    case ask(Int)

    /// The step as a word for programs, such as `read:S20+S03` or `ask:6`.
    public var word: String {
        switch self {
        case .read(let sections): "read:" + sections.joined(separator: "+")
        case .review(let count): "review:\(count)"
        case .recheck(let count): "recheck:\(count)"
        case .ask(let count): "ask:\(count)"
        }
    }

    static let questionsWithoutData = 6
    static let questionsWhenUnclear = 5

    /// What to do about a verdict.
    ///
    /// - Parameters:
    ///   - dueForReview: the number of questions of the competency that are due.
    ///   - more: about how many more questions decide an undecided level.
    static func steps(
        for verdict: Verdict,
        sections: [String],
        dueForReview: Int,
        more: Int
    ) -> [Self] {
        switch verdict {
        case .gap:
            let steps: [Self] =
                (sections.isEmpty ? [] : [.read(sections)])
                + (dueForReview == 0 ? [] : [.review(dueForReview)])
            return steps.isEmpty ? [.ask(Self.questionsWhenUnclear)] : steps
        case .stale: return [.recheck(Self.questionsWhenUnclear)]
        case .borderline: return [.ask(Self.questionsWhenUnclear)]
        case .insufficient: return [.ask(more)]
        case .noData: return [.ask(Self.questionsWithoutData)]
        case .met, .notRequired: return []
        }
    }

    /// About how many more questions decide a level: 2 to 20, where 20 means 20 or more.
    ///
    /// Medians of a simulation; the quartiles lie near half and double.
    static func questionsToDecide(_ gap: GapEstimate, units: Double) -> Int {
        let margin = Verdict.gapThreshold(at: gap.required) - ModelConstants.gapProbability
        let certainty = max(gap.probability - margin, 1 - gap.probability)
        let often =
            if certainty < 0.65 {
                units.rounded(.up)
            } else if certainty < 0.70 {
                (units / 2 + 2).rounded(.up)
            } else if certainty < 0.75 {
                4.0
            } else {
                2.0
            }
        let missing = ModelConstants.metUnits(at: gap.required) - units
        let least = (missing - ModelConstants.unitTolerance).rounded(.up)
        let wanted = max(2, gap.required > ModelConstants.highBar ? 2 * often : often, least)
        return Int(min(20, wanted))
    }
}

/// How a level has changed since an earlier day.
///
/// Conservative on purpose: the two levels share evidence.
public enum Trend: String, CaseIterable, Sendable {
    case up
    case down
    case same
    case unknown

    /// One ASCII sign for narrow tables.
    public var sign: Character {
        switch self {
        case .up: "+"
        case .down: "-"
        case .same: "="
        case .unknown: "?"
        }
    }

    static let significance = 1.28

    init(from earlier: Assessment, to later: Assessment) {
        guard let before = earlier.usableEstimate, let now = later.usableEstimate else {
            self = .unknown
            return
        }
        self.init(change: Self.change(from: before, to: now))
    }

    /// - Parameter change: in standard deviations; nil if it is not known.
    init(change: Double?) {
        self =
            switch change {
            case nil: .unknown
            case .some(Self.significance...): .up
            case .some(...(-Self.significance)): .down
            case .some: .same
            }
    }

    /// The difference of two levels in standard deviations.
    static func change(from earlier: LevelEstimate, to later: LevelEstimate) -> Double {
        let variance = later.deviation * later.deviation + earlier.deviation * earlier.deviation
        return (later.level - earlier.level) / variance.squareRoot()
    }
}
