import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline team remove TEAM`: takes an empty team away.
struct TeamRemoveCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TeamHelp.configuration("remove", .remove) }

    @Argument(help: TeamHelp.argument(.team))
    var team: String

    @OptionGroup var options: TraineeOptions

    func run() throws {
        try self.options.atDesk(try self.options.settings()) { desk in
            try self.options.say(.removed(try desk.removeTeam(self.team).id.text))
        }
    }
}
