public import QuizCore
import RealModule

/// What a trainee's answers say about a competency, whatever the day and the required level.
///
/// All weights age by the same factor, so the mean log-likelihood at the 61 abilities does not
/// change between answers; only the units fall. Everything is held in whole numbers, so that a
/// cached vector and a recomputed one give the same digits.
public struct EvidenceVector: Equatable, Sendable {
    /// The mean log-likelihood at each ability in units of 2^-26; 61 numbers.
    public let meanLogLikelihood: [Int32]
    /// The sum of weights at ``newest`` in billionths.
    public let unitsInBillionths: Int64
    /// The sum of weights without ageing in billionths.
    public let freshUnitsInBillionths: Int64
    /// The instant of the newest answer; nil without answers.
    public let newest: Instant?
    /// The number of questions with an outcome.
    public let questions: Int
    /// The number of servings with an outcome, also of those that no longer count.
    public let answers: Int
    /// Days after which an answer counts half.
    public let halfLifeDays: Double

    static let scale = 67_108_864.0

    /// Evidence as it was kept.
    public init(
        meanLogLikelihood: [Int32],
        unitsInBillionths: Int64,
        freshUnitsInBillionths: Int64,
        newest: Instant?,
        questions: Int,
        answers: Int,
        halfLifeDays: Double
    ) {
        self.meanLogLikelihood = meanLogLikelihood
        self.unitsInBillionths = unitsInBillionths
        self.freshUnitsInBillionths = freshUnitsInBillionths
        self.newest = newest
        self.questions = questions
        self.answers = answers
        self.halfLifeDays = halfLifeDays
    }

    /// The evidence about some competencies at an instant.
    ///
    /// Costs 122 logarithms for each distinct pair of difficulty and guess, and 122 additions.
    public init(
        of competencies: Set<Competency.ID>,
        in evidence: [Evidence],
        halfLifeDays: Double,
        at now: Instant
    ) {
        let servings = WeightedOutcome.servings(of: competencies, in: evidence, at: now)
        var curves = ChanceCurves()
        let bare = BareServing.all(of: servings, towards: competencies, &curves)
        self.init(ordered: bare, halfLifeDays: halfLifeDays, curves: curves)
    }

    /// - Parameters:
    ///   - servings: ordered by question and instant, none of them too young.
    ///   - curves: those of the servings.
    init(
        ordered servings: [BareServing],
        halfLifeDays: Double,
        curves: ChanceCurves
    ) {
        let newest = servings.lazy.map(\.at).max()
        var sum = EvidenceSum()
        sum.reach(curves.count)
        var questions = 0
        servings.forEachCounted(by: \.question) { place, which, share in
            let serving = servings[place]
            let fresh = share * serving.tag * serving.mode
            let days = (newest ?? serving.at).days(since: serving.at)
            let ageing = WeightedOutcome.ageing(days: days, halfLifeDays: halfLifeDays)
            sum.add(serving.outcome, curve: serving.curve, fresh: fresh, weight: fresh * ageing)
            questions += which == .first ? 1 : 0
        }
        self.init(
            sum,
            curves: curves,
            newest: newest,
            questions: questions,
            answers: servings.count,
            halfLifeDays: halfLifeDays
        )
    }

    init(
        _ sum: borrowing EvidenceSum,
        curves: ChanceCurves,
        newest: Instant?,
        questions: Int,
        answers: Int,
        halfLifeDays: Double
    ) {
        self.meanLogLikelihood = sum.meanLogLikelihood(curves)
        self.unitsInBillionths = Self.billionths(sum.units)
        self.freshUnitsInBillionths = Self.billionths(sum.freshUnits)
        self.newest = newest
        self.questions = questions
        self.answers = answers
        self.halfLifeDays = halfLifeDays
    }

    /// The sum of weights at an instant, called U on the page.
    public func units(at now: Instant) -> Double {
        guard let newest = self.newest else { return 0 }
        return Double(self.unitsInBillionths) / 1_000_000_000
            * WeightedOutcome.ageing(days: now.days(since: newest), halfLifeDays: self.halfLifeDays)
    }

    /// The sum of weights without ageing, called U0 on the page.
    public var freshUnits: Double { Double(self.freshUnitsInBillionths) / 1_000_000_000 }

    /// Writes the log-likelihood at each ability at an instant; no more than 30 units count.
    func writeLogLikelihood(at now: Instant, to logs: UnsafeMutableBufferPointer<Double>) {
        let units = min(self.units(at: now), ModelConstants.unitCap)
        self.meanLogLikelihood.withUnsafeBufferPointer { means in
            for node in 0..<AbilityGrid.count {
                logs[node] = units * (Double(means[node]) / Self.scale)
            }
        }
    }

    private static func billionths(_ units: Double) -> Int64 {
        Int64((units * 1_000_000_000).rounded())
    }
}
