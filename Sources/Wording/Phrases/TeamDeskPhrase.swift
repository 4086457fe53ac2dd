/// What `quizline team` says to the operator.
public enum TeamDeskPhrase: Speakable {
    /// The subcommands.
    public enum Command: Hashable, Sendable, CaseIterable {
        case team
        case list
        case add
        case show
        case rename
        case move
        case remove
        case manager
        case managerAdd
        case managerRemove
    }

    /// What can be given to a subcommand.
    public enum Argument: Hashable, Sendable, CaseIterable {
        case team
        case newTeam
        case name
        case newName
        case parent
        case newParent
        case manager
        case person
    }

    /// What the list tells of a team.
    public enum Column: Hashable, Sendable, CaseIterable {
        case team
        case name
        case people
        case managers
    }

    case abstract(Command)
    case examples(Command)
    case argument(Argument)
    case column(Column)

    /// A team in one sentence.
    case standing(team: String, name: String, parent: String?)
    case managedBy([String])
    case size(Int)
    case removed(String)
    case appointed(user: String, team: String)
    case dismissed(user: String, team: String, keepsRight: Bool)
    case noTeams

    case taken(String)
    case unknown(String, near: [String])
    case notEmpty(String, people: Int, below: [String])
    case belowItself(String, parent: String)
    case notManager(String, team: String)
}
