import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Tokens in the store")
struct TokenStoreTests {
    private let folder: StoreFolder
    private let end = Sample.now + .seconds(60)

    init() throws {
        self.folder = try StoreFolder()
    }

    private func add(_ hash: String, to store: ProgressStore, of id: Trainee.ID) throws -> Int {
        try store.accounts.addToken(
            hash: hash,
            pepperNumber: 1,
            of: id,
            at: Sample.now,
            until: self.end
        )
    }

    @Test
    func `a token is found by its owner alone, and tells when it was used`() throws {
        let store = try self.folder.open()
        defer { store.close() }

        let number = try self.add("one", to: store, of: "lina")
        try store.accounts.noteUse(ofToken: number, at: Sample.now + .seconds(2))
        try store.accounts.noteUse(ofToken: number, at: Sample.now + .seconds(1))

        let found = try #require(try store.accounts.token(hash: "one", of: "lina"))
        #expect(found.usedAt == Sample.now + .seconds(2))
        #expect(try store.accounts.tokens(of: "lina") == [found])
        #expect(try store.accounts.token(hash: "one", of: "omar") == nil)
        #expect(try store.accounts.token(hash: "two", of: "lina") == nil)
        #expect(try store.accounts.token(hash: "one", of: "nobody") == nil)
    }

    @Test
    func `a token holds until its end or until it is revoked`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        let first = try self.add("one", to: store, of: "lina")
        let second = try self.add("two", to: store, of: "lina")
        let foreign = try self.add("three", to: store, of: "omar")

        let ended = try store.accounts.revokeTokens(first, of: "lina", at: Sample.now)
        let again = try store.accounts.revokeTokens(first, of: "lina", at: Sample.now)
        let others = try store.accounts.revokeTokens(foreign, of: "lina", at: Sample.now)

        #expect(ended == [first])
        #expect(again.isEmpty && others.isEmpty)
        let tokens = try store.accounts.tokens(of: "lina")
        #expect(tokens.map { $0.holds(at: Sample.now) } == [false, true])
        #expect(tokens.map { $0.holds(at: self.end) } == [false, false])
        #expect(try store.accounts.revokeTokens(of: "lina", at: Sample.now) == [second])
        #expect(try store.accounts.tokens(of: "omar").map(\.revokedAt) == [nil])
    }

    @Test
    func `A1 tokens that an operator makes and ends are acts`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        let accounts = store.accounts.signed(by: AuditSignature(person: "root", at: Sample.now))

        let number = try accounts.addToken(
            hash: "one",
            pepperNumber: 1,
            of: "lina",
            at: Sample.now,
            until: self.end
        )
        _ = try accounts.revokeTokens(of: "lina", at: Sample.now)
        _ = try accounts.revokeTokens(of: "lina", at: Sample.now)

        let acts = try store.reader.audit()
        #expect(acts.map(\.act) == [.tokenMade, .tokenRevoked])
        #expect(acts.map(\.trainee) == ["lina", "lina"])
        #expect(
            acts.map(\.detail) == [
                "token: \(number); until: \(self.end.text)", "token: \(number)",
            ]
        )
    }
}
