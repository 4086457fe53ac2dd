import ArgumentParser
import CompetencyReports
import Wording

/// The form of a report and where it goes.
struct ReportFileOptions: ParsableArguments {
    /// The forms that can be asked for.
    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text
        case csv
        case json
        case ndjson
        case md
        case html

        var format: any ReportFormat.Type {
            switch self {
            case .text: PlainText.self
            case .csv: CSV.self
            case .json: JSON.self
            case .ndjson: NDJSON.self
            case .md: Markdown.self
            case .html: HTML.self
            }
        }
    }

    private static let widths = 40...255

    @Option(help: "The form.")
    var format = Format.text

    @Option(
        help: ArgumentHelp(
            "Write to this file, whole or not at all; only you can read it. Default: the terminal.",
            valueName: "file"
        ),
        completion: .file()
    )
    var out: String?

    @Option(help: ArgumentHelp("Columns of text, 40 to 255.", valueName: "n"))
    var width = 80

    @Flag(name: .customLong("no-bom"), help: "CSV without the mark that Excel needs.")
    var hasNoByteOrderMark = false

    @Flag(name: .customLong("no-guard"), help: "CSV without the guard against formulas.")
    var hasNoGuard = false

    /// Refuses a form that a report does not have.
    func requireFormat(among formats: [Format], language: Language) throws(CommandFailure) {
        guard formats.contains(self.format) else {
            let forms = formats.map(\.rawValue)
            throw CommandFailure(
                .usage,
                .noSuchForm(self.format.rawValue, forms: forms),
                in: language
            )
        }
    }

    /// How the formats are to write.
    func reportOptions(_ language: Language) throws(CommandFailure) -> ReportOptions {
        guard Self.widths.contains(self.width) else {
            throw CommandFailure(
                .usage,
                .widthForm(
                    self.width,
                    lowest: Self.widths.lowerBound,
                    highest: Self.widths.upperBound
                ),
                in: language
            )
        }
        var options = ReportOptions()
        options.width = self.width
        options.hasByteOrderMark = !self.hasNoByteOrderMark
        options.guardsFormulas = !self.hasNoGuard
        return options
    }

    /// Writes the whole report to the file or to standard output.
    func write(
        _ model: ReportModel,
        options: ReportOptions,
        language: Language
    ) throws(CommandFailure) {
        try self.write(self.format.format.text(of: model, options: options), language: language)
    }

    /// Writes a text to the file or to standard output.
    func write(_ text: String, language: Language) throws(CommandFailure) {
        do {
            try Self.write(text, to: self.out)
        } catch {
            let phrase = CommandLinePhrase.notWritten(
                path: self.out ?? "-",
                reason: error.description
            )
            throw CommandFailure(.environment, phrase, in: language)
        }
    }

    private static func write(_ text: String, to path: String?) throws(SystemError) {
        if let path {
            try WholeFile.write(Array(text.utf8), to: path)
        } else if let code = StandardStream.output.write(text) {
            throw SystemError(code: code)
        }
    }
}
