import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline team rename TEAM NAME`: gives a team another name.
struct TeamRenameCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TeamHelp.configuration("rename", .rename) }

    @Argument(help: TeamHelp.argument(.team))
    var team: String

    @Argument(help: TeamHelp.argument(.newName))
    var name: String

    @OptionGroup var options: TraineeOptions

    func run() throws {
        try self.options.atDesk(try self.options.settings()) { desk in
            try self.options.say(try desk.renameTeam(self.team, to: self.name).standing)
        }
    }
}
