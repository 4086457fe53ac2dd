import QuizCore

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
}
