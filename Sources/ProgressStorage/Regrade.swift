public import QuizCore

/// A regrade as it is to be stored.
public struct Regrade: Sendable {
    /// The mark of one question of one attempt and what it takes the place of.
    public struct Entry: Sendable {
        public let attempt: AttemptID
        public let mark: RegradedMark
        /// nil if there was no answer or the question was void.
        public let scoreBefore: Grains?
        public let possibleBefore: Grains
        /// The pass mark of the attempt's quiz version in hundredths of a percent.
        public let pass: Int?
    }

    public let token: String
    public let quiz: Quiz.ID
    /// The version that marked; it must have been registered.
    public let version: String
    public let question: Question.ID?
    public let policy: RegradePolicy
    public let entries: [Entry]

    /// All that a plan covers.
    public init(_ plan: RegradePlan) {
        self.token = plan.token
        self.quiz = plan.order.quiz.id
        self.version = plan.order.quiz.version
        self.question = plan.order.question
        self.policy = plan.order.policy
        self.entries = plan.touched.flatMap { touched in
            touched.marks.map { mark in
                let item = touched.before.item(mark.number)
                return Entry(
                    attempt: touched.before.id,
                    mark: mark,
                    scoreBefore: item.flatMap(touched.before.score),
                    possibleBefore: item?.regraded?.possible ?? mark.firstPossible,
                    pass: touched.before.passMark
                )
            }
        }
    }
}

/// Who did something to marks, when and why.
public struct RegradeSignature: Equatable, Sendable {
    public let person: String
    /// Empty if none was given.
    public let reason: String
    public let at: Instant

    public init(person: String, reason: String, at: Instant) {
        self.person = person
        self.reason = reason
        self.at = at
    }
}

/// A regrade as the list shows it.
public struct RegradeSummary: Equatable, Sendable {
    /// From 1, in the order in which they were applied.
    public let number: Int64
    public let quiz: Quiz.ID
    public let version: String
    public let question: Question.ID?
    public let policy: RegradePolicy
    public let attempts: Int
    public let signature: RegradeSignature
    /// Who switched it off; nil if it is in force.
    public let undo: RegradeSignature?
}

/// What became of a regrade that was to be stored.
public enum RegradeReceipt: Equatable, Sendable {
    case stored(Int64)
    /// It was stored before and is not stored again.
    case duplicate(Int64)
}

/// What became of a regrade that was to be switched off.
public enum UndoReceipt: Equatable, Sendable {
    case stored
    /// It was switched off before.
    case duplicate
    case unknown
}
