import ArgumentParser
import Foundation
import QuizCore
import QuizServer
import Wording

/// What every subcommand of `quizline trainee` takes.
struct TraineeOptions: ParsableArguments {
    @Option(help: TraineeHelp.argument(.database, "file"))
    var database: String?

    @Option(help: TraineeHelp.argument(.pepperFile, "file"))
    var pepperFile: String?

    @OptionGroup var speech: LanguageOption

    var language: Language { self.speech.language }

    /// The settings that an account depends on, as the server of this folder would have them.
    ///
    /// - Parameter quizzes: The folder of the quizzes, where a subcommand takes it.
    func settings(quizzes: String? = nil) throws(CommandFailure) -> ServerConfiguration {
        try ServerConfiguration(
            of: [
                "database": self.database, "pepper-file": self.pepperFile, "quizzes": quizzes,
                "default-job": nil, "pin-form": nil,
            ],
            environment: ProcessInfo.processInfo.environment,
            in: self.language
        )
    }

    /// Opens the desk for one piece of work.
    func atDesk(
        _ settings: ServerConfiguration,
        making: TraineeDesk.Making = .nothing,
        _ work: (TraineeDesk) throws -> Void
    ) throws {
        try self.telling {
            let desk = try TraineeDesk.open(settings, making: making)
            defer { desk.close() }
            try work(desk)
        }
    }

    /// Runs work and tells the operator why it could not be done.
    func telling(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let fault as TraineeDesk.Fault {
            throw self.refusal(fault.phrase, status: fault.exitStatus)
        }
    }

    /// Writes what was done to standard output.
    func say(_ phrase: TraineeDeskPhrase) throws(CommandFailure) {
        try self.write([phrase.text(in: self.language)])
    }

    /// Writes what was done to standard output.
    func say(_ phrase: SignInDeskPhrase) throws(CommandFailure) {
        try self.write([phrase.text(in: self.language)])
    }

    /// Writes lines to standard output.
    func write(_ lines: [String]) throws(CommandFailure) {
        try StandardStream.output.write(lines: lines, in: self.language)
    }

    /// Writes lines with a secret that is shown this once; a reader that has left is a failure.
    func reveal(
        _ lines: [String],
        _ secret: SignInDeskPhrase.Secret,
        of user: String
    ) throws(CommandFailure) {
        let text = lines.map { $0 + "\n" }.joined()
        guard let code = StandardStream.output.fault(writing: text) else { return }
        let reason = SystemError(code: code).description
        let phrase = SignInDeskPhrase.notShown(secret, user: user, reason: reason)
        throw CommandFailure(.environment, phrase, in: self.language)
    }

    /// Writes a sentence to standard error and returns what ends the command.
    func refusal(_ phrase: Phrase, status: Int32) -> ExitCode {
        self.remark(phrase)
        return ExitCode(status)
    }

    /// Writes a sentence to standard error.
    func remark(_ phrase: Phrase) {
        StandardStream.error.remark(phrase.text(in: self.language) + "\n")
    }
}
