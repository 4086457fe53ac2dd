import ArgumentParser
import QuizFormat
import QuizServer
import Wording

/// `quizline check`: tells authors what is wrong with their files before anybody is served them.
struct CheckCommand: ParsableCommand {
    /// The forms that can be asked for.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case json
        case github

        func text(of findings: [Diagnostic], _ language: Language) -> String {
            switch self {
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
        ]) + "\n\nStatus 0: no errors; 1: errors; 2: wrong usage; 3: something could not be read."
    )

    @Argument(help: ArgumentHelp("Files and folders.", valueName: "path"), completion: .file())
    var paths: [String]

    @Option(help: "The form.")
    var format = Format.text

    @OptionGroup var speech: LanguageOption

    @Flag(help: "Warnings count as errors.")
    var strict = false

    func run() throws {
        let language = self.speech.language
        var display = ProgressDisplay(language: language)
        let files = QuizFiles(in: self.paths, withSurroundings: true) { done, total in
            display.show(.reading, done: done, of: total)
        }
        display.announce(.checking, of: files.files.count)
        let outcome = CheckOutcome(of: files, isStrict: self.strict)
        display.wipe()
        self.write(outcome, language)
        guard outcome.status == .fine else { throw CommandFailure(outcome.status) }
    }

    /// Findings and, for people, the summary to standard output; all else to standard error.
    private func write(_ outcome: CheckOutcome, _ language: Language) {
        for phrase in outcome.files.faults + outcome.files.remarks {
            StandardStream.error.write("quizline: \(phrase.text(in: language))\n")
        }
        StandardStream.output.write(self.format.text(of: outcome.findings, language))
        let summary =
            outcome.counts.files == 0
            ? CommandLinePhrase.nothingToCheck(self.paths) : .checked(outcome.counts)
        let stream = self.format == .text ? StandardStream.output : .error
        stream.write(summary.text(in: language) + "\n")
    }
}
