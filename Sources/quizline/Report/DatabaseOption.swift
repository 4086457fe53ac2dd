import ArgumentParser
import Foundation
import QuizServer
import Wording

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
        _ language: Language,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CommandFailure) -> String {
        try self.configuration(language, environment: environment).storage.database
    }

    /// The settings that follow from it, such as where the pepper is.
    func configuration(
        _ language: Language,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws(CommandFailure) -> ServerConfiguration {
        try ServerConfiguration(
            of: ["database": self.database],
            environment: environment,
            in: language
        )
    }
}

extension ServerConfiguration {
    /// The settings of some names as `serve` takes them: flags, else `QUIZLINE_…` variables, else
    /// the standard.
    ///
    /// Other variables may be faulty: only `serve` cares.
    init(
        of flags: [String: String?],
        environment: [String: String],
        in language: Language
    ) throws(CommandFailure) {
        let names = flags.keys.map {
            "QUIZLINE_\($0.uppercased().replacing("-", with: "_"))"
        }
        let layers: [ConfigurationLayer] = [
            .flags(flags.compactMapValues(\.self)),
            .environment(environment.filter { names.contains($0.key) }),
        ]
        do {
            self = try ServerConfiguration(layers: layers)
        } catch {
            throw CommandFailure(
                .usage,
                lines: error.problems.map { $0.phrase.text(in: language) }
            )
        }
    }
}
