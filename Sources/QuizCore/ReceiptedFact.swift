/// What is stored where a receipt says, and whether it is what was stored when it was given.
public struct ReceiptedFact: Equatable, Sendable {
    /// What the fact is.
    public enum Content: Equatable, Sendable {
        /// An answer to a question by its number, as it was typed; empty where a person's own words
        /// went with them.
        case answer(number: Int, typed: String)
        case end(AttemptEnd.Cause)
    }

    /// What the chain says.
    public enum State: Equatable, Sendable {
        /// Nothing was changed since.
        case holds
        /// It was stored before there was a chain.
        case unchained
        /// The code is another than that of what is stored.
        case differs
    }

    public let trainee: Trainee.ID
    public let attempt: AttemptID
    public let quiz: Quiz.ID
    public let content: Content
    public let at: Instant
    public let state: State

    public init(
        trainee: Trainee.ID,
        attempt: AttemptID,
        quiz: Quiz.ID,
        content: Content,
        at: Instant,
        state: State
    ) {
        self.trainee = trainee
        self.attempt = attempt
        self.quiz = quiz
        self.content = content
        self.at = at
        self.state = state
    }
}
