/// What `quizline trainee` says to the operator.
public enum TraineeDeskPhrase: Speakable {
    /// The subcommands.
    public enum Command: Hashable, Sendable, CaseIterable {
        case trainee
        case add
        case list
        case role
        case team
        case secret
        case codes
        case token
        case disable
        case enable
        case forget
    }

    /// What can be given to a subcommand.
    public enum Argument: Hashable, Sendable, CaseIterable {
        case database
        case pepperFile
        case quizzes
        case name
        case newName
        case displayName
        case job
        case jobOfNewcomer
        case team
        case newTeam
        case rightOfNewcomer
        case right
        case withoutRight
        case allTrainees
        case word
        case filterTeam
        case filterJob
        case filterRight
        case withoutAsking
        case tokenDays
        case tokenUntil
        case tokenRevoked
        case tokensRevoked
        case tokenList
    }

    /// What the list tells of a trainee.
    public enum Column: Hashable, Sendable, CaseIterable {
        case user
        case name
        case job
        case team
        case rights
        case state
    }

    case abstract(Command)
    case examples(Command)
    case argument(Argument)
    case column(Column)
    case isDisabled

    case added(name: String, user: String, secret: String)
    case newSecret(user: String, secret: String)
    case standing(name: String, user: String, job: String?, team: String?, rights: [String])
    case disabled(String)
    case enabled(String)
    /// Asks for the user name once more.
    case forgetQuestion(name: String, user: String)
    case forgotten(user: String, as: String)
    case notForgotten(String)
    case forgottenBefore(String)
    case nobody
    case jobNotChecked(job: String, folder: String)

    case nameTaken(String)
    case displayNameRefused
    case teamRefused
    case unknownTrainee(String)
    case unknownJob(String, known: [String])
    case nothingToChange
    case nameOrAll
}
