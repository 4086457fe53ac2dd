extension TeamDeskPhrase {
    public var english: String {
        switch self {
        case .abstract(let command): Self.englishAbstract(command)
        case .examples(let command): Self.englishExamples(command)
        case .argument(let argument): Self.englishHelp(argument)
        case .column(let column): Self.englishHead(column)
        case .standing(let team, let name, let parent):
            "\(name) (\(team)): " + (parent.map { "below \($0)." } ?? "at the top.")
        case .managedBy(let users):
            users.isEmpty ? "Nobody manages it." : "Managed by \(Self.list(users))."
        case .size(let count):
            count == 1
                ? "1 person, with the teams below." : "\(count) people, with the teams below."
        case .removed(let team): "The team \(team) is gone."
        case .appointed(let user, let team):
            "\(user) manages \(team) and everything below it, and has the right manager."
        case .dismissed(let user, let team, let keepsRight):
            "\(user) no longer manages \(team)"
                + (keepsRight ? "." : ". It was the last team, so the right manager is gone, too.")
        case .noTeams: "There are no teams yet. Make one: quizline team add east --name \"East\""
        case .taken(let team):
            "There is a team \(team) already. See it: quizline team show \(team)"
        case .unknown(let typed, let near):
            "There is no team \(typed). "
                + (near.isEmpty ? "" : "Did you mean \(near.joined(separator: " or "))? ")
                + "List them: quizline team list"
        case .notEmpty(let team, let people, let below):
            Self.notEmpty(team, people: people, below: below)
        case .belowItself(let team, let parent):
            "\(team) cannot lie below \(parent): \(parent) is \(team) or lies below it."
        case .notManager(let user, let team):
            "\(user) does not manage \(team). See who does: quizline team show \(team)"
        }
    }

    private static func list(_ words: [String]) -> String { words.joined(separator: ", ") }

    private static func notEmpty(_ team: String, people: Int, below: [String]) -> String {
        let persons =
            people == 0
            ? nil
            : "\(people == 1 ? "1 person belongs" : "\(people) people belong") to it"
                + " (quizline trainee team NAME OTHER)"
        let teams =
            below.isEmpty
            ? nil : "\(Self.list(below)) below it (quizline team move \(below[0]) OTHER)"
        return "\(team) stays: "
            + [persons, teams].compactMap(\.self).joined(separator: ", and ") + "."
    }

    private static func englishAbstract(_ command: Command) -> String {
        switch command {
        case .team: "Make and change teams, and say who manages them."
        case .list: "List all teams; works beside a running server."
        case .add: "Add a team."
        case .show: "Show a team with its people; works beside a running server."
        case .rename: "Give a team another name; its id stays."
        case .move: "Put a team with everything below it below another one."
        case .remove: "Remove an empty team."
        case .manager: "Say who manages a team and everything below it."
        case .managerAdd: "Make somebody manager of a team."
        case .managerRemove: "Take a team from a manager."
        }
    }

    private static func englishExamples(_ command: Command) -> String {
        switch command {
        case .team:
            """
            A manager sees the results of the people of a team and of all teams below it.
            All but list and show need the database for themselves: stop the server first.
            Exit status: 0 done, 2 wrong arguments, 3 database, pepper or machine refused.
            """
        case .list:
            """
            Example:
              quizline team list
            """
        case .add:
            """
            Examples:
              quizline team add sales --name "Sales"
              quizline team add east --name "East China" --in sales --manager wang
            """
        case .show:
            """
            Example:
              quizline team show east
            """
        case .rename:
            """
            Example:
              quizline team rename east "East China sales"
            """
        case .move:
            """
            Examples:
              quizline team move shanghai east
              quizline team move east none
            """
        case .remove:
            """
            Example:
              quizline team remove shanghai
            """
        case .manager:
            """
            Managing a team gives the right manager; it goes with the last team.
            """
        case .managerAdd:
            """
            Example:
              quizline team manager add east wang
            """
        case .managerRemove:
            """
            Example:
              quizline team manager remove east wang
            """
        }
    }

    private static func englishHelp(_ argument: Argument) -> String {
        switch argument {
        case .team: "The id of the team."
        case .newTeam: "The id: one word of letters, digits, - _ or ., at most 40 characters."
        case .name: "The name that people read, 1 to 40 columns; else the id."
        case .newName: "The new name, 1 to 40 columns."
        case .parent: "The team above; else it lies at the top."
        case .newParent: "The team above; none puts it at the top."
        case .manager: "The user name of a manager. May be repeated."
        case .person: "The user name of the manager."
        }
    }

    private static func englishHead(_ column: Column) -> String {
        switch column {
        case .team: "TEAM"
        case .name: "NAME"
        case .people: "PEOPLE"
        case .managers: "MANAGERS"
        }
    }
}
