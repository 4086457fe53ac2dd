import ArgumentParser
import QuizCore

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
    func reach(ofTyped typed: [String]) -> Set<Team.ID>? {
        typed.isEmpty ? nil : self.reach(of: typed.compactMap { Team.ID(typed: $0) })
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
