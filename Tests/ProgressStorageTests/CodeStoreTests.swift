import QuizCore
import Testing

@testable import ProgressStorage

@Suite("One-time codes in the store")
struct CodeStoreTests {
    private let folder: StoreFolder

    init() throws {
        self.folder = try StoreFolder()
    }

    @Test
    func `a code is taken once, from its owner alone`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        try store.accounts.replaceCodes(["a", "b"], pepperNumber: 1, of: "lina")
        try store.accounts.replaceCodes(["c"], pepperNumber: 1, of: "omar")

        let taken = try ["a", "a", "c", "z", "b"].map {
            try store.accounts.useCode(hash: $0, of: "lina")
        }

        #expect(taken == [1, nil, nil, nil, 0])
        #expect(try store.accounts.useCode(hash: "c", of: "nobody") == nil)
        #expect(try store.accounts.useCode(hash: "c", of: "omar") == 0)
    }

    @Test
    func `a closed account keeps its codes and uses none`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        try store.accounts.replaceCodes(["a"], pepperNumber: 1, of: "lina")
        try store.accounts.setDisabled(true, of: "lina")

        let closed = try store.accounts.useCode(hash: "a", of: "lina")
        try store.accounts.setDisabled(false, of: "lina")

        #expect(closed == nil)
        #expect(try store.accounts.useCode(hash: "a", of: "lina") == 0)
    }

    @Test
    func `a new list takes the place of the old one`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        let accounts = store.accounts.signed(by: AuditSignature(person: "root", at: Sample.now))
        try accounts.replaceCodes(["a", "b"], pepperNumber: 1, of: "lina")

        try accounts.replaceCodes(["c"], pepperNumber: 1, of: "lina")
        try accounts.replaceCodes([], pepperNumber: 1, of: "omar")

        #expect(try store.accounts.useCode(hash: "a", of: "lina") == nil)
        #expect(try store.accounts.useCode(hash: "c", of: "lina") == 0)
        #expect(try store.reader.audit().map(\.detail) == ["codes: 2", "codes: 1"])
    }

    @Test
    func `F1 forgetting a person takes tokens, codes and the key of a generator`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        try store.accounts.replaceCodes(["hash-of-code"], pepperNumber: 1, of: "lina")
        let exports = ExportLog(besides: self.folder.database)
        let name = try store.accounts.nextRemovedName(in: exports)

        try store.accounts.forget("lina", as: name, account: "x", at: Sample.now, by: "root")
        try store.accounts.setDisabled(false, of: name)

        #expect(try store.accounts.useCode(hash: "hash-of-code", of: name) == nil)
    }
}
