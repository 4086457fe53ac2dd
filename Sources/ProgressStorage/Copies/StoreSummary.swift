public import QuizCore

/// What a database holds, in a few numbers.
public struct StoreSummary: Equatable, Sendable {
    /// The version of the schema.
    public let schema: Int
    /// The size of the database without its log.
    public let octets: Int
    public let answers: Int
    public let attempts: Int
    /// Accounts, closed ones and those of forgotten people included.
    public let trainees: Int
    /// When the last of it happened; nil if nothing did.
    public let newest: Instant?
}
