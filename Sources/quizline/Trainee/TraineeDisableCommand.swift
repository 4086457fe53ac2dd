import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline trainee disable NAME`: keeps a trainee from signing in.
struct TraineeDisableCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        TraineeHelp.configuration("disable", .disable)
    }

    @Argument(help: TraineeHelp.argument(.name))
    var name: String

    @OptionGroup var options: TraineeOptions

    func run() throws {
        try self.options.atDesk(try self.options.settings()) { desk in
            let trainee = try desk.setDisabled(true, self.name)
            try self.options.say(.disabled(trainee.id.text))
        }
    }
}
