/// What is said about the facts and competencies that a bank covers.
public enum CoveragePhrase: Speakable {
    case column(Column)
    /// The row of all articles together.
    case sum
    /// The title of facts that come from no article.
    case beyondSource
    /// No question at all.
    case none
    /// More questions are missing than are counted.
    case moreThanCounted
    case repeated(Int)
    case uncovered(Int)
    case howToRead
    /// How many competencies reach the highest level that a job requires.
    case proven(Int, of: Int)
    /// Quizzes that are not counted because of errors.
    case filesLeftOut(Int)
    case nothingCovered(String)

    /// What a column holds; the name is that in files.
    public enum Column: String, Hashable, Sendable, CaseIterable {
        case article
        case title
        case facts
        case covered
        case questions
        case kind
        case competency
        case name
        case group
        case main
        case all
        case required
        case provable
        case missing
        case fact
        case statement
    }
}
