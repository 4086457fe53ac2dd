import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline trainee team NAME TEAM`: puts a trainee into a team.
struct TraineeTeamCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TraineeHelp.configuration("team", .team) }

    @Argument(help: TraineeHelp.argument(.name))
    var name: String

    @Argument(help: TraineeHelp.argument(.newTeam))
    var team: String

    @OptionGroup var options: TraineeOptions

    func run() throws {
        try self.options.atDesk(try self.options.settings()) { desk in
            let team = self.team == "none" ? nil : self.team
            try self.options.say(try desk.change(self.name, [.team(team)]).standing)
        }
    }
}
