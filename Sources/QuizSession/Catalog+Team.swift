public import CompetencyReports
public import QuizCore
public import Wording

/// Reports on teams by the quizzes in service.
extension Catalog {
    /// What a report on a team says of one person: groups where the columns are groups, else
    /// competencies.
    public func member(
        _ person: Trainee,
        _ evidence: [Evidence],
        _ view: ReportingRequest.TeamView,
        asOf now: Instant,
        in language: Language
    ) -> TraineeReport {
        let (job, days) = (person.job, view.trendDays)
        let isByGroup = view.scope == .group
        return TraineeReport(
            trainee: ReportedTrainee(person),
            standings: isByGroup
                ? [] : self.standings(of: evidence, job: job, at: now, trendDays: days),
            groups: isByGroup ? self.groups(of: evidence, job: job, at: now, trendDays: days) : [],
            framework: self.framework,
            asOf: now,
            language: language,
            versions: ReportVersions(bank: self.bankVersion)
        )
    }

    /// The report on a team of such people.
    public func report(
        on team: Team,
        _ members: [TraineeReport],
        _ view: ReportingRequest.TeamView,
        showsNames: Bool,
        asOf now: Instant,
        in language: Language
    ) -> TeamReport {
        var request = TeamReport.Request(
            team.id.text,
            name: team.name,
            language: language,
            asOf: now
        )
        request.scope = view.scope
        request.selection = view.selection
        request.trendDays = view.trendDays
        request.showsAll = view.showsAll
        request.showsNames = showsNames
        return TeamReport(
            request,
            members: members,
            framework: self.framework,
            versions: ReportVersions(bank: self.bankVersion)
        )
    }
}
