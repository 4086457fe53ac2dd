import ArgumentParser
import Foundation
import Logging
import QuizServer
import Wording

/// `quizline serve`: starts the server and stays until it is stopped.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Serve the quizzes until Ctrl-C.",
        discussion: Examples.text([
            "quizline serve": "for this machine",
            "quizline serve --listen 0.0.0.0:7849": "for the network",
            "quizline serve --config quizline.yaml": "with settings",
            "quizline serve --print-config > quizline.yaml": "write such a file",
            "quizline serve --set line=8KiB --set log-level=debug": "single ones",
            "QUIZLINE_LINE=8KiB quizline serve": "as a variable",
        ]) + "\n\nFlags outweigh variables, variables the file, the file the defaults."
    )

    @OptionGroup var options: ServeOptions

    @Flag(help: "Print all settings as they hold, with where each comes from, and end.")
    var printConfig = false

    @Flag(help: "Explain all settings, and end.")
    var settings = false

    func run() async throws {
        let language = Language.ofTerminal
        guard !self.settings else {
            try StandardStream.output.write(SettingsHelp.text, in: language)
            return
        }
        let configuration = try self.options.configuration(
            environment: ProcessInfo.processInfo.environment,
            language: language
        )
        guard !self.printConfig else {
            try StandardStream.output.write(configuration.printed, in: language)
            for remark in configuration.remarks {
                StandardStream.error.remark("quizline: \(remark.text(in: language))\n")
            }
            return
        }
        try await Self.serve(configuration, language: language)
    }

    private static func serve(
        _ configuration: ServerConfiguration,
        language: Language
    ) async throws {
        let level = Logger.Level(rawValue: configuration.log.level.rawValue) ?? .info
        let log = Logger(label: "quizline") { LineLog(label: $0, level: level) }
        let quizzes = configuration.content.quizzes
        do {
            try await Server.run(configuration, log: log) { opening in
                // A server whose notice nobody reads serves all the same.
                StandardStream.output.remark(OpeningNotice(opening, quizzes: quizzes).text)
            }
        } catch {
            throw CommandFailure(
                ProgramStatus(error.kind),
                lines: [error.phrase.text(in: language)]
            )
        }
    }
}
