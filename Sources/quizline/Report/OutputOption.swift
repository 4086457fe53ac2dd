import ArgumentParser
import CompetencyReports
import Wording

/// Where a text goes that is noted when it leaves the program.
struct OutputOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write to this file, whole or not at all; only you can read it. Default: the terminal.",
            valueName: "file"
        ),
        completion: .file()
    )
    var out: String?

    /// Writes the whole text to the file or to standard output, and notes what left the program.
    func write(
        _ text: String,
        as report: ExportedReport,
        in database: String,
        language: Language
    ) throws(CommandFailure) {
        try ExportLedger(database: database, path: self.out, language: language).enter(report)
        guard let out = self.out else {
            return try StandardStream.output.write(text, in: language)
        }
        do {
            try WholeFile.write(Array(text.utf8), to: out)
        } catch {
            throw error.failure(of: out, in: language)
        }
    }
}
