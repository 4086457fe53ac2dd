import CompetencyReports
import ProgressStorage
import QuizCore
import Wording

extension TraineeReportCommand {
    /// Writes credentials for what is proven; a failure with status 1 where nothing is.
    func writeBadges(
        of answers: TraineeAnswers,
        _ model: ReportModel,
        in database: String,
        _ language: Language
    ) throws(CommandFailure) {
        let home = try self.home.checked(language)
        let access = StoreAccess(database: database, language: language)
        let store = try access.reading { reader throws(StoreError) in try reader.storeID() }
        let badges = BadgeReport(
            of: ReportedTrainee(answers.trainee),
            model.reports.flatMap(\.standings),
            language: language,
            store: store,
            home: home,
            showsName: self.names
        )
        guard badges.count > 0 else {
            let phrase = ExportListPhrase.noCredential(answers.trainee.id.text)
            throw CommandFailure(.findings, phrase, in: language)
        }
        let noted = ExportedReport(
            "trainee",
            format: self.options.format.rawValue,
            showsNames: self.names,
            rows: badges.count,
            trainees: [answers.trainee.id],
            viewer: self.scope.viewer
        )
        try self.options.file.output.write(badges.json, as: noted, in: database, language: language)
    }
}
