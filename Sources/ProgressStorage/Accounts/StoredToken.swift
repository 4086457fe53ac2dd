public import QuizCore

/// What is kept of a token that a script signs in with: never the token itself.
public struct StoredToken: Equatable, Sendable {
    /// Names it for the operator; says nothing of the token.
    public let number: Int
    public let madeAt: Instant
    /// From then on it does not hold.
    public let until: Instant
    /// When it last signed somebody in.
    public let usedAt: Instant?
    public let revokedAt: Instant?

    /// Whether it signs somebody in at an instant.
    public func holds(at now: Instant) -> Bool {
        self.revokedAt == nil && now < self.until
    }
}
