import ProgressStorage
public import QuizCore

/// Where an operator makes and changes teams.
extension TraineeDesk {
    /// Adds a team.
    ///
    /// - Parameters:
    ///   - typed: Its id.
    ///   - name: What people read; nil is the id as it was typed.
    ///   - parent: The team above; nil for one at the top.
    ///   - managers: User names of those who manage it.
    public func addTeam(
        _ typed: String,
        name: String? = nil,
        below parent: String? = nil,
        managers: [String] = []
    ) throws(Fault) -> Team {
        guard let id = Team.ID(typed: typed) else { throw .teamRefused }
        guard try self.tree()[id] == nil else { throw .teamTaken(id) }
        var above: Team.ID?
        if let parent { above = try self.team(parent).id }
        let team = Team(id: id, name: try Self.displayName(name ?? typed), parent: above)
        var people: [Trainee.ID] = []
        for manager in managers { people.append(try self.find(manager).id) }
        let teams = self.teams
        try self.storing(nil) { () throws(StoreError) in
            try teams.add(team)
            for person in people { try teams.appoint(person, to: id) }
        }
        return team
    }

    /// Gives a team another name that people read; its id stays.
    public func renameTeam(_ typed: String, to name: String) throws(Fault) -> Team {
        var team = try self.team(typed)
        team.name = try Self.displayName(name)
        let renamed = team
        try self.storing(nil) { () throws(StoreError) in
            try self.teams.rename(renamed.id, to: renamed.name)
        }
        return renamed
    }

    /// Puts a team with everything below it below another one, or at the top.
    public func moveTeam(_ typed: String, below parent: String?) throws(Fault) -> Team {
        var team = try self.team(typed)
        team.parent = nil
        if let parent {
            let above = try self.team(parent).id
            guard try !self.tree().reach(of: [team.id]).contains(above) else {
                throw .teamBelowItself(team.id, parent: above)
            }
            team.parent = above
        }
        let moved = team
        try self.storing(nil) { () throws(StoreError) in
            try self.teams.move(moved.id, below: moved.parent)
        }
        return moved
    }

    /// Takes a team away that nobody belongs to and that has no team below it.
    public func removeTeam(_ typed: String) throws(Fault) -> Team {
        let team = try self.team(typed)
        let below = try self.tree().children(of: team.id).map(\.id)
        let people = try self.list(matching: TraineeFilter(team: team.id)).filter {
            $0.team == team.id
        }
        guard below.isEmpty, people.isEmpty else {
            throw .teamNotEmpty(team.id, people: people.count, below: below)
        }
        try self.storing(nil) { () throws(StoreError) in
            try self.teams.remove(team.id)
        }
        return team
    }

    /// Makes a person manager of a team and everything below it, which gives the right.
    public func appoint(_ name: String, to typed: String) throws(Fault) -> (Trainee, Team) {
        let team = try self.team(typed)
        let id = try self.find(name).id
        try self.storing(id) { () throws(StoreError) in
            try self.teams.appoint(id, to: team.id)
        }
        return (try self.find(name), team)
    }

    /// Takes a team from a manager; with the last one goes the right.
    public func dismiss(_ name: String, from typed: String) throws(Fault) -> (Trainee, Team) {
        let team = try self.team(typed)
        let id = try self.find(name).id
        let managed = try self.storing(id) { () throws(StoreError) in
            try self.store.reader.teams(managedBy: id)
        }
        guard managed.contains(team.id) else { throw .notManager(id.text, team.id) }
        try self.storing(id) { () throws(StoreError) in
            try self.teams.dismiss(id, from: team.id)
        }
        return (try self.find(name), team)
    }

    /// The team of an id as it was typed.
    func team(_ typed: String) throws(Fault) -> Team {
        try Fault.team(typed, in: try self.tree())
    }

    private func tree() throws(Fault) -> TeamTree {
        try self.storing(nil) { () throws(StoreError) in try self.store.teams.tree() }
    }
}

extension TraineeDesk.Fault {
    /// The team of an id as it was typed; else says which were perhaps meant.
    static func team(_ typed: String, in tree: TeamTree) throws(Self) -> Team {
        guard let team = Team.ID(typed: typed).flatMap({ tree[$0] }) else {
            throw .unknownTeam(typed, near: tree.nearest(to: typed))
        }
        return team
    }
}
