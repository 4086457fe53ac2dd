import ArgumentParser
import Foundation
import QuizServer

/// Where the database is: a flag, else `QUIZLINE_DATABASE`, else the standard.
struct DatabaseOption: ParsableArguments {
    @Option(
        help: ArgumentHelp("The database. Default: data/quizline.db.", valueName: "file"),
        completion: .file(extensions: ["db"])
    )
    var database: String?

    /// The place as it holds.
    ///
    /// - Throws: ``CommandFailure`` with what is wrong about it.
    func path(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CommandFailure) -> String {
        // Other variables may be faulty: only `serve` cares.
        let variables = environment.filter { name, _ in name == "QUIZLINE_DATABASE" }
        let flags = ["database": self.database].compactMapValues(\.self)
        do {
            let layers: [ConfigurationLayer] = [.flags(flags), .environment(variables)]
            return try ServerConfiguration(layers: layers).storage.database
        } catch {
            throw CommandFailure(.usage, lines: error.problems.map(\.description))
        }
    }
}
