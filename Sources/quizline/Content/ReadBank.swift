import ArgumentParser
import Foundation
import QuizFormat
import QuizServer
import Wording

/// The bank of a folder, read for a command that shows what is in it.
struct ReadBank {
    let bank: Bank
    /// Files with errors.
    let faultyFiles: Set<String>

    /// A folder that cannot be read is a failure.
    init(folder: String, language: Language) throws(CommandFailure) {
        self.bank = BankReader.read(try QuizFiles(of: folder, language: language).files)
        let errors = self.bank.diagnostics.filter { $0.severity == .error }
        self.faultyFiles = Set(errors.map(\.file))
    }
}

/// Where the quizzes are: a flag, else `QUIZLINE_QUIZZES`, else the standard.
struct QuizFolderOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("The folder of the quiz files. Default: quizzes.", valueName: "dir"),
        completion: .directory
    )
    var quizzes: String?

    /// The folder as it holds.
    ///
    /// - Throws: ``CommandFailure`` with what is wrong about it.
    func folder(_ language: Language) throws(CommandFailure) -> String {
        try Self.folder(self.quizzes, language)
    }

    /// A folder that was named, else that of the environment.
    static func folder(
        _ named: String?,
        _ language: Language,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CommandFailure) -> String {
        try ServerConfiguration(
            of: ["quizzes": named],
            environment: environment,
            in: language
        ).content.quizzes
    }
}

extension QuizFiles {
    /// The files of a folder, with a progress bar; one that cannot be read is a failure.
    init(of folder: String, language: Language) throws(CommandFailure) {
        var display = ProgressDisplay(language: language)
        self.init(in: [folder]) { done, total in
            display.show(.reading, done: done, of: total)
        }
        display.wipe()
        if self.files.isEmpty, let fault = self.faults.first {
            throw CommandFailure(.environment, fault, in: language)
        }
    }
}
