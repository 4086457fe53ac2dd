/// People and teams, and who sees whom.
extension ProgressMemory {
    /// Who there is; whoever was not made known is nobody here.
    struct Company: Sendable {
        var people: [Trainee.ID: Trainee] = [:]
        var tree = TeamTree()
        var managed: [Trainee.ID: Set<Team.ID>] = [:]

        func scope(of viewer: Trainee.ID) -> Scope? {
            self.people[viewer].map {
                Scope(of: $0, managing: self.managed[viewer] ?? [], in: self.tree)
            }
        }

        func includes(_ other: Trainee.ID, seenBy viewer: Trainee.ID) -> Bool {
            guard let scope = self.scope(of: viewer), let other = self.people[other] else {
                return false
            }
            return scope.includes(other)
        }
    }

    /// Makes a person known, or known anew.
    public mutating func register(_ trainee: Trainee) {
        self.company.people[trainee.id] = trainee
    }

    /// Makes a team and those who manage it known.
    public mutating func register(_ team: Team, managedBy managers: [Trainee.ID] = []) {
        self.company.tree = TeamTree(self.company.tree.teams.filter { $0.id != team.id } + [team])
        for manager in managers { self.company.managed[manager, default: []].insert(team.id) }
    }

    func teams(of person: Trainee.ID) -> TeamsOfPerson? {
        self.company.people[person].map { trainee in
            TeamsOfPerson(
                of: trainee,
                managing: self.company.managed[person] ?? [],
                in: self.company.tree,
                sizes: self.company.people.values.reduce(into: [:]) { sizes, person in
                    guard let team = person.team, !person.isDisabled else { return }
                    sizes[team, default: 0] += 1
                }
            )
        }
    }

    func person(_ other: Trainee.ID, seenBy viewer: Trainee.ID) -> Trainee? {
        self.company.includes(other, seenBy: viewer) ? self.company.people[other] : nil
    }

    func people(of id: Team.ID, seenBy viewer: Trainee.ID) -> TeamPeople? {
        guard let scope = self.company.scope(of: viewer), scope.includes(id),
            let team = self.company.tree[id]
        else { return nil }
        let reach = self.company.tree.reach(of: [id])
        let people = self.company.people.values.filter {
            !$0.isDisabled && $0.team.map(reach.contains) ?? false
        }
        return TeamPeople(team: team, people: people.sorted { $0.id < $1.id })
    }
}
