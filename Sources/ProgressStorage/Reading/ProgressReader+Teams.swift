public import QuizCore

/// Teams, and who may see whom.
extension ProgressReader {
    /// All teams.
    public func teams() throws(StoreError) -> TeamTree {
        try self.read("read teams") { try TeamQuery.tree($0) }
    }

    /// Who manages which team, by team and user name.
    public func managers() throws(StoreError) -> [TeamManager] {
        try self.read("read managers") { try TeamQuery.managers($0) }
    }

    /// How many people each team has, those below not counted; closed accounts are left out.
    public func teamSizes() throws(StoreError) -> [Team.ID: Int] {
        try self.read("count people") { try TeamQuery.sizes($0) }
    }

    /// The people of a team and of those below it, by id; closed accounts are left out.
    public func people(of team: Team.ID) throws(StoreError) -> [Trainee] {
        try self.read("read people") { try TeamQuery.people(of: team, $0) }
    }

    /// The teams that a person was made manager of, by id.
    public func teams(managedBy person: Trainee.ID) throws(StoreError) -> [Team.ID] {
        try self.read("read managed teams") { try TeamQuery.managed(by: person, $0) }
    }

    /// What a person may see; nil if there is no such account or it is closed.
    public func scope(of viewer: Trainee.ID) throws(StoreError) -> Scope? {
        try self.read("read scope") { try TeamQuery.scope(of: viewer, $0) }
    }

    /// The teams that concern a person; nil if there is no such account.
    public func teams(of person: Trainee.ID) throws(StoreError) -> TeamsOfPerson? {
        try self.read("read teams") { try TeamQuery.teams(of: person, $0) }
    }

    /// Somebody whose results a person may see; nil if there is nobody, and if they may not.
    public func person(
        _ other: Trainee.ID,
        seenBy viewer: Trainee.ID
    ) throws(StoreError) -> Trainee? {
        try self.read("read person") { try TeamQuery.person(other, seenBy: viewer, $0) }
    }

    /// A team that a person may see, with its people; nil if there is none, and if they may not.
    public func people(
        of team: Team.ID,
        seenBy viewer: Trainee.ID
    ) throws(StoreError) -> TeamPeople? {
        try self.read("read team") { try TeamQuery.people(of: team, seenBy: viewer, $0) }
    }
}
