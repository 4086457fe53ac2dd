import ProgressStorage
import QuizCore
import Wording

/// A team with the people who belong to it and to the teams below it.
struct TeamMembers {
    let team: Team
    /// By user name; closed accounts are left out.
    let people: [Trainee]

    /// - Parameters:
    ///   - typed: The id of the team.
    ///   - viewer: Whose scope holds, nil for none; a team outside is told of like none.
    /// - Throws: ``CommandFailure`` with teams that there are if there is no such team.
    init(
        of typed: String,
        seenBy viewer: String?,
        from trainees: TraineesAtOnce,
        language: Language
    ) throws(CommandFailure) {
        let scope = try trainees.scope(of: viewer)
        let tree = try trainees.teams()
        let team = Team.ID(typed: typed).flatMap { tree[$0] }
        guard let team, scope?.includes(team.id) ?? true else {
            let known = tree.teams.map(\.id).filter { scope?.includes($0) ?? true }
            let phrase: TeamReportDeskPhrase =
                if let viewer, known.isEmpty {
                    .noTeamSeen(by: viewer)
                } else {
                    .noSuchTeam(typed, known: known.map(\.text))
                }
            throw CommandFailure(.environment, phrase, in: language)
        }
        let reach = tree.reach(of: [team.id])
        self.team = team
        self.people = trainees.selected { !$0.isDisabled && $0.isOf(reach) }
    }
}
