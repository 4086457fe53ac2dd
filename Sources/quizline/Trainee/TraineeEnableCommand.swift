import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline trainee enable NAME`: lets a trainee sign in again.
struct TraineeEnableCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        TraineeHelp.configuration("enable", .enable)
    }

    @Argument(help: TraineeHelp.argument(.name))
    var name: String

    @OptionGroup var options: TraineeOptions

    func run() throws {
        try self.options.atDesk(try self.options.settings()) { desk in
            let trainee = try desk.setDisabled(false, self.name)
            try self.options.say(.enabled(trainee.id.text))
        }
    }
}
