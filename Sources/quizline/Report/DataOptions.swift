import ArgumentParser
import Foundation
import QuizServer

/// Where the database and the quizzes are: flags, else `QUIZLINE_…` variables, else the standard.
struct DataOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The database. Default: data/quizline.db.", valueName: "file"),
        completion: .file(extensions: ["db"])
    )
    var database: String?

    @Option(
        help: ArgumentHelp("The folder of the quiz files. Default: quizzes.", valueName: "dir"),
        completion: .directory
    )
    var quizzes: String?

    /// The two places as they hold.
    ///
    /// - Throws: ``CommandFailure`` with what is wrong about them.
    func places(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CommandFailure) -> (database: String, quizzes: String) {
        // Other variables may be faulty: only `serve` cares.
        let variables = environment.filter { name, _ in
            ["QUIZLINE_DATABASE", "QUIZLINE_QUIZZES"].contains(name)
        }
        let flags = ["database": self.database, "quizzes": self.quizzes].compactMapValues(\.self)
        do {
            let layers: [ConfigurationLayer] = [.flags(flags), .environment(variables)]
            let configuration = try ServerConfiguration(layers: layers)
            return (configuration.storage.database, configuration.content.quizzes)
        } catch {
            throw CommandFailure(.usage, lines: error.problems.map(\.description))
        }
    }
}
