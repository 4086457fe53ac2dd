import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline team add TEAM`: makes a team.
struct TeamAddCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TeamHelp.configuration("add", .add) }

    @Argument(help: TeamHelp.argument(.newTeam))
    var team: String

    @Option(help: TeamHelp.argument(.name, "name"))
    var name: String?

    @Option(name: .customLong("in"), help: TeamHelp.argument(.parent, "team"))
    var parent: String?

    @Option(name: .customLong("manager"), help: TeamHelp.argument(.manager, "user"))
    var managers: [String] = []

    @OptionGroup var options: TraineeOptions

    func run() throws {
        let settings = try self.options.settings()
        try self.options.atDesk(settings, making: .database) { desk in
            let team = try desk.addTeam(
                self.team,
                name: self.name,
                below: self.parent == "none" ? nil : self.parent,
                managers: self.managers
            )
            try self.options.say(team.standing)
            for manager in self.managers {
                try self.options.say(.appointed(user: manager, team: team.id.text))
            }
        }
    }
}
