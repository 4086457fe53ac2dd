import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Accounts in the store")
struct AccountStoreTests {
    let folder: StoreFolder

    init() throws {
        self.folder = try StoreFolder()
    }

    private let secret = StoredSecret(
        kind: .pin,
        hash: "$argon2id$…",
        pepperNumber: 1,
        changedAt: Sample.now
    )

    private var nia: Trainee {
        Trainee(
            id: "nia",
            displayName: "妮娅",
            job: "coach",
            team: "north",
            rights: [.trainee, .author],
            preferences: .init(language: .chinese, width: 72, isStyled: true)
        )
    }

    /// Changes something, opens the store again and gives the accounts then.
    private func reopened(_ change: (AccountStore) throws -> Void) throws -> ProgressStore {
        let store = try self.folder.open()
        try store.teams.add(Team(id: "company", name: "The company"))
        try store.teams.add(Team(id: "north", name: "North", parent: "company"))
        try store.accounts.create(self.nia, secret: self.secret, at: Sample.now)
        try change(store.accounts)
        store.close()
        return try self.folder.open()
    }

    @Test
    func `a new account survives reopening whole`() throws {
        let store = try self.reopened { _ in }

        let account = try store.accounts.find("nia")

        #expect(account?.trainee == self.nia)
        #expect(account?.secrets == [self.secret])
        #expect(account?.createdAt == Sample.now)
        #expect(try store.accounts.find("nobody") == nil)
    }

    @Test
    func `a name is given once`() throws {
        let store = try self.folder.open()
        let other = Trainee(id: "lina", displayName: "Another")

        let refusal = #expect(throws: StoreError.self) {
            try store.accounts.create(other, secret: self.secret, at: Sample.now)
        }

        #expect(refusal?.kind == .nameTaken)
        #expect(try store.accounts.find("lina")?.trainee.displayName == "lina")
        #expect(try store.accounts.find("lina")?.secrets.isEmpty == true)
    }

    @Test
    func `every change of an account survives reopening`() throws {
        let store = try self.reopened { accounts in
            try accounts.setRights([.manager, .operator], of: "nia")
            try accounts.setJob("leader", of: "nia")
            try accounts.setTeam(nil, of: "nia")
            try accounts.setDisplayName("Nia B.", of: "nia")
            try accounts.setDisabled(true, of: "nia")
        }

        let trainee = try store.accounts.find("nia")?.trainee

        #expect(
            trainee
                == Trainee(
                    id: "nia",
                    displayName: "Nia B.",
                    job: "leader",
                    rights: [.manager, .operator],
                    isDisabled: true,
                    preferences: self.nia.preferences
                )
        )
    }

    @Test
    func `changes of a nobody are refused`() throws {
        let store = try self.folder.open()
        let changes: [(AccountStore) throws -> Void] = [
            { try $0.setTeam("North", of: "nobody") }, { try $0.setDisabled(true, of: "nobody") },
            { try $0.replaceSecret(self.secret, of: "nobody") },
        ]

        for change in changes {
            let refusal = #expect(throws: StoreError.self) { try change(store.accounts) }
            #expect(refusal?.kind == .unknownTrainee)
        }
    }

    @Test
    func `a secret is replaced by another, also of another kind`() throws {
        let password = StoredSecret(
            kind: .password,
            hash: "p",
            pepperNumber: 2,
            changedAt: Sample.now
        )
        let pin = StoredSecret(
            kind: .pin,
            hash: "q",
            pepperNumber: 3,
            changedAt: Sample.now + .seconds(1)
        )
        let store = try self.reopened { accounts in
            try accounts.replaceSecret(password, of: "nia")
            try accounts.replaceSecret(pin, of: "nia")
        }

        #expect(try store.accounts.find("nia")?.secrets == [pin])
    }

    @Test(arguments: [
        (TraineeFilter(), ["lina", "mei", "nia", "omar"]), (TraineeFilter(text: "NI"), ["nia"]),
        (TraineeFilter(text: "妮"), ["nia"]), (TraineeFilter(text: "%"), []),
        (TraineeFilter(team: "north"), ["nia"]), (TraineeFilter(team: "company"), ["nia"]),
        (TraineeFilter(team: "nor"), []),
        (TraineeFilter(job: "coach"), ["nia"]), (TraineeFilter(right: .author), ["nia"]),
        (TraineeFilter(right: .operator), []),
        (TraineeFilter(text: "i", right: .trainee), ["lina", "mei", "nia"]),
        (TraineeFilter(includesDisabled: false), ["lina", "mei", "nia"]),
    ])
    func `trainees are listed by what is asked for`(filter: TraineeFilter, ids: [String]) throws {
        let store = try self.reopened { try $0.setDisabled(true, of: "omar") }

        let listed = try store.accounts.list(matching: filter)

        #expect(listed.map(\.id.text) == ids)
    }

    @Test
    func `failed sign-ins are counted over a reopening`() throws {
        let store = try self.reopened { accounts in
            for second in [1, 9, 5] {
                _ = try accounts.noteFailure(
                    account: "nia",
                    source: "a",
                    at: Sample.now + .seconds(second)
                )
            }
            _ = try accounts.noteFailure(account: "nia", source: "b", at: Sample.now)
            _ = try accounts.noteFailure(account: "nobody", source: "a", at: Sample.now)
        }

        let next = try store.accounts.noteFailure(account: "nia", source: "a", at: Sample.now)

        #expect(
            next
                == SignInFailures(
                    account: "nia",
                    source: "a",
                    count: 4,
                    lastAt: Sample.now + .seconds(9)
                )
        )
        #expect(try store.accounts.failures().count == 3)
    }

    @Test
    func `failed sign-ins are forgotten by source, by account and by age`() throws {
        let store = try self.folder.open()
        for (second, name) in ["nia a", "nia b", "nia c", "lina a", "omar a"].enumerated() {
            let words = name.split(separator: " ").map(String.init)
            _ = try store.accounts.noteFailure(
                account: words[0],
                source: words[1],
                at: Sample.now + .seconds(second)
            )
        }

        try store.accounts.clearFailures(account: "nia", source: "a")
        let bySource = try store.accounts.failures().count
        try store.accounts.clearFailures(account: "nia")
        let byAccount = try store.accounts.failures().count
        try store.accounts.forgetFailures(before: Sample.now + .seconds(4))

        #expect([bySource, byAccount] == [4, 2])
        #expect(try store.accounts.failures().map(\.account) == ["omar"])
    }

    @Test
    func `a name with NUL in it is nobody's and never cut`() throws {
        let store = try self.folder.open()
        let changes: [(AccountStore) throws -> Void] = [
            { try $0.create(Trainee(id: "a\0b", displayName: "A"), secret: nil, at: Sample.now) },
            { try $0.setTeam("a\0b", of: "lina") }, { try $0.setDisplayName("a\0b", of: "lina") },
            { try $0.setJob("a\0b", of: "lina") }, { try $0.setDisabled(true, of: "lina\0b") },
            { _ = try $0.noteFailure(account: "lina\0b", source: "a", at: Sample.now) },
        ]

        let refused = changes.map { change in
            do {
                try change(store.accounts)
                return false
            } catch {
                return true
            }
        }

        #expect(refused == changes.map { _ in true })
        #expect(try store.accounts.find("lina\0b") == nil)
        #expect(store.perform(.keep(.init(width: 9), of: "lina\0b")) == .failed(.refused))
        #expect(
            try store.accounts.find("lina")?.trainee == Trainee(id: "lina", displayName: "lina")
        )
        #expect(try store.accounts.failures().isEmpty)
    }
}
