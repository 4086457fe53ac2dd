/// What is said about the list of acts.
public enum AuditListPhrase: Speakable {
    /// What the list tells of an act.
    public enum Column: Hashable, Sendable, CaseIterable {
        case at
        case who
        case act
        case trainee
        case object
        case detail
    }

    /// What was done.
    public enum Act: Hashable, Sendable, CaseIterable {
        case traineeAdded
        case traineeChanged
        case secretReplaced
        case codesMade
        case tokenMade
        case tokenRevoked
        case traineeForgotten
        case teamAdded
        case teamRenamed
        case teamMoved
        case teamRemoved
        case managerAppointed
        case managerDismissed
        case assigned
        case withdrawn
        case waived
        case demanded
        case regraded
        case regradeUndone
        case marked
        case published
        case restored
        case exported
    }

    case column(Column)
    case act(Act)
    case nothing
}
