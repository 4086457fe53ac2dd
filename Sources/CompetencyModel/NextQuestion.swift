public import QuizCore

/// What to ask next, so that a few answers tell most.
///
/// Within a competency the information at the required level [Kingsbury and Weiss 1983], drawn
/// among the best so that trainees do not all see the same questions [Kingsbury and Zara 1989].
public enum NextQuestion {
    /// A question that may be asked, and whether this trainee has seen it before.
    public struct Candidate: Equatable, Sendable {
        /// The question itself.
        public let question: BankQuestion
        /// Whether this trainee has seen it before.
        public let wasServed: Bool

        /// A candidate for the next question.
        public init(_ question: BankQuestion, wasServed: Bool) {
            self.question = question
            self.wasServed = wasServed
        }
    }

    /// The required level that counts where none is set.
    static let usualRequired = 0.70
    private static let best = 5
    private static let worthOfRepeats = 1.0 / 3
    private static let shareOfGreatest = 0.90

    /// One of the five candidates that tell most about a competency; nil without candidates.
    ///
    /// - Parameters:
    ///   - required: the required level, 0 to 1; nil if none is set.
    ///   - draw: which of the five, from 0 up to but not including 1; from the attempt's seed.
    public static func choose(
        from candidates: [Candidate],
        bank: CompetencyBank,
        required: Double?,
        draw: Double
    ) -> BankQuestion? {
        let ability = bank.ability(at: required ?? Self.usualRequired)
        let best =
            candidates
            .map { (question: $0.question, worth: Self.worth(of: $0, for: bank, at: ability)) }
            .sorted {
                $0.worth == $1.worth
                    ? $0.question.name < $1.question.name : $0.worth > $1.worth
            }
            .prefix(Self.best)
        guard !best.isEmpty else { return nil }
        let index = Int((min(max(draw, 0), 1) * Double(best.count)).rounded(.down))
        return best[min(index, best.count - 1)].question
    }

    /// The undecided standing about which a few answers tell most; nil if all are decided.
    ///
    /// - Parameter last: the competency asked just before; another one is preferred if it tells
    ///   at least 90 % as much.
    public static func standing(
        among standings: [Standing],
        after last: Competency.ID? = nil
    ) -> Standing? {
        let ordered =
            standings
            .filter(\.verdict.isUndecided)
            .sorted {
                $0.decisionValue == $1.decisionValue
                    ? $0.competency.id < $1.competency.id : $0.decisionValue > $1.decisionValue
            }
        guard let greatest = ordered.first, greatest.competency.id == last else {
            return ordered.first
        }
        let other = ordered.first { $0.competency.id != last }
        let isNearlyAsGood =
            (other?.decisionValue ?? -1) >= Self.shareOfGreatest * greatest.decisionValue
        return isNearlyAsGood ? other : greatest
    }

    /// The information about the competencies of a bank at an ability; repeats count a third.
    static func worth(
        of candidate: Candidate,
        for bank: CompetencyBank,
        at ability: Double
    ) -> Double {
        let question = candidate.question
        let known = AbilityGrid.sigma(ability - question.difficulty)
        let span = ModelConstants.top - question.guess
        let chance = question.guess + span * known
        let slope = span * known * (1 - known)
        let tag = question.shares
            .filter { bank.competencies.contains($0.competency) }
            .reduce(Fraction.zero) { $0 + $1.weight }
        return slope * slope / (chance * (1 - chance)) * tag.approximated
            * (candidate.wasServed ? Self.worthOfRepeats : 1)
    }
}
