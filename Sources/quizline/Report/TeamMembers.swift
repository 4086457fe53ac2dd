import QuizCore
import Wording

/// Who belongs to a team.
enum TeamMembers {
    /// The people of a team by user name.
    ///
    /// - Throws: ``CommandFailure`` with the teams that there are if nobody is in it.
    static func people(
        of team: String,
        from trainees: TraineesAtOnce,
        language: Language
    ) throws(CommandFailure) -> [Trainee] {
        let people = trainees.selected { $0.team == team }
        guard people.isEmpty else { return people }
        let known = Set(trainees.selected { _ in true }.compactMap(\.team)).sorted()
        let phrase = TeamReportDeskPhrase.noSuchTeam(team, known: known)
        throw CommandFailure(.environment, lines: [phrase.text(in: language)])
    }
}
