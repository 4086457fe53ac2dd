import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline team manager`: says who manages a team and everything below it.
struct TeamManagerCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        TeamHelp.configuration(
            "manager",
            .manager,
            subcommands: [TeamManagerAddCommand.self, TeamManagerRemoveCommand.self]
        )
    }
}

/// A team and who is to manage it, or not any more.
struct TeamAndManager: ParsableArguments {
    @Argument(help: TeamHelp.argument(.team))
    var team: String

    @Argument(help: TeamHelp.argument(.person))
    var user: String
}

/// `quizline team manager add TEAM USER`: gives a team to a manager, and the right with it.
struct TeamManagerAddCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        TeamHelp.configuration("add", .managerAdd)
    }

    @OptionGroup var names: TeamAndManager
    @OptionGroup var options: TraineeOptions

    func run() throws {
        try self.options.atDesk(try self.options.settings()) { desk in
            let (person, team) = try desk.appoint(self.names.user, to: self.names.team)
            try self.options.say(.appointed(user: person.id.text, team: team.id.text))
        }
    }
}

/// `quizline team manager remove TEAM USER`: takes a team from a manager.
struct TeamManagerRemoveCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        TeamHelp.configuration("remove", .managerRemove)
    }

    @OptionGroup var names: TeamAndManager
    @OptionGroup var options: TraineeOptions

    func run() throws {
        try self.options.atDesk(try self.options.settings()) { desk in
            let (person, team) = try desk.dismiss(self.names.user, from: self.names.team)
            try self.options.say(
                .dismissed(
                    user: person.id.text,
                    team: team.id.text,
                    keepsRight: person.rights.contains(.manager)
                )
            )
        }
    }
}
