import ArgumentParser
import Foundation
import QuizCore
import QuizServer
import Wording

/// What every subcommand of `quizline trainee` takes.
struct TraineeOptions: ParsableArguments {
    /// A language, as it is given on the command line.
    enum Spoken: String, ExpressibleByArgument, CaseIterable {
        case chinese = "zh"
        case english = "en"
    }

    @Option(help: TraineeHelp.argument(.database, "file"))
    var database: String?

    @Option(help: TraineeHelp.argument(.pepperFile, "file"))
    var pepperFile: String?

    @Option(name: .customLong("lang"), help: TraineeHelp.argument(.language, "zh|en"))
    var spoken: Spoken?

    /// Chinese where `LANG` says so.
    static var languageOfEnvironment: Language {
        let lang = ProcessInfo.processInfo.environment["LANG"] ?? ""
        return lang.lowercased().hasPrefix("zh") ? .chinese : .english
    }

    var language: Language {
        switch self.spoken {
        case .chinese: .chinese
        case .english: .english
        case nil: Self.languageOfEnvironment
        }
    }

    /// The settings as the server of this folder would have them.
    ///
    /// - Parameter quizzes: The folder of the quizzes, where a subcommand takes it.
    func settings(quizzes: String? = nil) throws -> ServerConfiguration {
        let given = ["database": self.database, "pepper-file": self.pepperFile, "quizzes": quizzes]
        do {
            return try ServerConfiguration(layers: [
                .flags(given.compactMapValues { $0 }),
                .environment(ProcessInfo.processInfo.environment),
            ])
        } catch {
            let problems = error.problems.map(\.description)
            throw self.refusal(.traineeDesk(.settingsRefused(problems)), status: 2)
        }
    }

    /// The id of a team as it was typed; one that cannot be is refused.
    func teamID(_ typed: String) throws -> Team.ID {
        guard let id = Team.ID(typed: typed) else {
            throw self.refusal(.teamDesk(.unknown(typed, near: [])), status: 2)
        }
        return id
    }

    /// Opens the desk for one piece of work.
    func atDesk(
        _ settings: ServerConfiguration,
        making: TraineeDesk.Making = .nothing,
        _ work: (TraineeDesk) throws(TraineeDesk.Fault) -> Void
    ) throws {
        try self.telling { () throws(TraineeDesk.Fault) in
            let desk = try TraineeDesk.open(settings, making: making)
            defer { desk.close() }
            try work(desk)
        }
    }

    /// Runs work and tells the operator why it could not be done.
    func telling(_ work: () throws(TraineeDesk.Fault) -> Void) throws {
        do {
            try work()
        } catch {
            throw self.refusal(error.phrase, status: error.exitStatus)
        }
    }

    /// Writes what was done to standard output.
    func say(_ phrase: TraineeDeskPhrase) {
        print(phrase.text(in: self.language))
    }

    /// Writes what was done to standard output.
    func say(_ phrase: SignInDeskPhrase) {
        print(phrase.text(in: self.language))
    }

    /// Writes a sentence to standard error and returns what ends the command.
    func refusal(_ phrase: Phrase, status: Int32) -> ExitCode {
        self.remark(phrase)
        return ExitCode(status)
    }

    /// Writes a sentence to standard error.
    func remark(_ phrase: Phrase) {
        FileHandle.standardError.write(Data("\(phrase.text(in: self.language))\n".utf8))
    }
}
