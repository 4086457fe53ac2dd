import ArgumentParser
import Foundation
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// `quizline import`: makes quiz files of files of other systems.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take over quizzes of other systems, as drafts.",
        discussion: Examples.text([
            "quizline import bank.gift": "into the folder quizzes",
            "quizline import moodle-xml a.xml --to drafts": "the format by name",
            "quizline import a.txt --competency batna-preparation": "for all its items",
            "quizline import cards.tsv --dry-run": "only the report",
        ])
            + "\n\nFormats: \(Self.formats).\n"
            + "Everything that is not imported is named with its line. "
            + "Status 0: all of it; 1: something was named; 2: wrong usage; 3: a file cannot be "
            + "read or written, or is there already."
    )

    private static var formats: String {
        FormatAndFiles.names(ExchangeFormats.readable).joined(separator: ", ")
    }

    @Argument(
        help: ArgumentHelp(
            "The format, unless it shows in the content, and files.",
            valueName: "format-or-file"
        ),
        completion: .file()
    )
    var words: [String]

    @Option(
        help: ArgumentHelp("The folder to write to; made if it is not there.", valueName: "dir"),
        completion: .directory
    )
    var to = "quizzes"

    @Option(
        help: ArgumentHelp("The competency of questions that name none.", valueName: "id")
    )
    var competency: String?

    @Option(help: "The language of the texts. Default: what the questions show.")
    var lang: LanguageOption.Choice?

    @Flag(help: "Say what would happen and write nothing.")
    var dryRun = false

    @Flag(help: "Replace quiz files that are there already.")
    var force = false

    func run() throws {
        let language = Language.ofTerminal
        let typed = FormatAndFiles(self.words)
        let target = try ImportTarget(folder: self.to, language)
        var options = ImportOptions()
        options.competency = try self.competency.map { try target.competency($0, language) }
        options.language = self.lang.map { $0 == .zh ? .chinese : .english }
        options.surroundings = target.surroundings
        var results: [ImportResult] = []
        for path in typed.rest {
            let result = try self.result(of: path, typed.format, &options, language)
            results.append(result)
        }
        let report = ImportReport(results: results, target: target, language: language)
        if !self.dryRun { try report.write(replaces: self.force) }
        try StandardStream.output.write(report.text(isDryRun: self.dryRun), in: language)
        guard report.named == 0 else { throw CommandFailure(.findings) }
    }

    private func result(
        of path: String,
        _ named: (any ExchangeFormat.Type)?,
        _ options: inout ImportOptions,
        _ language: Language
    ) throws(CommandFailure) -> ImportResult {
        let file = try ExchangeFile.read(path, language: language)
        guard let format = named ?? ExchangeFormats.guess(path: path, octets: file.octets) else {
            let known = FormatAndFiles.names(ExchangeFormats.readable)
            throw CommandFailure(.usage, .noFormat(path: path, known: known), in: language)
        }
        var display = ProgressDisplay(language: language)
        let outcome = QuizImport.read(file, as: format, options) { done, total in
            display.show(.checking, done: done, of: total)
        }
        display.wipe()
        options.takenIDs.formUnion(outcome.files.map(\.id))
        return ImportResult(path: path, outcome: outcome)
    }
}
