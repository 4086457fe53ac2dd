import CompetencyModel
import CompetencyReports
import QuizCore
import Wording

/// The standings of a team, worked out one person after the other and put together.
struct TeamReading {
    /// By user name.
    let people: [Trainee]
    private let names: ReportedNames
    private let served: ServedQuizzes
    private let banks: CompetencyBanks
    private let versions: ReportVersions
    private let request: TeamReport.Request

    init(
        people: [Trainee],
        names: ReportedNames,
        served: ServedQuizzes,
        request: TeamReport.Request
    ) {
        self.people = people
        self.names = names
        self.served = served
        self.banks = CompetencyBanks(served.quizzes.bankQuestions)
        self.versions = ReportVersions(bank: served.bankVersion)
        self.request = request
    }

    private var language: Language { self.request.language }

    /// The report; one without any answer or any column is a failure with status 1.
    ///
    /// - Parameter isAsked: Whether the instant was asked for and is worth naming.
    func report(
        from trainees: TraineesAtOnce,
        isAsked: Bool
    ) throws(CommandFailure) -> TeamReport {
        guard !self.people.isEmpty else {
            throw CommandFailure(.findings, TeamReportDeskPhrase.nothingMatches, in: self.language)
        }
        var members: [TraineeReport] = []
        var hasAnswers = false
        try trainees.each(of: self.people) { person throws(CommandFailure) in
            let evidence = try trainees.cells(of: person).evidence
            hasAnswers = hasAnswers || evidence.contains { $0.at <= self.request.asOf }
            members.append(self.report(on: person, evidence))
        }
        guard hasAnswers else {
            let until = isAsked ? self.request.asOf.text : nil
            throw CommandFailure(
                .findings,
                TeamReportDeskPhrase.nobodyAnswered(team: self.request.team, until: until),
                in: self.language
            )
        }
        let report = TeamReport(
            self.request,
            members: members,
            framework: self.served.framework,
            versions: self.versions
        )
        guard !report.isEmpty else {
            throw CommandFailure(.findings, TeamReportDeskPhrase.nothingMatches, in: self.language)
        }
        return report
    }

    /// With groups where the columns are groups, else with competencies.
    private func report(on person: Trainee, _ evidence: [Evidence]) -> TraineeReport {
        let role = person.job.flatMap(self.served.framework.role)
        var standings: [Standing] = []
        var groups: [GroupStanding] = []
        switch self.request.scope {
        case .competency: standings = self.standings(of: evidence, role)
        case .group: groups = role.map { self.groups(of: evidence, $0) } ?? []
        }
        return TraineeReport(
            trainee: self.names.reported(person),
            standings: standings,
            groups: groups,
            framework: self.served.framework,
            asOf: self.request.asOf,
            language: self.language,
            versions: self.versions
        )
    }

    private func standings(of evidence: [Evidence], _ role: JobRole?) -> [Standing] {
        CompetencyModel.standings(
            of: ServingsByCompetency(evidence),
            banks: self.banks,
            framework: self.served.framework,
            role: role,
            now: self.request.asOf,
            trendDays: self.request.trendDays
        )
    }

    private func groups(of evidence: [Evidence], _ role: JobRole) -> [GroupStanding] {
        groupStandings(
            of: ServingsByCompetency(evidence),
            banks: self.banks,
            framework: self.served.framework,
            role: role,
            now: self.request.asOf,
            trendDays: self.request.trendDays
        )
    }
}
