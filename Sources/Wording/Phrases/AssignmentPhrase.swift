/// What `quizline assign` says.
public enum AssignmentPhrase: Speakable {
    /// What the list tells of an assignment.
    public enum Column: Hashable, Sendable, CaseIterable {
        case programme
        case trainee
        case assigned
        case due
        case person
        case waived
    }

    case column(Column)
    case assigned(String, [String])
    /// They had it before; a new due day is taken over.
    case hadIt([String], isDueDayNew: Bool)
    /// The programme has no step for their jobs.
    case withoutSteps(String, [String])
    /// Nobody can sign in to these accounts, which are assigned nothing.
    case closedAccounts([String])
    case withdrawn(String, [String])
    case notAssigned(String, [String])
    case waived(quiz: String, programme: String, [String])
    case demanded(quiz: String, programme: String, [String])
    case noSuchStep(quiz: String, programme: String, known: [String])
    case nobodyNamed
    case nobodyMatches
    case unknownTrainees([String])
    /// What is not done yet is late at once.
    case dayOver(String)
    case dayForm(String)
    case reasonWanted
    case nothingAssigned
}
