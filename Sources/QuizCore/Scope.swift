/// What a person may see of people and teams: a value, decided in one place.
///
/// Everybody sees themselves. Who has the right ``Trainee/Right/manager`` sees the people of the
/// teams they manage and of all teams below these. No other right opens the results of a person.
/// What lies outside is answered like what does not exist.
public struct Scope: Equatable, Sendable {
    public let person: Trainee.ID
    /// The teams within it, those below included.
    public let teams: Set<Team.ID>

    /// - Parameters:
    ///   - person: Who wants to see something.
    ///   - managed: The teams that the person was made manager of.
    ///   - tree: All teams there are.
    public init(of person: Trainee, managing managed: some Sequence<Team.ID>, in tree: TeamTree) {
        self.person = person.id
        self.teams = person.rights.contains(.manager) ? tree.reach(of: managed) : []
    }

    /// Whether the results of a person may be seen.
    ///
    /// - Parameter team: The team of that person.
    public func includes(_ other: Trainee.ID, of team: Team.ID?) -> Bool {
        other == self.person || team.map(self.teams.contains) ?? false
    }

    /// Whether the results of a person may be seen.
    public func includes(_ other: Trainee) -> Bool { self.includes(other.id, of: other.team) }

    /// Whether the results of a team may be seen.
    public func includes(_ team: Team.ID) -> Bool { self.teams.contains(team) }
}

/// The teams that concern a person.
public struct TeamsOfPerson: Equatable, Sendable {
    /// A team within reach.
    public struct Entry: Equatable, Sendable {
        public let team: Team
        /// 0 for one that the person manages, unless it lies below another such.
        public let depth: Int
        /// People of it and of the teams below; closed accounts are not counted.
        public let people: Int

        public init(team: Team, depth: Int, people: Int) {
            self.team = team
            self.depth = depth
            self.people = people
        }
    }

    /// The team that the person belongs to.
    public let own: Team?
    /// The teams that the person manages, by id.
    public let managed: [Team]
    /// These and all below them, each right below its own.
    public let reach: [Entry]

    /// - Parameters:
    ///   - person: Who is meant.
    ///   - managed: The teams that the person was made manager of.
    ///   - tree: All teams there are.
    ///   - sizes: People of each team, without those of the teams below.
    public init(
        of person: Trainee,
        managing managed: some Sequence<Team.ID>,
        in tree: TeamTree,
        sizes: [Team.ID: Int]
    ) {
        let teams = person.rights.contains(.manager) ? managed.compactMap { tree[$0] } : []
        self.own = person.team.flatMap { tree[$0] }
        self.managed = teams.sorted { $0.id < $1.id }
        self.reach = tree.places(below: teams.map(\.id)).map { place in
            Entry(
                team: place.team,
                depth: place.depth,
                people: tree.people(of: place.team.id, sizes: sizes)
            )
        }
    }
}

/// A team and its people.
public struct TeamPeople: Equatable, Sendable {
    public let team: Team
    /// Those of the team and of the teams below, by id; closed accounts are left out.
    public let people: [Trainee]

    public init(team: Team, people: [Trainee]) {
        self.team = team
        self.people = people
    }
}
