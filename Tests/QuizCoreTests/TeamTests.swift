import QuizCore
import Testing

@Suite("Teams")
struct TeamTests {
    /// Company over east and west, shanghai below east; lab on its own.
    static let tree = TeamTree([
        Team(id: "west", name: "West China", parent: "company"),
        Team(id: "shanghai", name: "上海", parent: "east"),
        Team(id: "company", name: "The company"),
        Team(id: "east", name: "East China", parent: "company"),
        Team(id: "lab", name: "Laboratory"),
    ])

    @Test(arguments: [
        ("East", "east"), ("華東", "华东"), ("Ｎ-1", "n-1"), ("a.b_c", "a.b_c"), ("7", "7"),
    ])
    func `an id is folded as it is typed`(typed: String, id: String) {
        #expect(Team.ID(typed: typed)?.text == id)
    }

    @Test(arguments: [
        "", "a b", "a,b", "a\"b", "=1", "none", "ALL", "--", "a\0b",
        String(repeating: "a", count: 41),
    ])
    func `what stands in lists or for something else is no id`(typed: String) {
        #expect(Team.ID(typed: typed) == nil)
    }

    @Test(arguments: [
        ("East, China", "east-china"), (" = 1 + 1 ", "1-1"), ("!!!", "team-4"), ("none", "team-4"),
    ])
    func `a text gives an id that can be typed`(text: String, id: String) {
        let made = Team.ID(derivedFrom: text, place: 4)

        #expect(made.text == id)
        #expect(Team.ID(typed: made.text) == made)
    }

    @Test
    func `a team reaches everything below it`() {
        #expect(Self.tree.reach(of: ["company"]) == ["company", "east", "shanghai", "west"])
        #expect(Self.tree.reach(of: ["shanghai", "lab"]) == ["shanghai", "lab"])
        #expect(Self.tree.reach(of: ["nowhere"]).isEmpty)
    }

    @Test
    func `a circle of teams ends`() {
        let circle = TeamTree([
            Team(id: "a", name: "A", parent: "b"), Team(id: "b", name: "B", parent: "a"),
        ])

        #expect(circle.reach(of: ["a"]) == ["a", "b"])
        #expect(circle.places(below: ["a"]).count <= 2)
    }

    @Test
    func `places stand below their team, each once`() {
        let all = Self.tree.places.map { "\($0.depth) \($0.team.id)" }
        let some = Self.tree.places(below: ["shanghai", "east", "lab"]).map(\.team.id)

        #expect(all == ["0 company", "1 east", "2 shanghai", "1 west", "0 lab"])
        #expect(some == ["east", "shanghai", "lab"])
    }

    @Test(arguments: [
        ("eats", ["east"]), ("上", ["shanghai"]), ("china", ["east", "west"]), ("wset", ["west"]),
        ("xyzxyz", []), ("", []),
    ])
    func `a slip finds the nearest teams`(typed: String, near: [String]) {
        #expect(Self.tree.nearest(to: typed).map(\.text) == near)
    }
}

@Suite("Scope")
struct ScopeTests {
    static let people = [
        Trainee(id: "own", displayName: "Own", team: "shanghai"),
        Trainee(id: "same", displayName: "Same team", team: "shanghai"),
        Trainee(id: "managed", displayName: "Managed team", team: "east"),
        Trainee(id: "above", displayName: "Team above", team: "company"),
        Trainee(id: "beside", displayName: "Team beside", team: "west"),
        Trainee(id: "alone", displayName: "No team"),
    ]

    /// Every set of rights there can be.
    static let rights: [Set<Trainee.Right>] = Trainee.Right.allCases.reduce([[]]) { sets, right in
        sets + sets.map { $0.union([right]) }
    }

    /// Rights, the teams that were given, and who is seen.
    @Test(arguments: Self.rights, [[], ["east"], ["west", "lab"]] as [[Team.ID]])
    func `S33 nobody sees more than themselves but a manager the own teams`(
        rights: Set<Trainee.Right>,
        managed: [Team.ID]
    ) {
        let viewer = Trainee(id: "own", displayName: "Own", team: "shanghai", rights: rights)

        let scope = Scope(of: viewer, managing: managed, in: TeamTests.tree)
        let seen = Self.people.filter(scope.includes).map(\.id)

        let isManager = rights.contains(.manager)
        let teams: Set<Team.ID> = isManager ? TeamTests.tree.reach(of: managed) : []
        let expected = Self.people.filter { person in
            person.id == "own" || person.team.map(teams.contains) ?? false
        }
        #expect(seen == expected.map(\.id))
        #expect(seen.count == (isManager && !managed.isEmpty ? managed == ["east"] ? 3 : 2 : 1))
        #expect(!scope.includes("unknown", of: nil))
        #expect(TeamTests.tree.teams.filter { scope.includes($0.id) }.count == teams.count)
        #expect(!scope.includes(Team.ID("unknown")))
    }

    @Test
    func `teams of a person count the people below`() {
        let manager = Trainee(id: "m", displayName: "M", team: "lab", rights: [.manager])
        let sizes: [Team.ID: Int] = ["east": 1, "shanghai": 2, "west": 4]

        let teams = TeamsOfPerson(
            of: manager,
            managing: ["shanghai", "east"],
            in: TeamTests.tree,
            sizes: sizes
        )

        #expect(teams.own?.id == "lab")
        #expect(teams.managed.map(\.id) == ["east", "shanghai"])
        #expect(
            teams.reach.map { "\($0.team.id) \($0.depth) \($0.people)" }
                == ["east 0 3", "shanghai 1 2"]
        )
    }
}
