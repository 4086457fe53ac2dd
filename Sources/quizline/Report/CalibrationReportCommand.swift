import ArgumentParser
import CompetencyModel
import CompetencyReports
import ProgressStorage
import QuizCore
import QuizServer
import Wording

/// `quizline report calibration`: whether the predictions of answers come true.
struct CalibrationReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calibration",
        abstract: "Report whether the predictions of answers come true.",
        discussion: Examples.text([
            "quizline report calibration": "a page to read",
            "quizline report calibration --format csv --out bins.csv": "ten bins for each band",
            "quizline report calibration --format html --out calibration.html": "with a drawing",
        ])
            + "\n\nReplays all answers and names nobody. Reads beside a running server. Status 1:"
            + " no answers yet; 3: cannot read or write."
    )

    @OptionGroup var data: DataOptions
    @OptionGroup var options: ReportFileOptions
    @OptionGroup var past: AsOfOption
    @OptionGroup var speech: LanguageOption

    func run() throws {
        let language = self.speech.language
        try self.options.requireFormat(among: CalibrationReport.forms, language: language)
        let options = try self.options.file.reportOptions(language)
        let instant = try self.past.instant(language)
        let places = try self.data.places(language)
        let served = try ServedQuizzes(folder: places.quizzes, language: language)
        served.warn(about: places.quizzes, language: language)
        let people = try TraineesAtOnce(in: places.database, language: language)
        defer { people.close() }
        let now = instant ?? ServerClock(notBefore: people.newest).now
        let (bands, fits) = try Self.replay(people, served: served, now: now)
        guard bands[.all].count > 0 else {
            let phrase = CalibrationPhrase.nothingAnswered
            throw CommandFailure(.findings, phrase, in: language)
        }
        let report = CalibrationReport(
            bands,
            fits: fits,
            asOf: now,
            language: language,
            versions: ReportVersions(bank: served.bankVersion)
        )
        try self.write(report, options, in: places.database, language: language)
    }

    private static func replay(
        _ people: TraineesAtOnce,
        served: ServedQuizzes,
        now: Instant
    ) throws(CommandFailure) -> (CalibrationByBand, QuestionFits) {
        let banks = CompetencyBanks(served.quizzes.bankQuestions)
        var bands = CalibrationByBand()
        var fits = QuestionFits()
        try people.each(of: people.trainees) { person throws(CommandFailure) in
            let predictions = Prediction.replay(
                try people.evidence(of: person),
                banks: banks,
                framework: served.framework,
                now: now
            )
            for prediction in predictions {
                bands.add(prediction)
                fits.add(prediction)
            }
        }
        return (bands, fits)
    }

    private func write(
        _ report: CalibrationReport,
        _ options: ReportOptions,
        in database: String,
        language: Language
    ) throws(CommandFailure) {
        let text = report.text(as: self.options.format.form, options)
        let noted = ExportedReport(
            "calibration",
            format: self.options.format.rawValue,
            reportID: report.id,
            rows: report.rowCount
        )
        try self.options.file.output.write(text, as: noted, in: database, language: language)
    }
}
