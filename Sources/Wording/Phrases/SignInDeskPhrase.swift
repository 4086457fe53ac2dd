/// What `quizline trainee token` and `codes` say to the operator.
public enum SignInDeskPhrase: Speakable {
    /// What the list tells of a token.
    public enum Column: Hashable, Sendable, CaseIterable {
        case number
        case made
        case until
        case used
        case state
    }

    /// Whether a token signs somebody in.
    public enum State: Hashable, Sendable, CaseIterable {
        case holds
        case expired
        case revoked
    }

    /// What is made for somebody and shown once.
    public enum Secret: Hashable, Sendable {
        case secret
        case codes
        /// The number of a token.
        case token(Int)
    }

    case column(Column)
    case state(State)
    case tokenMade(number: Int, user: String, until: String)
    case tokensRevoked([Int], user: String)
    case noTokens(user: String)
    case codesMade(Int, user: String)

    /// It was made and then could not be written.
    case notShown(Secret, user: String, reason: String)
    case noToken(Int, user: String)
    case tokenTerm(ClosedRange<Int>)
    case dayForm(String)
    case oneAct
}
