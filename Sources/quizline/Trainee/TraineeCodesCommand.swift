import ArgumentParser
import QuizCore
import QuizServer
import Wording

/// `quizline trainee codes NAME`: makes a list of one-time codes and shows it once.
struct TraineeCodesCommand: ParsableCommand {
    static var configuration: CommandConfiguration { TraineeHelp.configuration("codes", .codes) }

    @Argument(help: TraineeHelp.argument(.name))
    var name: String

    @OptionGroup var options: TraineeOptions

    /// The codes alone go to standard output, so that they can be printed.
    func run() throws {
        try self.options.atDesk(try self.options.settings()) { desk in
            let codes = try desk.makeCodes(for: self.name)
            try self.options.reveal(codes.texts, .codes, of: codes.trainee.id.text)
            self.options.remark(
                .signInDesk(.codesMade(codes.texts.count, user: codes.trainee.id.text))
            )
        }
    }
}
