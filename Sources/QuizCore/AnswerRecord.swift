/// The number of an attempt in the store.
public struct AttemptID: Hashable, Comparable, Sendable, RawRepresentable {
    public let rawValue: Int64

    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}

/// One understood answer: a fact, stored once and never changed.
///
/// Attempt, number and try together name it; the same name is never stored twice.
public struct AnswerRecord: Equatable, Sendable {
    public let attempt: AttemptID
    /// The place of the question in the attempt, from 1.
    public let number: Int
    /// The try of this question, from 1.
    public let tryNumber: Int
    public let question: QuestionName
    /// The version of the question that was answered.
    public let contentHash: String
    /// The line as typed, at most 16 384 octets.
    public let typed: String
    public let response: Response
    /// 1 to 3.
    public let certainty: Int
    /// Hints taken before this answer.
    public let hints: Int
    public let at: Instant
    /// The mark of this answer alone, as a share of one point.
    public let credit: Grains
    /// What the answer says about competency: its mark less the cost of hints, as a share of one point.
    public let outcome: Grains
    /// The score of the question after this answer, over all its tries.
    public let score: Grains
    /// What the last turn of a scene says about competencies by itself.
    public let marks: [CompetencyMark]
    /// The most that a mentor can give for it; nil if the program has marked it.
    public let awaits: Grains?
    /// Where the log keeps it; nil until it is stored.
    public var position: LogPosition?

    public init(
        attempt: AttemptID,
        number: Int,
        tryNumber: Int,
        question: QuestionName,
        contentHash: String,
        typed: String,
        response: Response,
        certainty: Int,
        hints: Int,
        at: Instant,
        credit: Grains,
        outcome: Grains,
        score: Grains,
        marks: [CompetencyMark] = [],
        awaits: Grains? = nil,
        position: LogPosition? = nil
    ) {
        self.attempt = attempt
        self.number = number
        self.tryNumber = tryNumber
        self.question = question
        self.contentHash = contentHash
        self.typed = typed
        self.response = response
        self.certainty = certainty
        self.hints = hints
        self.at = at
        self.credit = credit
        self.outcome = outcome
        self.score = score
        self.marks = marks
        self.awaits = awaits
        self.position = position
    }
}
