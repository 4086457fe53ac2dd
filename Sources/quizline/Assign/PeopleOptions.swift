import ArgumentParser
import QuizCore
import Wording

/// People by name, or all of a team or a job.
struct PeopleOptions: ParsableArguments {
    @Argument(help: "User names.")
    var names: [String] = []

    @Option(
        help: ArgumentHelp(
            "The people who are in this team or those below it now.",
            valueName: "team"
        )
    )
    var team: String?

    @Option(
        help: ArgumentHelp(
            "The people with this job, with --team those of the team.",
            valueName: "job"
        )
    )
    var role: String?

    /// Those who are named, and those of the team and the job who may sign in.
    ///
    /// - Throws: ``CommandFailure`` if nobody is named, or somebody who is not there.
    func people(
        among all: [Trainee],
        _ tree: TeamTree,
        _ language: Language
    ) throws(CommandFailure) -> [Trainee] {
        guard !self.names.isEmpty || self.team != nil || self.role != nil else {
            throw AssignmentPhrase.nobodyNamed.failure(.usage, in: language)
        }
        let ids = self.names.map { Trainee.ID(TextFolding.word($0)) }
        let named = all.filter { ids.contains($0.id) }
        let unknown = ids.filter { id in !named.contains { $0.id == id } }
        guard unknown.isEmpty else {
            throw AssignmentPhrase.unknownTrainees(unknown.map(\.text))
                .failure(.usage, in: language)
        }
        guard self.team != nil || self.role != nil else { return named }
        let teams = try self.team.flatMap { team throws(CommandFailure) in
            try tree.reach(ofTyped: [team], language)
        }
        let grouped = all.filter { self.isMeant($0, teams) }
        guard !grouped.isEmpty else {
            throw AssignmentPhrase.nobodyMatches.failure(.findings, in: language)
        }
        return named + grouped.filter { !ids.contains($0.id) }
    }

    private func isMeant(_ trainee: Trainee, _ teams: Set<Team.ID>?) -> Bool {
        !trainee.isDisabled && trainee.isOf(teams)
            && (self.role.map { trainee.job?.text == TextFolding.word($0) } ?? true)
    }
}

extension AssignmentPhrase {
    /// The sentence as the reason why a command ends early.
    func failure(_ status: ProgramStatus, in language: Language) -> CommandFailure {
        CommandFailure(status, self, in: language)
    }
}
