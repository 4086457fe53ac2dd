import Foundation
import GRDB
import Glibc
import QuizCore
import Synchronization
import Testing

@testable import ProgressStorage

@Suite("Faults of the disk")
struct DiskFaultTests {
    /// Answers the questions of new attempts until one is not recorded.
    private func fill(_ store: ProgressStore) -> (told: Tally, failure: ProgressResult) {
        let tally = Tally()
        for number in 1...200 {
            let started = store.perform(.start(Sample.start(number: number)))
            guard case .started(let attempt) = started else { return (tally, started) }
            for question in 1...10 {
                let typed = String(repeating: "x", count: 16_000)
                let record = Sample.answer(attempt, question, typed: typed)
                let result = store.perform(.record(record, ending: nil))
                tally.add(record, result)
                if case .failed = result { return (tally, result) }
            }
        }
        return (tally, .noted)
    }

    private func pages(_ store: ProgressStore, _ change: Int) throws {
        try store.write { context in
            let count = try Int.fetchOne(context.database, sql: "PRAGMA page_count") ?? 0
            _ = try Int.fetchOne(context.database, sql: "PRAGMA max_page_count = \(count + change)")
        }
    }

    @Test
    func `D8 a full database refuses, keeps what it has, and goes on when there is room`() throws {
        let folder = try StoreFolder()
        let store = try folder.open { _ in Issue.record("a full disk is no fault") }
        defer { store.close() }
        try self.pages(store, 100)

        let (told, failure) = self.fill(store)
        let stillRead = store.snapshot(nil) != nil
        let kept = try folder.storedAnswers().map(\.position)
        try self.pages(store, 1000)
        let again = store.start("omar").map { Sample.answer($0, 1) }.map {
            store.perform(.record($0, ending: nil))
        }

        #expect(failure == .failed(.diskFull))
        #expect(stillRead)
        #expect(kept == told.positions.map { Int($0.rawValue) })
        #expect(kept.count > 5)
        #expect(again?.storedAt != nil)
    }

    @Test(.enabled(if: SmallDisk.isAvailable, "a file system can only be mounted by root"))
    func `S24 a full disk refuses, keeps what it has, and goes on when there is room`() throws {
        let folder = try StoreFolder()
        let disk = try SmallDisk(at: folder.path, octets: 4 << 20)
        defer { disk.remove() }
        let ballast = folder.path + "/ballast"
        try Data(count: 1 << 20).write(to: URL(fileURLWithPath: ballast))
        let store = try folder.open { _ in Issue.record("a full disk is no fault") }
        defer { store.close() }

        let (told, failure) = self.fill(store)
        let kept = try folder.storedAnswers().map(\.position)
        try FileManager.default.removeItem(atPath: ballast)
        let again = store.start("omar").map { Sample.answer($0, 1) }.map {
            store.perform(.record($0, ending: nil))
        }

        #expect(failure == .failed(.diskFull))
        #expect(kept == told.positions.map { Int($0.rawValue) })
        #expect(kept.count > 5)
        #expect(again?.storedAt != nil)
    }

    @Test(.enabled(if: SmallDisk.isAvailable, "a file system can only be mounted by root"))
    func `D11 a full disk does not keep the owner out`() throws {
        let folder = try StoreFolder()
        let disk = try SmallDisk(at: folder.path, octets: 1 << 20)
        defer { disk.remove() }
        _ = FileManager.default.createFile(
            atPath: folder.path + "/ballast",
            contents: Data(count: 1 << 20)
        )

        let lock = try StoreLock(database: folder.database)

        let second = #expect(throws: StoreError.self) { try StoreLock(database: folder.database) }
        #expect(second?.kind == .locked(pid: nil))
        lock.release()
    }

    @Test
    func `D7 D10 a file that may not grow is a fault, and nothing that was confirmed is lost`()
        throws
    {
        let folder = try StoreFolder()
        try folder.open().close()

        let probe = try Probe(folder, first: 1, limit: 1 << 20)
        probe.finish()
        let stored = try folder.storedAnswers()

        #expect(probe.remarks.contains { $0.hasPrefix("fault diskFault") }, "\(probe.remarks)")
        #expect(
            probe.remarks.filter { $0.hasPrefix("refused") }.allSatisfy { $0.contains("stopped") }
        )
        #expect(probe.confirmations.count > 20)
        #expect(Set(probe.confirmations) == Set(stored))
    }

    @Test
    func `D7 after a fault nothing is acknowledged and nothing is flushed again`() throws {
        let folder = try StoreFolder()
        let faults = Mutex<[StoreError.Kind]>([])
        let store = try folder.open { fault in faults.withLock { $0.append(fault.kind) } }
        let attempt = try #require(store.start())
        _ = store.perform(.record(Sample.answer(attempt, 1), ending: nil))

        let errors = (1...2).map { _ in
            #expect(throws: StoreError.self) {
                try store.write { _ in throw DatabaseError(resultCode: .SQLITE_IOERR_FSYNC) }
            }?.kind
        }
        let refused = store.perform(.record(Sample.answer(attempt, 2), ending: nil))
        let unread = store.perform(.history("lina"))
        let log = folder.octets("-wal")
        store.close()

        #expect(errors == [.diskFault, .stopped])
        #expect([refused, unread] == [.failed(.stopped), .failed(.stopped)])
        #expect(faults.withLock { $0 } == [.diskFault])
        #expect(log?.isEmpty == false)
        #expect(folder.octets("-wal") == log)
        let again = try folder.open()
        defer { again.close() }
        #expect(again.snapshot(nil)?.answers.map(\.number) == [1])
    }

    @Test
    func `D7 who is told that nothing was recorded finds the fault raised`() throws {
        let folder = try StoreFolder()
        let faults = FaultLatch { _ in }
        var commit = GroupCommit(
            try StoreOpening.open(folder.database),
            faults: faults,
            counter: CommitCounter(),
            reserve: DiskReserve(0, besides: folder.database) { _ in }
        )
        defer { commit.close() }
        let found = Mutex<[StoreError.Kind?]>([])

        commit.perform([
            WriteJob(
                perform: { _ in throw DatabaseError(resultCode: .SQLITE_IOERR_FSYNC) },
                fail: { _ in found.withLock { $0.append(faults.fault?.kind) } }
            )
        ])

        #expect(found.withLock { $0 } == [.diskFault])
    }

    @Test
    func `D7 damage that a reader meets stops the writer`() throws {
        let folder = try StoreFolder()
        let faults = Mutex<[StoreError.Kind]>([])
        let store = try folder.open { fault in faults.withLock { $0.append(fault.kind) } }
        defer { store.close() }
        let attempt = try #require(store.start())
        _ = store.perform(.record(Sample.answer(attempt, 1), ending: nil))
        try store.write { try $0.execute("UPDATE question_version SET shares = 'nonsense'") }

        let refusal = #expect(throws: StoreError.self) { try store.reader.evidence(of: "lina") }
        let refused = store.perform(.record(Sample.answer(attempt, 2), ending: nil))

        #expect(refusal?.kind == .damaged)
        #expect(refused == .failed(.stopped))
        #expect(faults.withLock { $0 } == [.damaged])
    }

    @Test(arguments: [
        (ResultCode.SQLITE_FULL, StoreError.Kind.diskFull), (.SQLITE_IOERR_SHMSIZE, .diskFull),
        (.SQLITE_IOERR_FSYNC, .diskFault), (.SQLITE_IOERR_WRITE, .diskFault),
        (.SQLITE_CORRUPT, .damaged),
        (.SQLITE_NOTADB, .damaged), (.SQLITE_BUSY, .busy), (.SQLITE_CONSTRAINT_UNIQUE, .refused),
        (.SQLITE_READONLY, .notWritable), (.SQLITE_MISUSE, .stopped),
    ])
    func `a code of SQLite has one meaning`(code: ResultCode, kind: StoreError.Kind) {
        let error = StoreError(
            DatabaseError(resultCode: code, message: "words"),
            operation: "commit"
        )

        #expect(error.kind == kind)
        #expect(error.code == Int(code.rawValue))
        #expect(error.message == "words")
        #expect(error.isFatal == [.diskFault, .damaged].contains(kind))
    }
}

/// A file system of a few MiB in memory.
struct SmallDisk {
    let path: String

    /// Whether this process may mount; tried once, because a container may forbid it to root.
    static let isAvailable: Bool = {
        guard geteuid() == 0, let folder = try? StoreFolder(),
            let disk = try? SmallDisk(at: folder.path, octets: 1 << 20)
        else { return false }
        disk.remove()
        return true
    }()

    init(at path: String, octets: Int) throws {
        guard mount("tmpfs", path, "tmpfs", 0, "size=\(octets)") == 0 else {
            throw StoreError.system("mount", path)
        }
        self.path = path
    }

    func remove() {
        umount2(self.path, Int32(MNT_DETACH))
    }
}
