import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Teams in the store")
struct TeamStoreTests {
    private let folder: StoreFolder
    private let store: ProgressStore

    /// Company over east and west, shop below east; lina in the shop, omar in west, mei manages east.
    init() throws {
        self.folder = try StoreFolder()
        self.store = try self.folder.open()
        for team in [
            Team(id: "company", name: "The company"),
            Team(id: "east", name: "East", parent: "company"),
            Team(id: "west", name: "West", parent: "company"),
            Team(id: "shop", name: "Shop", parent: "east"),
        ] {
            try self.store.teams.add(team)
        }
        try self.store.accounts.setTeam("shop", of: "lina")
        try self.store.accounts.setTeam("west", of: "omar")
        try self.store.teams.appoint("mei", to: "east")
    }

    private func rights(of id: Trainee.ID) throws -> Set<Trainee.Right>? {
        try self.store.accounts.find(id)?.trainee.rights
    }

    @Test
    func `teams survive reopening with names and places`() throws {
        try self.store.teams.rename("shop", to: "Corner shop")
        try self.store.teams.move("shop", below: "west")
        try self.store.teams.move("west", below: nil)
        self.store.close()

        let again = try ProgressReader(opening: self.folder.database)

        #expect(
            try again.teams()
                == TeamTree([
                    Team(id: "company", name: "The company"),
                    Team(id: "east", name: "East", parent: "company"),
                    Team(id: "west", name: "West"),
                    Team(id: "shop", name: "Corner shop", parent: "west"),
                ])
        )
        #expect(try again.people(of: "west").map(\.id) == ["lina", "omar"])
        #expect(try again.managers() == [TeamManager(team: "east", person: "mei")])
    }

    @Test
    func `what contradicts the tree is refused and changes nothing`() throws {
        let before = try self.store.teams.tree()
        let refused: [(StoreError.Kind, () throws -> Void)] = [
            (.nameTaken, { try self.store.teams.add(Team(id: "east", name: "Again")) }),
            (.refused, { try self.store.teams.add(Team(id: "x", name: "X", parent: "nowhere")) }),
            (.refused, { try self.store.teams.move("company", below: "shop") }),
            (.refused, { try self.store.teams.move("east", below: "east") }),
            (.refused, { try self.store.teams.move("nowhere", below: nil) }),
            (.refused, { try self.store.teams.rename("nowhere", to: "N") }),
            (.refused, { try self.store.teams.remove("east") }),
            (.refused, { try self.store.teams.remove("shop") }),
            (.refused, { try self.store.accounts.setTeam("nowhere", of: "lina") }),
            (.refused, { try self.store.teams.appoint("mei", to: "nowhere") }),
            (.refused, { try self.store.teams.dismiss("mei", from: "west") }),
            (.unknownTrainee, { try self.store.teams.appoint("nobody", to: "east") }),
        ]

        for (kind, body) in refused {
            let error = #expect(throws: StoreError.self) { try body() }
            #expect(error?.kind == kind)
        }
        #expect(try self.store.teams.tree() == before)
        #expect(try self.store.accounts.find("lina")?.trainee.team == "shop")
    }

    @Test
    func `managing gives the right, and the last team takes it`() throws {
        try self.store.teams.appoint("mei", to: "west")
        try self.store.teams.appoint("mei", to: "west")
        #expect(try self.rights(of: "mei") == [.trainee, .manager])

        try self.store.teams.dismiss("mei", from: "east")
        #expect(try self.rights(of: "mei") == [.trainee, .manager])

        try self.store.accounts.setTeam(nil, of: "omar")
        try self.store.teams.remove("west")
        #expect(try self.rights(of: "mei") == [.trainee])
        #expect(try self.store.reader.managers().isEmpty)
    }

    @Test
    func `who loses the right manages nothing, also when it comes back`() throws {
        try self.store.accounts.setRights([.trainee], of: "mei")
        try self.store.accounts.setRights([.trainee, .manager], of: "mei")

        #expect(try self.store.reader.teams(managedBy: "mei").isEmpty)
        #expect(try self.store.reader.scope(of: "mei")?.teams.isEmpty == true)
    }

    @Test
    func `R12 whoever is out of reach is answered like nobody`() throws {
        let request = { (other: Trainee.ID) in
            self.store.perform(.person(other, seenBy: "mei"))
        }

        #expect(request("lina") == .person(try self.store.accounts.find("lina")?.trainee))
        #expect(request("mei") == .person(try self.store.accounts.find("mei")?.trainee))
        for other in ["omar", "nobody", "li\0na", ""] as [Trainee.ID] {
            #expect(request(other) == .person(nil))
        }
        #expect(self.store.perform(.person("lina", seenBy: "omar")) == .person(nil))
        #expect(self.store.perform(.person("lina", seenBy: "nobody")) == .person(nil))
    }

    @Test
    func `R12 a team out of reach is answered like none`() throws {
        let lina = try #require(try self.store.accounts.find("lina")?.trainee)
        let east = TeamPeople(
            team: Team(id: "east", name: "East", parent: "company"),
            people: [lina]
        )

        #expect(self.store.perform(.people("east", seenBy: "mei")) == .people(east))
        for other in ["west", "company", "nowhere", "ea\0st"] as [Team.ID] {
            #expect(self.store.perform(.people(other, seenBy: "mei")) == .people(nil))
        }
        #expect(self.store.perform(.people("shop", seenBy: "lina")) == .people(nil))
    }

    @Test
    func `a closed account sees nothing and is in no team's people`() throws {
        try self.store.accounts.setDisabled(true, of: "lina")
        try self.store.accounts.setDisabled(true, of: "mei")

        #expect(try self.store.reader.people(of: "east").isEmpty)
        #expect(try self.store.reader.teamSizes() == ["west": 1])
        #expect(try self.store.reader.scope(of: "mei") == nil)
    }

    @Test
    func `the store and its model answer alike`() throws {
        var model = MemoryStoreOfTeams()
        model.register(try self.store.teams.tree(), try self.store.reader.managers())
        for person in try self.store.accounts.list() { model.memory.register(person) }
        let people: [Trainee.ID] = ["lina", "omar", "mei", "nobody"]
        let teams: [Team.ID] = ["company", "east", "shop", "west", "nowhere"]

        for viewer in people {
            let requests =
                people.map { ProgressRequest.person($0, seenBy: viewer) }
                + teams.map { .people($0, seenBy: viewer) } + [.teams(of: viewer)]
            for request in requests {
                #expect(self.store.perform(request) == model.memory.perform(request), "\(request)")
            }
        }
    }
}

/// The model with the teams of a store.
private struct MemoryStoreOfTeams {
    var memory = ProgressMemory()

    mutating func register(_ tree: TeamTree, _ managers: [TeamManager]) {
        for team in tree.teams {
            let people = managers.filter { $0.team == team.id }.map(\.person)
            self.memory.register(team, managedBy: people)
        }
    }
}

@Suite("Teams that were free text")
struct TeamMigrationTests {
    /// A database of the schema before, with people of these teams.
    private func migrated(
        _ people: [(id: String, team: String?, rights: String)]
    ) throws
        -> (StoreFolder, ProgressStore)
    {
        let folder = try StoreFolder()
        let old = try DatabaseQueue(path: folder.database)
        let earlier = Migrations.all.filter { $0.number < Migration0007.number }
        try old.writeWithoutTransaction { database in
            try database.execute(sql: StoreFile.markingSQL)
            for migration in earlier { try database.execute(sql: migration.sql) }
            for person in people {
                try database.execute(
                    sql: """
                        INSERT INTO trainee (id, display_name, team, rights, created_at)
                        VALUES (?, 'X', ?, ?, 0)
                        """,
                    arguments: [person.id, person.team, person.rights]
                )
            }
        }
        try old.close()
        return (folder, try ProgressStore(opening: folder.database))
    }

    @Test
    func `texts become teams that keep them as names`() throws {
        let (folder, store) = try self.migrated([
            ("a", "East", "trainee"), ("b", "east", "trainee"), ("c", "East, China", "trainee"),
            ("d", "east-china", "trainee"), ("e", "!!", "trainee"), ("f", nil, "trainee"),
            ("g", "", "trainee"), ("h", "华东", "trainee"),
        ])

        let tree = try store.teams.tree()
        let people = try store.accounts.list()

        #expect(Set(people.map(\.id)) == ["a", "b", "c", "d", "e", "f", "g", "h"])
        #expect(people.compactMap(\.team).count == 6)
        #expect(tree.teams.allSatisfy { $0.parent == nil })
        #expect(tree["east"]?.name == "East")
        #expect(people.filter { $0.team == "east" }.map(\.id) == ["a", "b"])
        #expect(tree["华东"]?.name == "华东")
        let names = people.map { person in person.team.flatMap { tree[$0]?.name } }
        #expect(names == ["East", "East", "East, China", "east-china", "!!", nil, nil, "华东"])
        #expect(tree.teams.allSatisfy { Team.ID(typed: $0.id.text) == $0.id })
        withExtendedLifetime(folder) {}
    }

    @Test
    func `managers manage the team they belonged to`() throws {
        let (folder, store) = try self.migrated([
            ("lina", "east", "trainee"), ("wang", "east", "manager,trainee"),
            ("omar", nil, "manager"), ("eve", "east", "author,trainee"),
        ])

        #expect(try store.reader.managers() == [TeamManager(team: "east", person: "wang")])
        #expect(
            store.perform(.person("lina", seenBy: "wang"))
                == .person(try store.accounts.find("lina")?.trainee)
        )
        withExtendedLifetime(folder) {}
    }

    @Test
    func `no person can be of a team that is not there`() throws {
        let (folder, store) = try self.migrated([("lina", "east", "trainee")])
        store.close()

        let queue = try DatabaseQueue(path: folder.database)
        for sql in [
            "UPDATE trainee SET team = 'nowhere'", "DELETE FROM team",
            "UPDATE team SET parent = id", "INSERT INTO team_manager VALUES ('nowhere', 1)",
        ] {
            #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        }
    }
}
