/// What is said about codes that are held against what is stored, and about the chain.
public enum VerifyPhrase: Speakable {
    /// What a chain goes through.
    public enum Chain: Hashable, Sendable, CaseIterable {
        case log
        case acts
    }

    case form
    case unknown(String)
    /// An answer as it was typed, with the instant in ISO 8601.
    case answer(attempt: String, quiz: String, number: Int, typed: String, at: String)
    /// The text went with the person.
    case answerWithoutText(attempt: String, quiz: String, number: Int, at: String)
    case end(attempt: String, quiz: String, at: String)
    /// Whose it is.
    case trainee(String)
    case holds
    case unchained
    case differs
    /// How many entries of a chain follow from those before them, and how many are older.
    case followed(Chain, held: Int, older: Int)
    case broken(Chain, count: Int, places: [Int64])
    /// The newest receipt.
    case newest(String)
    case newestExplained
}
