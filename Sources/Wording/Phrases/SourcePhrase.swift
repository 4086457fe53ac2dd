/// What is said about how the training material is asked and read.
public enum SourcePhrase: Speakable {
    case title
    /// All first answers.
    case answers(Int, people: Int, share: String)
    /// The same of too few people to be told.
    case answersOfFew(Int, fewest: Int)
    case nothingAnswered
    case covered(Int, of: Int)
    case uncited(Int)
    case misread(Int, least: Int)
    case nothingMisread(least: Int)
    /// A fact that was misread, before what it states.
    case misreadFact(String, share: String, answers: Int)
    case column(Column)
    case flag(Flag)
    /// The title of facts that come from no article.
    case beyondSource
    case howToRead(fewest: Int)
    case howToReadFacts(fewest: Int)
    case foot(String)
    case noSuchSection(String, known: [String])

    /// A column heading.
    public enum Column: Sendable {
        case section
        case facts
        case covered
        case questions
        case answers
        case right
        case misread
        case title
        case fact
        case notable
    }

    /// What is notable about a fact.
    public enum Flag: Sendable {
        case uncovered
        case thin
        case misread
    }
}
