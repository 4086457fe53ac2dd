import ArgumentParser
import Foundation
import QuizCore
import QuizFormat
import QuizServer
import Wording

/// `quizline export`: writes a quiz for another system.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a quiz for another system.",
        discussion: Examples.text([
            "quizline export gift ng-preparation-batna": "a file for each language",
            "quizline export moodle-xml x.yaml --lang en": "one language",
            "quizline export gift mr-six-roles --to out --force": "replaces files",
        ])
            + "\n\nFormats: \(Self.formats).\n"
            + "What the format has no place for is listed before anything is written. "
            + "Status 0: all of it; 1: something was left out; 2: wrong usage; 3: a file cannot "
            + "be read or written, or is there already."
    )

    private static var formats: String {
        FormatAndFiles.names(ExchangeFormats.writable).joined(separator: ", ")
    }

    @Argument(help: "The format.")
    var format: String

    @Argument(
        help: ArgumentHelp("The id of a quiz, or its file.", valueName: "quiz"),
        completion: .file(extensions: ["yaml"])
    )
    var quiz: String

    @Option(
        help: ArgumentHelp("The folder in which the id is looked up.", valueName: "dir"),
        completion: .directory
    )
    var quizzes = "quizzes"

    @Option(
        help: ArgumentHelp("The folder to write to; made if it is not there.", valueName: "dir"),
        completion: .directory
    )
    var to = "."

    @Option(help: ArgumentHelp("One language only, such as en.", valueName: "language"))
    var lang: String?

    @Flag(help: "Replace files that are there already.")
    var force = false

    func run() throws {
        let language = Language.ofTerminal
        let known = FormatAndFiles.names(ExchangeFormats.writable)
        guard let format = ExchangeFormats.writable.first(where: { $0.name == self.format }) else {
            throw CommandFailure(.usage, .notWritable(self.format, known: known), in: language)
        }
        let path = try self.path(language)
        let file = try ExchangeFile.read(path, language: language)
        guard let export = QuizExport(file) else {
            throw CommandFailure(.environment, .faultyQuiz(path), in: language)
        }
        let tags = try self.languages(of: export, language)
        try FolderPath.make(self.to, in: language)
        var named = 0
        for tag in tags {
            guard let outcome = export.outcome(as: format, in: tag) else { continue }
            let name = tags.count == 1 ? outcome.id : "\(outcome.id).\(tag.rawValue)"
            let target = "\(self.to)/\(name).\(format.endings[0])"
            named += try self.write(outcome, to: target, language)
        }
        guard named == 0 else { throw CommandFailure(.findings) }
    }

    /// Says what is left out, then writes; returns how much was named.
    private func write(
        _ outcome: ExportOutcome,
        to target: String,
        _ language: Language
    ) throws(CommandFailure) -> Int {
        for remark in outcome.remarks {
            try StandardStream.output.write(
                "\(target): \(remark.text(in: language))\n",
                in: language
            )
        }
        guard self.force || !FileManager.default.fileExists(atPath: target) else {
            throw CommandFailure(.environment, .alreadyThere(target), in: language)
        }
        try ExchangeFile.write(
            outcome.text,
            to: target,
            replaces: self.force,
            language: language
        )
        let sum = ExchangePhrase.exported(
            outcome.written,
            of: outcome.questions,
            named: outcome.remarks.count
        )
        try StandardStream.output.write("\(target): \(sum.text(in: language))\n", in: language)
        return outcome.remarks.count
    }

    private func path(_ language: Language) throws(CommandFailure) -> String {
        if self.quiz.contains("/") || self.quiz.hasSuffix(".yaml") { return self.quiz }
        let files = QuizFiles(in: [self.quizzes]).files
        guard let file = files.first(where: { $0.isQuiz && $0.name == "\(self.quiz).yaml" }) else {
            let phrase = ExchangePhrase.noQuiz(self.quiz, folder: self.quizzes)
            throw CommandFailure(.environment, phrase, in: language)
        }
        return file.path
    }

    private func languages(
        of export: QuizExport,
        _ language: Language
    ) throws(CommandFailure) -> [LanguageTag] {
        guard let lang = self.lang else { return export.languages }
        guard let tag = export.languages.first(where: { $0.rawValue == lang }) else {
            let known = export.languages.map(\.rawValue)
            throw CommandFailure(.usage, .noLanguage(lang, known: known), in: language)
        }
        return [tag]
    }
}
