import ArgumentParser
import CompetencyReports
import Wording

/// Where a report with forms of its own goes, and how wide it is.
struct TextFileOptions: ParsableArguments {
    private static let widths = 40...255

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

    /// How the formats are to write.
    func reportOptions(_ language: Language) throws(CommandFailure) -> ReportOptions {
        var options = ReportOptions()
        options.width = try self.checkedWidth(language)
        options.hasByteOrderMark = !self.hasNoByteOrderMark
        options.guardsFormulas = !self.hasNoGuard
        return options
    }

    /// The width, if it may be.
    func checkedWidth(_ language: Language) throws(CommandFailure) -> Int {
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
        return self.width
    }

    /// Writes the whole text to the file or to standard output, and notes what left the program.
    func write(
        _ text: String,
        as report: ExportedReport,
        in database: String,
        language: Language
    ) throws(CommandFailure) {
        try ExportLedger(database: database, path: self.out, language: language).enter(report)
        do {
            try self.write(text)
        } catch {
            throw error.failure(of: self.out, in: language)
        }
    }

    private func write(_ text: String) throws(SystemError) {
        if let out = self.out {
            try WholeFile.write(Array(text.utf8), to: out)
        } else if let code = StandardStream.output.write(text) {
            throw SystemError(code: code)
        }
    }
}
