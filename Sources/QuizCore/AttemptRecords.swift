/// The start of an attempt: everything that its course depends on besides the answers.
public struct AttemptStart: Equatable, Sendable {
    public let trainee: Trainee.ID
    public let quiz: Quiz.ID
    /// The quiz version that holds for the whole attempt.
    public let version: String
    /// 1 for the trainee's first attempt at this quiz.
    public let number: Int
    /// Decides every order that is drawn.
    public let seed: UInt64
    public let at: Instant
    /// The questions drawn for it; empty where it has those of its quiz.
    public var drawn: [DrawnQuestion]

    public init(
        trainee: Trainee.ID,
        quiz: Quiz.ID,
        version: String,
        number: Int,
        seed: UInt64,
        at: Instant,
        drawn: [DrawnQuestion] = []
    ) {
        self.trainee = trainee
        self.quiz = quiz
        self.version = version
        self.number = number
        self.seed = seed
        self.at = at
        self.drawn = drawn
    }
}

/// Something that happened in an attempt besides answers.
public struct AttemptEvent: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
        case skipped(number: Int)
        case hint(number: Int)
        /// A mark with a note; an empty note is none.
        case flagged(number: Int, note: String)
        case unflagged(number: Int)
        /// A question with a time of its own was shown; only the first time counts.
        case shown(number: Int)
        /// The connection ended while the attempt was running.
        case lineLost
        /// The trainee came back with `resume`.
        case returned
    }

    public let attempt: AttemptID
    public let kind: Kind
    public let at: Instant

    public init(attempt: AttemptID, kind: Kind, at: Instant) {
        self.attempt = attempt
        self.kind = kind
        self.at = at
    }
}

/// How an attempt ended and with what.
public struct AttemptEnd: Equatable, Sendable {
    /// The words are those of the protocol's field `by`.
    public enum Cause: String, Sendable, CaseIterable {
        case submitted
        case expired
        /// By an operator, by `closes`, or by a new start.
        case closed
        case void
    }

    public let attempt: AttemptID
    public let cause: Cause
    /// For an expired attempt its deadline, whenever that was noticed.
    public let at: Instant
    public let earned: Grains
    public let possible: Grains
    /// nil where the quiz has no pass mark, and where mentors will decide.
    public let passed: Bool?
    /// What mentors may still give.
    public let pending: Grains

    public init(
        attempt: AttemptID,
        cause: Cause,
        at: Instant,
        earned: Grains,
        possible: Grains,
        passed: Bool?,
        pending: Grains = .zero
    ) {
        self.attempt = attempt
        self.cause = cause
        self.at = at
        self.earned = earned
        self.possible = possible
        self.passed = passed
        self.pending = pending
    }
}

/// All that the store knows of one attempt; enough to go on with it.
public struct AttemptSnapshot: Equatable, Sendable {
    public let id: AttemptID
    public let start: AttemptStart
    /// In the order in which they were stored.
    public let answers: [AnswerRecord]
    public let events: [AttemptEvent]
    /// With what regrades made of it.
    public let end: AttemptEnd?
    /// The marks in force that are not the first ones.
    public let regrades: [RegradedMark]
    /// The last marking of each text in force.
    public let markings: [EssayMarking]
    /// Lines of texts that are not handed in, in the order in which they came.
    public let draftLines: [EssayLine]

    public init(
        id: AttemptID,
        start: AttemptStart,
        answers: [AnswerRecord] = [],
        events: [AttemptEvent] = [],
        end: AttemptEnd? = nil,
        regrades: [RegradedMark] = [],
        markings: [EssayMarking] = [],
        draftLines: [EssayLine] = []
    ) {
        self.id = id
        self.start = start
        self.answers = answers
        self.events = events
        self.end = end
        self.regrades = regrades
        self.markings = markings
        self.draftLines = draftLines
    }
}

/// One attempt in the history of a trainee.
public struct AttemptSummary: Equatable, Sendable {
    public let id: AttemptID
    public let start: AttemptStart
    /// Questions with at least one answer.
    public let answered: Int
    public let end: AttemptEnd?

    public init(id: AttemptID, start: AttemptStart, answered: Int, end: AttemptEnd?) {
        self.id = id
        self.start = start
        self.answered = answered
        self.end = end
    }
}
