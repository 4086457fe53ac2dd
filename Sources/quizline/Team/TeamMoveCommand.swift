import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline team move TEAM PARENT`: puts a team below another one.
struct TeamMoveCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TeamHelp.configuration("move", .move) }

    @Argument(help: TeamHelp.argument(.team))
    var team: String

    @Argument(help: TeamHelp.argument(.newParent))
    var parent: String

    @OptionGroup var options: TraineeOptions

    func run() throws {
        try self.options.atDesk(try self.options.settings()) { desk in
            let parent = self.parent == "none" ? nil : self.parent
            try self.options.say(try desk.moveTeam(self.team, below: parent).standing)
        }
    }
}
