import ArgumentParser
import Foundation
import QuizServer
import Wording

/// Where the database and the quizzes are: flags, else `QUIZLINE_…` variables, else the standard.
struct DataOptions: ParsableArguments {
    @OptionGroup var database: DatabaseOption

    @Option(
        help: ArgumentHelp("The folder of the quiz files. Default: quizzes.", valueName: "dir"),
        completion: .directory
    )
    var quizzes: String?

    /// The two places as they hold.
    ///
    /// - Throws: ``CommandFailure`` with what is wrong about them.
    func places(
        _ language: Language,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CommandFailure) -> (database: String, quizzes: String) {
        let configuration = try ServerConfiguration(
            of: ["database": self.database.database, "quizzes": self.quizzes],
            environment: environment,
            in: language
        )
        return (configuration.storage.database, configuration.content.quizzes)
    }
}
