import Foundation
import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Looking a database through")
struct VerificationTests {
    private let folder: StoreFolder

    init() throws {
        self.folder = try StoreFolder()
    }

    /// Two tries of one question, another one skipped, and an attempt that has ended.
    private func written() throws -> ProgressStore {
        let store = try self.folder.open()
        let first = try #require(store.start())
        _ = store.perform(.record(Sample.answer(first, 1, choice: 0), ending: nil))
        _ = store.perform(.record(Sample.answer(first, 1, tryNumber: 2), ending: nil))
        _ = store.perform(.finish(Sample.end(first.id)))
        let second = try #require(store.start("omar"))
        _ = store.perform(.record(Sample.answer(second, 3), ending: nil))
        return store
    }

    @Test
    func `a database in order has no finding, and nothing of it changes`() throws {
        try self.written().close()
        let before = self.folder.octets()

        let found = try StoreVerification.verify(self.folder.database)

        #expect(found.isFine, "\(found)")
        #expect(found.summary.answers == 3)
        #expect(found.summary.attempts == 2)
        #expect(found.cells?.cells == 4)
        #expect(self.folder.octets() == before)
    }

    @Test(
        arguments: [
            (
                "DROP TRIGGER answer_is_never_deleted",
                .schema(name: "trigger answer_is_never_deleted", .missing)
            ),
            ("CREATE TABLE mine (x)", .schema(name: "table mine", .surplus)),
            (
                """
                DROP TRIGGER answer_is_never_deleted;
                CREATE TRIGGER answer_is_never_deleted BEFORE DELETE ON answer BEGIN SELECT 1; END
                """,
                .schema(name: "trigger answer_is_never_deleted", .changed)
            ),
            ("UPDATE serving SET last_position = 99 WHERE number = 3", .servings(1)),
            ("DELETE FROM serving WHERE number = 1", .servings(1)),
            ("UPDATE attempt SET end_position = 1 WHERE end_position IS NOT NULL", .endsMissing(1)),
            (
                """
                INSERT INTO answer (position, attempt, number, try, question_key, typed, response,
                    certainty, hints, at, credit, outcome, score, previous) SELECT 77, attempt, number, try, question_key, typed, response,
                    certainty, hints, at, credit, outcome, score, previous
                FROM answer WHERE number = 3
                """,
                .triesTwice(1)
            ),
            (
                """
                INSERT INTO attempt_event (position, attempt, kind, number, at)
                SELECT position, attempt, 'skipped', 9, at FROM answer WHERE number = 3
                """,
                .positionsTwice(1)
            ),
            (
                """
                PRAGMA foreign_keys = OFF;
                INSERT INTO secret VALUES (99, 'pin', 'x', 1, 1);
                """,
                .orphans(table: "secret", rows: 1)
            ),
        ] as [(String, StoreVerification.Finding)]
    )
    func `what can never be is found`(sql: String, finding: StoreVerification.Finding) throws {
        try self.written().close()
        let queue = try DatabaseQueue(path: self.folder.database)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()

        let found = try StoreVerification.verify(self.folder.database)

        #expect(found.findings.contains(finding), "\(found.findings)")
        #expect(!found.isFine)
    }

    @Test
    func `levels that differ from the log are a finding`() throws {
        let store = try self.written()
        defer { store.close() }
        try store.write { try $0.execute("UPDATE standing_cell SET units = units + 1") }

        let found = try StoreVerification.verify(self.folder.database)

        #expect(found.findings.isEmpty)
        #expect(found.cells?.differing == 4)
        #expect(!found.isFine)
    }

    @Test
    func `a damaged page is found`() throws {
        try self.written().close()
        var file = try #require(self.folder.octets())
        let root = try DatabaseQueue(path: self.folder.database).read {
            try Int.fetchOne($0, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'serving'")
        }
        let start = (try #require(root) - 1) * 4096
        file.replaceSubrange(start..<start + 64, with: Data(repeating: 0xA5, count: 64))
        try self.folder.put(file)

        do throws(StoreError) {
            let found = try StoreVerification.verify(self.folder.database)
            #expect(
                found.findings.contains { if case .damage = $0 { true } else { false } },
                "\(found.findings)"
            )
        } catch {
            // Some damage ends the look itself.
            #expect(error.kind == .damaged)
        }
    }

    @Test
    func `what is no database of ours is refused`() throws {
        try self.folder.put(Data("text".utf8))

        #expect(throws: StoreError.self) { try StoreVerification.verify(self.folder.database) }
    }
}
