public import QuizCore

/// What an operator, a manager or an author can do that is kept in the audit.
public enum AuditAct: String, CaseIterable, Sendable {
    case traineeAdded = "trainee-added"
    /// Job, team, rights, name, or whether the account is closed.
    case traineeChanged = "trainee-changed"
    case secretReplaced = "secret-replaced"
    case codesMade = "codes-made"
    case tokenMade = "token-made"
    case tokenRevoked = "token-revoked"
    case traineeForgotten = "trainee-forgotten"
    case teamAdded = "team-added"
    case teamRenamed = "team-renamed"
    case teamMoved = "team-moved"
    case teamRemoved = "team-removed"
    case managerAppointed = "manager-appointed"
    case managerDismissed = "manager-dismissed"
    case assigned
    case withdrawn
    case waived
    case demanded
    case regraded
    case regradeUndone = "regrade-undone"
    /// A text got points from a mentor.
    case marked
    case published
    case restored
}

/// Who does something, and when.
public struct AuditSignature: Equatable, Sendable {
    /// The user of the system, or the user name of who signed in on the line.
    public let person: String
    public let at: Instant

    /// Somebody at an instant.
    public init(person: String, at instant: Instant) {
        self.person = person
        self.at = instant
    }
}

/// One act, as it was written in the transaction that did it.
public struct AuditEntry: Equatable, Sendable {
    public let at: Instant
    public let person: String
    public let act: AuditAct
    /// Whom it concerns, by the name they have now; nil if nobody in particular.
    public let trainee: Trainee.ID?
    /// The team, programme, quiz or file that it concerns.
    public let object: String?
    /// What changed, in words of the program; empty if the act says all.
    public let detail: String
}
