import ArgumentParser
import QuizServer
import Wording

/// The settings that can be given to `serve`, and how they become a configuration.
struct ServeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Where to wait for connections.", valueName: "address:port"))
    var listen: String?

    @Option(
        help: ArgumentHelp("The folder of the quiz files.", valueName: "dir"),
        completion: .directory
    )
    var quizzes: String?

    @Option(
        help: ArgumentHelp("The file of everything stored.", valueName: "file"),
        completion: .file(extensions: ["db"])
    )
    var database: String?

    @Option(
        help: ArgumentHelp(
            "Who may make an account over the line: open, invite or closed.",
            discussion: "Default: open while only this machine can connect, else closed.",
            valueName: "who"
        ),
        completion: .list(["open", "invite", "closed"])
    )
    var enrolment: String?

    @Option(help: ArgumentHelp("Any other setting; may be repeated.", valueName: "name=value"))
    var set: [String] = []

    @Option(
        help: ArgumentHelp("A file of settings, one NAME: VALUE a line.", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var config: String?

    /// Reads flags, environment and file together.
    ///
    /// - Throws: One ``CommandFailure`` with everything that is wrong.
    func configuration(
        environment: [String: String],
        language: Language
    ) throws(CommandFailure) -> ServerConfiguration {
        let (flags, flagFaults) = self.flags
        let file = try self.file(language)
        let layers = [.flags(flags), .environment(environment)] + file.layers
        let faults = (flagFaults + file.faults).map { $0.text(in: language) }
        let result = Result { () throws(ConfigurationProblems) in
            try ServerConfiguration(layers: layers, supervision: Supervision(environment))
        }
        switch result {
        case .success(let configuration) where faults.isEmpty: return configuration
        case .success: throw Self.failure(faults, language)
        case .failure(let found):
            throw Self.failure(
                faults + found.problems.map { $0.phrase.text(in: language) },
                language
            )
        }
    }

    /// The settings of the command line by name, and what is wrong with how they were given.
    var flags: (values: [String: String], faults: [CommandLinePhrase]) {
        var values: [String: String] = [:]
        var faults: [CommandLinePhrase] = []
        let own = [
            ("listen", self.listen), ("quizzes", self.quizzes), ("database", self.database),
            ("enrolment", self.enrolment),
        ]
        for case (let name, let value?) in own { values[name] = value }
        for text in self.set {
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = parts.first, !name.isEmpty else {
                faults.append(.settingForm(text))
                continue
            }
            if values.updateValue(String(parts[1]), forKey: String(name)) != nil {
                faults.append(.settingTwice(String(name)))
            }
        }
        return (values, faults)
    }

    private func file(_ language: Language) throws(CommandFailure) -> ConfigurationFile {
        guard let path = self.config else { return ConfigurationFile(path: "", text: "") }
        do {
            return try ConfigurationFile(reading: path)
        } catch {
            throw CommandFailure(.environment, .notRead(path: path, error.fault), in: language)
        }
    }

    private static func failure(_ faults: [String], _ language: Language) -> CommandFailure {
        let heading = CommandLinePhrase.faultySettings(faults.count).text(in: language)
        return CommandFailure(.usage, lines: [heading] + faults.map { "  " + $0 })
    }
}
