import ArgumentParser
import QuizCore
import Wording

/// `--team`: only the people of some teams.
struct TeamFilter: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Only people of this team and those below it; may be repeated.",
            valueName: "team"
        )
    )
    var team: [String] = []
}

extension TeamTree {
    /// Teams as they were typed, with those below them; nil, which means any, if none was.
    ///
    /// - Throws: ``CommandFailure`` with the teams that were perhaps meant if there is none.
    func reach(
        ofTyped typed: [String],
        _ language: Language
    ) throws(CommandFailure) -> Set<Team.ID>? {
        guard !typed.isEmpty else { return nil }
        let ids = try typed.map { text throws(CommandFailure) in
            if let id = Team.ID(typed: text), self[id] != nil { return id }
            let near = self.nearest(to: text).map(\.text)
            let phrase = TeamDeskPhrase.unknown(text, near: near)
            throw CommandFailure(.usage, phrase, in: language)
        }
        return self.reach(of: ids)
    }
}

extension Trainee {
    /// Whether somebody is in one of some teams; nil means any, and none at all.
    func isOf(_ teams: Set<Team.ID>?) -> Bool {
        guard let teams else { return true }
        return self.team.map(teams.contains) ?? false
    }

    /// Whether somebody has one of some jobs; nil means any, and none at all.
    func hasJob(among jobs: Set<JobRole.ID>?) -> Bool {
        guard let jobs else { return true }
        return self.job.map(jobs.contains) ?? false
    }
}
