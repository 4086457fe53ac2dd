import CompetencyReports
import LineProtocol
import QuizCore
import Wording

/// What reports over the line have in common.
extension Session {
    /// What the answers say about a person as of now.
    func report(of trainee: Trainee, _ evidence: [Evidence], at now: Instant) -> TraineeReport {
        TraineeReport(
            trainee: ReportedTrainee(trainee),
            standings: self.catalog.standings(of: evidence, job: trainee.job, at: now),
            framework: self.catalog.framework,
            asOf: now,
            language: self.settings.language,
            versions: ReportVersions(bank: self.catalog.bankVersion)
        )
    }

    func refuseCompetency(_ typed: String) -> Reaction {
        self.reply(.attempt(.noSuchCompetency(typed)), 521)
    }
}
