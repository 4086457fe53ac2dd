import ArgumentParser
import ProgressStorage
import QuizFormat
import QuizServer
import QuizSession
import Wording

/// `quizline check`: tells authors what is wrong with their files before anybody is served them.
struct CheckCommand: AsyncParsableCommand {
    /// The forms that can be asked for.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case github
        case sarif

        func text(of findings: [Diagnostic], _ language: Language) -> String {
            switch self {
            case .sarif:
                DiagnosticText.sarif(findings, language: language, version: ServerVersion.text)
            case .text: DiagnosticText.text(findings, language: language)
            case .json: DiagnosticText.json(findings, language: language)
            case .github: DiagnosticText.github(findings, language: language)
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Look for faults in quiz files.",
        discussion: Examples.text([
            "quizline check quizzes": "a folder with all folders in it",
            "quizline check quizzes --strict --lang zh": "warnings count as errors",
            "quizline check quizzes --format github": "remarks in a pull request",
            "quizline check quizzes --fix": "mend what needs no author",
            "quizline check quizzes --database data/quizline.db": "also what answers depend on",
            "quizline check --explain W710": "what a code means, with an example",
        ]) + "\n\nStatus 0: no errors; 1: errors; 2: wrong usage; 3: something could not be read."
    )

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"), completion: .file())
    var paths: [String] = []

    @Option(help: "The form.")
    var format = Format.text

    @OptionGroup var speech: LanguageOption

    @Flag(help: "Warnings count as errors.")
    var strict = false

    @Flag(help: "Tell each fact, competency and job that questions are missing for.")
    var coverage = false

    @Flag(help: "Mend slips of form, such as missing quotes, and tell what was mended.")
    var fix = false

    @Option(help: ArgumentHelp("Say what a code means, with an example.", valueName: "code"))
    var explain: String?

    @Option(
        help: ArgumentHelp(
            "Also tell what changes mean for answers in this database (W801 to W804).",
            valueName: "file"
        ),
        completion: .file(extensions: ["db"])
    )
    var database: String?

    @Flag(help: "List all codes.")
    var rules = false

    func validate() throws {
        guard self.paths.isEmpty, self.explain == nil, !self.rules else { return }
        throw ValidationError("Missing expected argument '<path> ...'")
    }

    func run() async throws {
        let language = self.speech.language
        if self.rules {
            try StandardStream.output.write(Rules.list(in: language), in: language)
        } else if let explain = self.explain {
            try self.tell(explain, language)
        } else {
            try await self.check(language)
        }
    }

    private func tell(_ code: String, _ language: Language) throws {
        guard let rule = Rules.named(code) else {
            let phrase = CheckerPhrase.noSuchRule(code)
            StandardStream.error.remark("quizline: \(phrase.text(in: language))\n")
            throw CommandFailure(.usage)
        }
        try StandardStream.output.write(rule.explanation(in: language), in: language)
    }

    private func check(_ language: Language) async throws {
        var display = ProgressDisplay(language: language)
        let files = QuizFiles(in: self.paths, withSurroundings: true) { done, total in
            display.show(.reading, done: done, of: total)
        }
        display.announce(.checking, of: files.files.count)
        let mending = self.fix ? FileMending(of: files) : nil
        if let mending { try self.tell(mending, language) }
        let checked =
            self.fix ? QuizFiles(in: self.paths, withSurroundings: true) : files
        let outcome = try await self.outcome(of: checked, language)
        display.wipe()
        try self.write(outcome, language)
        guard mending?.hasFailed != true else { throw CommandFailure(.environment) }
        guard outcome.status == .fine else { throw CommandFailure(outcome.status) }
    }

    private func outcome(
        of files: QuizFiles,
        _ language: Language
    ) async throws(CommandFailure) -> CheckOutcome {
        guard let database else {
            return await CheckOutcome(
                of: files,
                isStrict: self.strict,
                tellsCoverage: self.coverage
            )
        }
        do {
            let reader = try ProgressReader(opening: database)
            defer { reader.close() }
            return try await CheckOutcome(
                of: files,
                isStrict: self.strict,
                tellsCoverage: self.coverage
            ) { quiz throws(StoreError) in
                try reader.answers(to: quiz)
            }
        } catch {
            throw CommandFailure(.environment, error.phrase(database: database), in: language)
        }
    }

    private func tell(_ mending: FileMending, _ language: Language) throws(CommandFailure) {
        for fault in mending.faults {
            StandardStream.error.remark("quizline: \(fault.text(in: language))\n")
        }
        let stream = self.format == .text ? StandardStream.output : .error
        try stream.write(lines: mending.told.map { $0.text(in: language) }, in: language)
    }

    /// Findings and, for people, scenes and the summary to standard output; all else to standard
    /// error.
    private func write(_ outcome: CheckOutcome, _ language: Language) throws(CommandFailure) {
        for phrase in outcome.files.faults + outcome.files.remarks {
            StandardStream.error.remark("quizline: \(phrase.text(in: language))\n")
        }
        try StandardStream.output.write(
            self.format.text(of: outcome.findings, language),
            in: language
        )
        let stream = self.format == .text ? StandardStream.output : .error
        let scenes = outcome.scenes.map { CheckerPhrase.sceneFacts($0).text(in: language) }
        let summary =
            outcome.counts.files == 0
            ? CommandLinePhrase.nothingToCheck(self.paths) : .checked(outcome.counts)
        let remarks = outcome.remarks.map { $0.text(in: language) }
        let lines = scenes + remarks + [summary.text(in: language)]
        try stream.write(lines: lines, in: language)
    }
}
