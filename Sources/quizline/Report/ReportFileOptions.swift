import ArgumentParser
import CompetencyReports
import QuizCore
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
        /// Of one person alone; written by its command.
        case badge

        /// The form of a report that is more than standings; a badge is an object of JSON.
        var form: ReportForm { ReportForm(rawValue: self.rawValue) ?? .json }
    }

    @Option(help: "The form.")
    var format = Format.text

    @OptionGroup var file: TextFileOptions

    /// Refuses a form that a report does not have.
    func requireFormat(among forms: [ReportForm], language: Language) throws(CommandFailure) {
        guard forms.contains(where: { $0.rawValue == self.format.rawValue }) else {
            throw CommandFailure(
                .usage,
                .noSuchForm(self.format.rawValue, forms: forms.map(\.rawValue)),
                in: language
            )
        }
    }

    /// Writes the whole report to the file or to standard output.
    ///
    /// - Parameter trainee: Whom it is about, whatever they are called in it.
    func write(
        _ model: ReportModel,
        of trainee: Trainee.ID,
        under names: ReportedNames,
        options: ReportOptions,
        viewer: String?,
        in database: String,
        language: Language
    ) throws(CommandFailure) {
        let text = self.format.form.format.text(of: model, options: options)
        let report = ExportedReport(
            model.kind.rawValue,
            format: self.format.rawValue,
            reportID: model.id,
            showsNames: model.showsNames,
            showsPseudonyms: names.arePseudonyms,
            rows: model.rows.count,
            trainees: [trainee],
            viewer: viewer
        )
        try self.file.output.write(text, as: report, in: database, language: language)
    }
}
