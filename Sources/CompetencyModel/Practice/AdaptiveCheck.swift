public import QuizCore

/// A check of one competency that asks what settles most and stops once it is settled.
///
/// The information at the required level [Kingsbury and Weiss 1983], drawn among the best five
/// [Kingsbury and Zara 1989].
public struct AdaptiveCheck: Equatable, Sendable {
    /// The most questions of one check.
    public static let most = 25
    /// The rung against which a competency is checked that the job does not require.
    public static let usualRung = 75
    /// Below this many units no check stops because it is settled.
    static let leastUnits = 6.0

    /// What comes next.
    public enum Move: Equatable, Sendable {
        case ask(QuestionName)
        case stop(Reason)
    }

    /// Why a check stops.
    public enum Reason: Equatable, Sendable {
        /// The verdict is gap or met, on enough evidence.
        case settled
        /// As many questions were asked as a check has at most.
        case spent
        /// Every question was answered within a day.
        case noQuestionLeft
    }

    /// What comes next after the answers so far.
    ///
    /// - Parameters:
    ///   - standing: Of the competency as of `now`, held against the level it is checked for.
    ///   - asked: Questions of this check that were shown.
    ///   - bank: The questions that may be asked.
    ///   - evidence: All answers of the trainee, those of this check too.
    ///   - taken: Questions of this check.
    ///   - servings: How often each question was shown to anybody within seven days.
    ///   - seed: Of the attempt; decides which of the best five comes.
    public static func move(
        _ standing: Standing,
        asked taken: [QuestionName],
        banks: CompetencyBanks,
        asking bank: [BankQuestion],
        after evidence: [Evidence],
        servings: [QuestionName: Int],
        seed: UInt64,
        at now: Instant
    ) -> Move {
        if taken.count >= Self.most { return .stop(.spent) }
        let isEnough = ModelConstants.reaches(standing.units, Self.leastUnits)
        if isEnough, !standing.verdict.isUndecided { return .stop(.settled) }
        let candidates = PracticeCandidates(bank, after: evidence, servings: servings, at: now)
        let best = candidates.best(
            of: 1,
            about: standing,
            banks: banks,
            besides: Set(taken),
            seed: seed &+ UInt64(taken.count)
        )
        return best.first.map { .ask($0) } ?? .stop(.noQuestionLeft)
    }
}
