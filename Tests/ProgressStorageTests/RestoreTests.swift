import Foundation
import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Restoring")
struct RestoreTests {
    private let folder: StoreFolder
    private let later = AuditSignature(
        person: "root",
        at: Instant(milliseconds: 1_780_000_060_000)
    )
    private var copy: String { self.folder.path + "/copy.sqlite" }

    init() throws {
        self.folder = try StoreFolder()
    }

    /// A backup with one answer, and a database with two, of which one is only in the log.
    private func prepared() throws {
        let store = try self.folder.open()
        let attempt = try #require(store.start())
        _ = store.perform(.record(Sample.answer(attempt, 1), ending: nil))
        _ = try StoreBackup.make(of: self.folder.database, at: self.copy)
        _ = store.perform(.record(Sample.answer(attempt, 2), ending: nil))
        let (file, log) = (self.folder.octets(), self.folder.octets("-wal"))
        store.close()
        try self.folder.put(try #require(file))
        try self.folder.put(try #require(log), "-wal")
    }

    private func kind(_ file: String? = nil) -> StoreError.Kind? {
        do throws(StoreError) {
            _ = try StoreRestoration.restore(
                file ?? self.copy,
                to: self.folder.database,
                by: self.later
            )
            return nil
        } catch {
            return error.kind
        }
    }

    @Test
    func `D20 the old database is moved away with its log and the backup stands there`() throws {
        try self.prepared()

        let restored = try StoreRestoration.restore(
            self.copy,
            to: self.folder.database,
            by: self.later
        )
        let store = try self.folder.open()
        let snapshot = try #require(store.snapshot(nil))
        let again = store.perform(.record(Sample.answer(snapshot, 2), ending: nil))
        store.close()

        let replaced = try #require(restored.replaced)
        #expect(replaced.hasSuffix("/replaced-20260528T202740Z"))
        #expect(restored.summary.answers == 1)
        #expect(snapshot.answers.count == 1)
        #expect(again.storedAt != nil)
        #expect(try StoreVerification.verify(replaced + "/quizline.db").summary.answers == 2)
        #expect(try StoreVerification.verify(self.folder.database).isFine)
        #expect(FileManager.default.fileExists(atPath: self.copy))
    }

    @Test
    func `D20 a database that is in use is not replaced`() throws {
        try self.prepared()
        let store = try self.folder.open()
        defer { store.close() }

        let kind = self.kind()

        #expect(kind == .locked(pid: getpid()))
        #expect(store.snapshot(nil)?.answers.count == 2)
    }

    @Test
    func `D20 a backup that is damaged or none replaces nothing`() throws {
        try self.prepared()
        let before = [self.folder.octets(), self.folder.octets("-wal")]
        var damaged = try #require(FileManager.default.contents(atPath: self.copy))
        for page in 2..<damaged.count / 4096 {
            damaged.replaceSubrange(
                page * 4096..<page * 4096 + 64,
                with: Data(repeating: 0xA5, count: 64)
            )
        }
        let files = [damaged, damaged.prefix(3 * 4096), Data("text".utf8)]
        let names = try files.enumerated().map { number, octets in
            let path = "\(self.folder.path)/bad-\(number)"
            try octets.write(to: URL(fileURLWithPath: path))
            return path
        }

        let kinds = names.map { self.kind($0) }

        #expect(kinds == [.damaged, .damaged, .foreignFile])
        #expect(self.kind(self.folder.path + "/nothing") == .notFound)
        #expect(self.kind(self.folder.database) == .sameFile)
        #expect([self.folder.octets(), self.folder.octets("-wal")] == before)
    }

    @Test
    func `D20 a restore that stopped halfway is found and can be done again`() throws {
        try self.prepared()
        // As it is after the old database was moved away and before the new one is renamed.
        try FileManager.default.copyItem(
            atPath: self.copy,
            toPath: StoreRestoration.unfinishedName(self.folder.database)
        )
        for suffix in ["", "-wal", "-shm"] {
            // The index of the log may not be there.
            try? FileManager.default.removeItem(atPath: self.folder.database + suffix)
        }

        let opening = try #require(throws: StoreError.self) { try self.folder.open() }
        let restored = try StoreRestoration.restore(
            self.copy,
            to: self.folder.database,
            by: self.later
        )

        #expect(opening.kind == .unfinishedRestore)
        #expect(restored.replaced == nil)
        let store = try self.folder.open()
        defer { store.close() }
        #expect(store.snapshot(nil)?.answers.count == 1)
    }

    /// What moving away does one after the other; a cut may come after each of them.
    private func move(_ steps: Int, to folder: String) throws {
        let files = ["", "-wal", "-shm"].map { self.folder.database + $0 }
        let manager = FileManager.default
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for file in files.prefix(steps) {
            try manager.linkItem(atPath: file, toPath: folder + "/" + PathName.name(of: file))
        }
        for file in files.prefix(max(0, steps - files.count)) {
            try manager.removeItem(atPath: file)
        }
    }

    @Test(arguments: 0...6)
    func `D20 a restore that was cut while it moved files away ends whole when done again`(
        steps: Int
    ) throws {
        try self.prepared()
        try FileManager.default.copyItem(
            atPath: self.copy,
            toPath: StoreRestoration.unfinishedName(self.folder.database)
        )
        // An index that does not fit its log is made anew.
        try self.folder.put(Data(), "-shm")
        let begun = self.folder.path + "/replaced-before"
        try self.move(steps, to: begun)
        let hasDatabase = steps < 4

        var refusal: StoreError.Kind?
        do throws(StoreError) {
            try ProgressStore(opening: self.folder.database).close()
        } catch {
            refusal = error.kind
        }
        let restored = try StoreRestoration.restore(
            self.copy,
            to: self.folder.database,
            by: self.later
        )

        #expect(refusal == (hasDatabase ? nil : .unfinishedRestore))
        let replaced = try #require(restored.replaced ?? (steps == 6 ? begun : nil))
        #expect((replaced == begun) == (steps > 0))
        let old = try StoreVerification.verify(replaced + "/quizline.db")
        #expect(old.isFine && old.summary.answers == 2, "\(old)")
        #expect(try StoreVerification.verify(self.folder.database).summary.answers == 1)
        for suffix in ["-wal", "-journal", ".restoring"] {
            #expect(FileSystem.size(of: self.folder.database + suffix) ?? 0 == 0)
        }
    }

    @Test
    func `D20 a second try that fails does not let the server make an empty database`() throws {
        try self.prepared()
        try FileManager.default.copyItem(
            atPath: self.copy,
            toPath: StoreRestoration.unfinishedName(self.folder.database)
        )
        try self.folder.put(Data(), "-shm")
        try self.move(6, to: self.folder.path + "/replaced-before")
        let foreign = self.folder.path + "/limited"
        try FileManager.default.copyItem(atPath: self.copy, toPath: foreign)
        let queue = try DatabaseQueue(path: foreign)
        // Whole for SQLite, but no copy of it can be noted as restored.
        try queue.writeWithoutTransaction { try $0.execute(sql: "DROP TABLE audit_entry") }
        try queue.close()

        let failed = self.kind(foreign)
        let opening = #expect(throws: StoreError.self) { try self.folder.open() }

        #expect(failed != nil)
        #expect(opening?.kind == .unfinishedRestore)
    }

    @Test
    func `a copy that was made by hand is restored with its log`() throws {
        try self.prepared()
        let other = try StoreFolder()

        let restored = try StoreRestoration.restore(
            self.folder.database,
            to: other.database,
            by: self.later
        )

        #expect(restored.summary.answers == 2)
    }

    @Test
    func `two restores within a second have folders of their own`() throws {
        try self.prepared()

        let replaced = try (1...2).map { _ in
            try StoreRestoration.restore(self.copy, to: self.folder.database, by: self.later)
                .replaced
        }

        #expect(Set(replaced).count == 2)
        #expect(replaced[1]?.hasSuffix("-2") == true)
    }
}
