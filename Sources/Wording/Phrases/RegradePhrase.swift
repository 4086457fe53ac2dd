/// What `quizline regrade` says.
public enum RegradePhrase: Speakable {
    /// What is marked, by which version, and how many attempts that covers.
    case heading(quiz: String, question: String?, policy: String, version: String, attempts: Int)
    case column(Column)
    case verdict(passed: Bool?)
    /// As it is and as it would be.
    case change(from: String, to: String)
    case unchanged(Int)
    case crossing(passing: Bool, [String])
    /// An answer that names something that is gone from the question.
    case lost(trainee: String, attempt: String, number: Int, typed: String)
    /// Attempts whose quiz version cannot be read.
    case unreadable(Int)
    case nothingChanges
    case token(String)
    case tokenStale
    case applied(Int, attempts: Int)
    case appliedBefore(Int)
    case undone(Int)
    case undoneBefore(Int)
    case unknownRegrade(Int)
    case noRegrades
    case listed(
        Int,
        quiz: String,
        question: String?,
        policy: String,
        attempts: Int,
        person: String,
        at: String,
        reason: String
    )
    case listedUndo(person: String, at: String, reason: String)
    case noQuiz(String, folder: String)
    case noQuestion(String, quiz: String)
    case questionWanted(policy: String)
    case notCarriedOver(question: String, CarryFault)
    case usage(UsageFault)

    /// The columns of the table of attempts.
    public enum Column: Hashable, Sendable, CaseIterable {
        case trainee
        case attempt
        case points
        case percent
        case verdict
    }

    /// Why answers to one version mean nothing in another.
    public enum CarryFault: Hashable, Sendable {
        case otherType
        case scene
        case partsChanged
        /// Parts left on both sides, by their numbers.
        case unclear(old: [Int], new: [Int])
        case noSuchPart
    }

    /// What is wrong with the command line.
    public enum UsageFault: Hashable, Sendable {
        case oneAction
        case quiz
        case policy
        case mapForm(String)
    }
}
