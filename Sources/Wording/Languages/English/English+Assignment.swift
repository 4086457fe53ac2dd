extension AssignmentPhrase {
    public var english: String {
        switch self {
        case .column(let column): Self.englishHead(column)
        case .assigned(let programme, let users): "\(programme) is assigned to \(Self.list(users))."
        case .hadIt(let users, let isDueDayNew):
            "\(Self.list(users)) had it before and \(users.count == 1 ? "keeps" : "keep") the day it"
                + " was assigned\(isDueDayNew ? "; the due day is changed" : "")."
        case .withoutSteps(let programme, let users):
            "\(programme) has no step for the job of \(Self.list(users)): left out."
        case .closedAccounts(let users):
            "Nothing is assigned to closed accounts: \(Self.list(users))."
        case .withdrawn(let programme, let users):
            "\(programme) is withdrawn from \(Self.list(users)). What they answered stays."
        case .notAssigned(let programme, let users):
            "\(programme) is not assigned to \(Self.list(users))."
        case .waived(let quiz, let programme, let users):
            "\(Self.list(users)): \(quiz) of \(programme) need not be taken."
        case .demanded(let quiz, let programme, let users):
            "\(Self.list(users)): \(quiz) of \(programme) is to be taken again."
        case .noSuchStep(let quiz, let programme, let known):
            "\(programme) has no step \(quiz). Steps: \(known.joined(separator: ", "))."
        case .nobodyNamed: "Say for whom: user names, --team or --role."
        case .nobodyMatches: "Nobody with an open account matches --team and --role."
        case .unknownTrainees(let users):
            "There is no trainee \(users.joined(separator: ", no trainee ")). List them: quizline"
                + " trainee list"
        case .dayOver(let day): "--due \(day) is over: steps that are not done are late at once."
        case .dayForm(let text): "--due \(text): write a day like 2026-12-24."
        case .reasonWanted: "Say why with --reason, for the report."
        case .nothingAssigned: "Nothing is assigned."
        }
    }

    private static func list(_ users: [String]) -> String { users.joined(separator: ", ") }

    private static func englishHead(_ column: Column) -> String {
        switch column {
        case .programme: "programme"
        case .trainee: "trainee"
        case .assigned: "assigned"
        case .due: "due"
        case .person: "by"
        case .waived: "waived"
        }
    }
}
