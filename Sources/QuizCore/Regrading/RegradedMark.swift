/// The mark of one question in one attempt as a regrade left it, in the place of the first one.
public struct RegradedMark: Hashable, Sendable {
    /// The place of the question in the attempt, from 1.
    public let number: Int
    /// The version that marked; evidence takes competencies and guess score from it.
    public let question: QuestionName
    public let contentHash: String
    /// 0 for a question that is void.
    public let score: Grains
    /// What the question can give; 0 if it is void.
    public let possible: Grains
    /// What the question could give by the first marking.
    public let firstPossible: Grains
    /// The mark of the last answer alone, as a share of one point; nil if there is none.
    public let credit: Grains?
    /// What the first answer says about competency, as a share of one point; nil if there is none.
    public let outcome: Grains?
    public let isVoid: Bool

    public init(
        number: Int,
        question: QuestionName,
        contentHash: String,
        score: Grains,
        possible: Grains,
        firstPossible: Grains,
        credit: Grains?,
        outcome: Grains?,
        isVoid: Bool
    ) {
        self.number = number
        self.question = question
        self.contentHash = contentHash
        self.score = score
        self.possible = possible
        self.firstPossible = firstPossible
        self.credit = credit
        self.outcome = outcome
        self.isVoid = isVoid
    }
}
