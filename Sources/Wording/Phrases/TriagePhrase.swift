/// What `quizline triage` says.
public enum TriagePhrase: Speakable {
    /// How many answers and different texts fit no pattern at one place.
    case heading(place: String, answers: Int, texts: Int)
    case column(Column)
    /// A text and the accepted one that it is close to; nil if there is none.
    case text(String, near: String?)
    case left(texts: Int, answers: Int)
    case allFit(String)
    case noFreeText(String)
    case howToJudge(quiz: String, question: String, gap: Int?)
    case written(path: String, place: String, Worth)
    case laidOutAnew(String)
    /// Of how many people, where that is known.
    case covers(answers: Int, trainees: Int?)
    case coversNone
    case goesLive(version: String)
    case draftWaits(quiz: String, path: String)
    /// What to type so that answers given before count, too.
    case regrade(quiz: String, question: String)
    case scoresStay
    case refused(String, Refusal)
    case usage(UsageFault)

    /// The columns of the table of texts.
    public enum Column: Hashable, Sendable, CaseIterable {
        case answers
        case trainees
        case last
        case text
        case typed
    }

    /// What an answer is worth.
    public enum Worth: Hashable, Sendable {
        case right
        /// Such as `50%`.
        case part(String)
        case wrong
    }

    /// Why nothing is written.
    public enum Refusal: Hashable, Sendable {
        case faulty
        case noFreeText
        case gapWanted([Int])
        case onlyRight
        case feedbackLanguages(Int)
        /// A line of the file takes the answer already.
        case taken(line: Int, Worth)
        case commentsDropped
        case notReadBack
    }

    /// What is wrong with the command line.
    public enum UsageFault: Hashable, Sendable {
        case judgement
        case question
        case credit(String)
        case creditWithoutPart
        case most
        case formOfList
    }
}
