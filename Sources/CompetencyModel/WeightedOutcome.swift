public import QuizCore
import RealModule

/// An outcome that counts towards a competency, with all factors of its weight but its age.
public struct WeightedOutcome: Equatable, Sendable {
    /// Which serving of its question the outcome comes from.
    public enum Serving: String, Sendable {
        case first
        case latest
    }

    /// The question that was served.
    public let question: QuestionName
    /// Which serving of the question this is.
    public let serving: Serving
    /// 0 to 1.
    public let outcome: Double
    /// 0 to 0.9.
    public let guess: Double
    /// On the logit scale, -4 to 4.
    public let difficulty: Double
    /// The instant of the answer.
    public let at: Instant
    /// 1 for the only serving of a question, else 2/3 for the first and 1/3 for the latest.
    public let share: Double
    /// The weight of the competency in the question, above 0 and at most 1.
    public let tag: Double
    /// Less than 1 for servings that say less.
    public let mode: Double

    private init(_ evidence: Evidence, serving: Serving, share: Double, tag: Double) {
        let curve = ChanceCurves.Key(evidence)
        self.question = evidence.question
        self.serving = serving
        self.outcome = min(max(evidence.outcome, 0), 1)
        self.guess = curve.guess
        self.difficulty = curve.difficulty
        self.at = evidence.at
        self.share = share
        self.tag = tag
        self.mode = evidence.mode
    }

    /// The weight of the outcome on the day of the answer.
    public var freshWeight: Double { self.share * self.tag * self.mode }

    /// The weight of the outcome at a later instant; it halves every half-life.
    public func weight(at now: Instant, halfLifeDays: Double) -> Double {
        self.freshWeight * Self.ageing(days: now.days(since: self.at), halfLifeDays: halfLifeDays)
    }

    /// The factor by which weights fall in some days.
    static func ageing(days: Double, halfLifeDays: Double) -> Double {
        .exp2(-max(0, days) / halfLifeDays)
    }

    /// The outcomes that count towards some competencies at an instant.
    ///
    /// Of several servings of a question the first and the latest count; answers after `now`
    /// do not exist. Ordered by question, first before latest, whatever the order of arrival.
    public static func outcomes(
        of competencies: Set<Competency.ID>,
        in evidence: [Evidence],
        at now: Instant
    ) -> [Self] {
        Self.counted(
            Self.servings(of: competencies, in: evidence, at: now),
            towards: competencies
        )
    }

    /// The outcomes that count, from servings ordered by question and instant.
    static func counted(_ servings: [Evidence], towards competencies: Set<Competency.ID>) -> [Self]
    {
        var result: [Self] = []
        servings.forEachCounted(by: \.question) { place, which, share in
            let tag = servings[place].tag(of: competencies)
            result.append(Self(servings[place], serving: which, share: share, tag: tag))
        }
        return result
    }

    /// The servings that have an outcome for some competencies, by question and instant.
    static func servings(
        of competencies: Set<Competency.ID>,
        in evidence: [Evidence],
        at now: Instant
    ) -> [Evidence] {
        evidence
            .filter { serving in
                serving.at <= now
                    && serving.shares.contains { competencies.contains($0.competency) }
            }
            .inWeighingOrder
    }
}

extension Instant {
    /// The days since an earlier instant, with fraction.
    func days(since earlier: Self) -> Double {
        Double(self.milliseconds - earlier.milliseconds) / 86_400_000
    }

    /// The instant some whole days later, or earlier if negative.
    func advanced(byDays days: Int) -> Self {
        Self(milliseconds: self.milliseconds + Int64(days) * 86_400_000)
    }
}
