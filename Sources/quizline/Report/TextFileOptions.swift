import ArgumentParser
import CompetencyReports
import Wording

/// Where a report with forms of its own goes, and how wide it is.
struct TextFileOptions: ParsableArguments {
    private static let widths = 40...255

    @OptionGroup var output: OutputOption

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

    /// The file, nil for standard output.
    var out: String? { self.output.out }
}
