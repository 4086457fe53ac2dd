import ArgumentParser
import Foundation
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline trainee forget NAME`: takes away who somebody is.
struct TraineeForgetCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        TraineeHelp.configuration("forget", .forget)
    }

    @Argument(help: TraineeHelp.argument(.name))
    var name: String

    @Flag(help: TraineeHelp.argument(.withoutAsking))
    var yes = false

    @OptionGroup var options: TraineeOptions

    func run() throws {
        let settings = try self.options.settings()
        var isSure = true
        try self.options.atDesk(settings) { desk in
            let trainee = try desk.trainee(self.name)
            isSure = try self.yes || self.isConfirmed(trainee)
            guard isSure else {
                return self.options.remark(.traineeDesk(.notForgotten(trainee.id.text)))
            }
            let removed = try desk.forget(
                self.name,
                in: ExportLog(besides: settings.storage.database),
                by: NSUserName()
            )
            try self.options.say(.forgotten(user: trainee.id.text, as: removed.text))
        }
        if !isSure { throw ExitCode(ProgramStatus.findings.rawValue) }
    }

    /// Whether the user name is typed once more.
    private func isConfirmed(_ trainee: Trainee) throws(CommandFailure) -> Bool {
        let question = TraineeDeskPhrase.forgetQuestion(
            name: trainee.displayName,
            user: trainee.id.text
        )
        let text = question.text(in: self.options.language)
        try StandardStream.output.write(text, in: self.options.language)
        return readLine().map { TextFolding.word($0) } == trainee.id.text
    }
}
