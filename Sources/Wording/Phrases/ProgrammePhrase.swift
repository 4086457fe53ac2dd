/// What is said about programmes.
public enum ProgrammePhrase: Speakable {
    case column(Column)
    case rule(Rule)
    /// Whom a programme or a step is for, already named; none stands for everybody.
    case audience([String])
    case steps(Int, days: Int)
    /// How many days a step counts from when it was done.
    case validity(days: Int)
    case note(String)
    /// A quiz that is not in service.
    case quizMissing
    case noProgrammes(String)
    case noSuchProgramme(String, known: [String])
    case noSuchJob(String, known: [String])
    case faultyFile(String)

    /// What a column holds.
    public enum Column: Hashable, Sendable, CaseIterable {
        case programme
        case steps
        case days
        case title
        case day
        case rule
        case quiz
    }

    /// What has to come of a quiz.
    public enum Rule: Hashable, Sendable, CaseIterable {
        case pass
        case done
    }
}
