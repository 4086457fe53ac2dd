extension AuditListPhrase {
    public var english: String {
        switch self {
        case .column(let column): Self.english(column)
        case .act(let act): Self.english(act)
        case .nothing: "Nothing of the kind was done."
        }
    }

    private static func english(_ column: Column) -> String {
        switch column {
        case .at: "at"
        case .who: "who"
        case .act: "did what"
        case .trainee: "to whom"
        case .object: "about"
        case .detail: "detail"
        }
    }

    private static func english(_ act: Act) -> String {
        switch act {
        case .traineeAdded: "account made"
        case .traineeChanged: "account changed"
        case .secretReplaced: "new secret"
        case .codesMade: "codes made"
        case .tokenMade: "token made"
        case .tokenRevoked: "token revoked"
        case .traineeForgotten: "person forgotten"
        case .teamAdded: "team made"
        case .teamRenamed: "team renamed"
        case .teamMoved: "team moved"
        case .teamRemoved: "team removed"
        case .managerAppointed: "manager appointed"
        case .managerDismissed: "manager dismissed"
        case .assigned: "programme assigned"
        case .withdrawn: "assignment withdrawn"
        case .waived: "step waived"
        case .demanded: "waiver taken back"
        case .regraded: "answers regraded"
        case .regradeUndone: "regrade undone"
        case .marked: "text marked"
        case .published: "quiz published"
        case .restored: "backup restored"
        case .exported: "report written"
        }
    }
}
