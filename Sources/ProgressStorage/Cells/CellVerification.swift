import CompetencyModel
public import QuizCore

/// What came of holding the cells against the log.
public struct CellVerification: Equatable, Sendable {
    /// A cell that is not as the log has it.
    public struct Difference: Equatable, Sendable {
        public let trainee: Trainee.ID
        /// Empty for answers that carry no competency.
        public let competency: Competency.ID
        public let kind: Kind
    }

    /// What is wrong with a cell.
    public enum Kind: Equatable, Sendable {
        case missing
        /// The log says nothing of the kind.
        case surplus
        /// Another number of answers is kept than the log has.
        case answers(kept: Int, log: Int)
        /// The answers are the same in number and say something else.
        case content
    }

    /// How many differences are told one by one.
    public static let mostTold = 10

    /// The cells that the log gives.
    public private(set) var cells = 0
    /// All that differ.
    public private(set) var differing = 0
    /// The first of them, by trainee and competency.
    public private(set) var differences: [Difference] = []

    /// Counts a cell as it is kept against the same as the log gives it.
    mutating func count(_ kept: EvidenceCell?, against made: EvidenceCell?, of trainee: Trainee.ID)
    {
        if made != nil { self.cells += 1 }
        guard kept != made, let competency = (made ?? kept)?.competency else { return }
        self.differing += 1
        guard self.differences.count < Self.mostTold else { return }
        self.differences.append(
            Difference(
                trainee: trainee,
                competency: competency,
                kind: Self.kind(kept, made)
            )
        )
    }

    private static func kind(_ kept: EvidenceCell?, _ made: EvidenceCell?) -> Kind {
        guard let kept else { return .missing }
        guard let made else { return .surplus }
        let (keptCount, madeCount) = (kept.vector.answers, made.vector.answers)
        return keptCount == madeCount ? .content : .answers(kept: keptCount, log: madeCount)
    }
}
