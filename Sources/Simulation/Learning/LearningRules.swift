import CompetencyModel
import RealModule

/// What is true of simulated people who learn: every number, and why it is what it is.
///
/// None of them was measured. Memories have the shape of FSRS-6 and not its published weights, on
/// which the schedule of the product rests: everybody has numbers of their own, whose middles lie
/// off those weights, and no question is as easy to keep as the next. So the schedule is not
/// judged by what it assumes itself.
public struct LearningRules: Equatable, Sendable {
    /// People and questions at the beginning, as the demonstration has them.
    ///
    /// Abilities do not change by themselves: only practice changes them, so that ways of practice
    /// can be compared.
    public var spread = Self.unmoved
    /// Days after which what was told once is recalled with a chance of 0.9, for the middle one of
    /// all people.
    ///
    /// The published weights have 0.2 days after a wrong answer and 2.3 after a right one; being
    /// told is the reason to remember here, so it lies between.
    public var toldDays = 1.0
    /// How many times longer somebody remembers a question that was understood before.
    ///
    /// 4 days for the middle one: less than twice what the published weights have after a right
    /// answer.
    public var understoodFactor = 4.0
    /// What a recall adds to the rest that a memory lasts, as a factor, when it was forgotten for
    /// sure; less in proportion as it was remembered for sure.
    ///
    /// The published weights come to about 50 for an easy question: people here gain half of it.
    public var gain = 25.0
    /// How quickly that wears off as memories last longer: the power of days.
    ///
    /// The published weights have 0.17.
    public var wear = 0.2
    /// How much of a long memory is left when it failed once: the power of days.
    ///
    /// The published weights have 0.26.
    public var kept = 0.25
    /// How steeply people forget: the powers of the forgetting curve, each equally likely.
    ///
    /// The published weights have 0.1542, which nobody has here; 0.5 was fixed in the versions of
    /// FSRS before.
    public var decays = 0.2...0.5
    /// The standard deviation of the logarithm of what people have in ``toldDays`` and ``gain``:
    /// the quickest sixth has 1.6 times the middle.
    public var personDeviation = 0.5
    /// The standard deviation of the logarithm of how long one question is remembered by one
    /// person beside the others: some things stick, others do not.
    public var questionDeviation = 0.5
    /// What somebody who remembers every question about a competency gains in ability, in logits,
    /// for the middle one of all people.
    ///
    /// 1.2 logits make 83 % of 60 %: who has understood all that was told solves most that is new.
    public var transfer = 1.2
    /// The standard deviation of its logarithm: some learn answers, some understand them.
    public var transferDeviation = 0.3
    /// The share of days on which people practise, each equally likely; as the demonstration has it.
    public var diligence = 0.6...0.95
    /// How many questions a day, in all ways of practice.
    ///
    /// As many as the five minutes of the product have.
    public var answersADay = DailySession.most
    /// Seconds from answer to answer: ten fit in five minutes.
    public var secondsApart = 30

    /// The rules of the tables in the pages.
    public init() {}

    private static var unmoved: SimulatedWorld.Spread {
        var spread = SimulatedWorld.Spread()
        spread.growth = 0
        spread.growthDeviation = 0
        return spread
    }
}

/// What one person has of ``LearningRules``.
struct LearnerTraits: Equatable, Sendable {
    let toldDays: Double
    let gain: Double
    let decay: Double
    let transfer: Double
    let diligence: Double

    init(_ rules: LearningRules, _ chance: inout Chance) {
        self.toldDays = rules.toldDays * .exp(chance.normal(deviation: rules.personDeviation))
        self.gain = rules.gain * .exp(chance.normal(deviation: rules.personDeviation))
        self.decay = chance.share(of: rules.decays)
        self.transfer = rules.transfer * .exp(chance.normal(deviation: rules.transferDeviation))
        self.diligence = chance.share(of: rules.diligence)
    }
}

extension Chance {
    /// A number of a range, each equally likely.
    fileprivate mutating func share(of range: ClosedRange<Double>) -> Double {
        range.lowerBound + self.share() * (range.upperBound - range.lowerBound)
    }
}
