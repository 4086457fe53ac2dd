import Foundation
import GRDB
import QuizCore
import Synchronization
import Testing

@testable import ProgressStorage

@Suite("Backups")
struct BackupTests {
    private let folder: StoreFolder
    private var copy: String { self.folder.path + "/copy.sqlite" }

    init() throws {
        self.folder = try StoreFolder()
    }

    private func kind(_ body: () throws -> Void) -> StoreError.Kind? {
        do {
            try body()
            return nil
        } catch {
            return (error as? StoreError)?.kind
        }
    }

    /// Answers to the first questions of a new attempt.
    private func answer(_ count: Int, _ store: ProgressStore, number: Int = 1) throws {
        let attempt = try #require(store.start(number: number))
        for question in 1...count {
            _ = store.perform(.record(Sample.answer(attempt, question), ending: nil))
        }
    }

    @Test
    func `D18 a backup beside the owner holds what was committed and is whole`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        try self.answer(4, store)

        let summary = try StoreBackup.make(of: self.folder.database, at: self.copy)
        let found = try StoreVerification.verify(self.copy)

        #expect(summary.answers == 4)
        #expect(summary.trainees == Sample.trainees.count)
        #expect(summary.newest == Sample.now + .seconds(4))
        #expect(found.isFine, "\(found)")
        #expect(found.cells?.cells == 2)
        #expect(found.summary == summary)
        #expect(try self.folder.mode("/copy.sqlite") == 0o600)
        #expect(try self.names() == ["copy.sqlite"])
    }

    @Test
    func `D18 backups while answers are written are each whole`() throws {
        let store = try self.folder.open()
        let isOver = Mutex(false)
        defer { isOver.withLock { $0 = true } }
        let batch = DispatchSemaphore(value: 0)
        let written = Awaited<Int>()
        Thread.detachNewThread {
            var stored = 0
            var number = 1
            while !isOver.withLock({ $0 }), let attempt = store.start(number: number) {
                stored += (1...10).count { question in
                    let record = Sample.answer(attempt, question)
                    return store.perform(.record(record, ending: nil)).storedAt != nil
                }
                number += 1
                batch.signal()
            }
            written.give(stored)
        }

        var counts: [Int] = []
        for number in 1...5 {
            try #require(batch.wait(timeout: .now() + .seconds(60)) == .success)
            let path = "\(self.copy)-\(number)"
            let summary = try StoreBackup.make(of: self.folder.database, at: path)
            counts.append(summary.answers)
            #expect(summary.answers >= 10 * number)
            #expect(try StoreVerification.verify(path).isFine)
        }
        isOver.withLock { $0 = true }
        let stored = written.wait()
        store.close()

        #expect(counts == counts.sorted())
        let whole = try StoreVerification.verify(self.folder.database)
        #expect(whole.isFine)
        #expect(stored >= 50 && whole.summary.answers == stored)
    }

    @Test
    func `a file that is there is left as it is unless it is to be replaced`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        _ = try StoreBackup.make(of: self.folder.database, at: self.copy)
        let before = FileManager.default.contents(atPath: self.copy)
        try self.answer(3, store)

        let refused = self.kind {
            _ = try StoreBackup.make(of: self.folder.database, at: self.copy)
        }
        let untouched = FileManager.default.contents(atPath: self.copy)
        let forced = try StoreBackup.make(
            of: self.folder.database,
            at: self.copy,
            replaces: true
        )

        #expect(refused == .alreadyThere)
        #expect(untouched == before)
        #expect(forced.answers == 3)
    }

    @Test
    func `neither the database nor a file that is none is ever replaced`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        let text = self.folder.path + "/notes.txt"
        try Data("notes".utf8).write(to: URL(fileURLWithPath: text))
        let link = self.folder.path + "/link.sqlite"
        try FileManager.default.createSymbolicLink(
            atPath: link,
            withDestinationPath: self.folder.database
        )

        let kinds = [self.folder.database, link, self.folder.database + "-wal", text].map { path in
            self.kind {
                _ = try StoreBackup.make(of: self.folder.database, at: path, replaces: true)
            }
        }

        #expect(kinds == [.sameFile, .sameFile, .foreignFile, .foreignFile])
        #expect(FileManager.default.contents(atPath: text) == Data("notes".utf8))
    }

    @Test
    func `a backup without its database is refused`() throws {
        let kind = self.kind {
            _ = try StoreBackup.make(of: self.folder.database, at: self.copy)
        }

        #expect(kind == .notFound)
        #expect(try self.names().isEmpty)
    }

    @Test
    func `a damaged database gives no backup`() throws {
        let store = try self.folder.open()
        try self.answer(10, store)
        store.close()
        var file = try #require(self.folder.octets())
        for page in 2..<file.count / 4096 {
            file.replaceSubrange(
                page * 4096..<page * 4096 + 64,
                with: Data(repeating: 0xA5, count: 64)
            )
        }
        try self.folder.put(file)

        let kind = self.kind {
            _ = try StoreBackup.make(of: self.folder.database, at: self.copy)
        }

        #expect(kind == .damaged)
        #expect(try self.names().isEmpty)
        #expect(self.folder.octets() == file)
    }

    /// A database at the place of the copy, with an answer that is only in its log.
    private func openCopy() throws -> ProgressStore {
        let store = try self.folder.open()
        defer { store.close() }
        _ = try StoreBackup.make(of: self.folder.database, at: self.copy)
        let copy = try ProgressStore(opening: self.copy)
        try self.answer(1, copy)
        return copy
    }

    private func replaceCopy() -> StoreError.Kind? {
        self.kind {
            _ = try StoreBackup.make(of: self.folder.database, at: self.copy, replaces: true)
        }
    }

    @Test
    func `D20 a database that is in use or was not closed is never replaced`() throws {
        let owner = try self.openCopy()
        let files = [self.copy, self.copy + "-wal"]
        let octets = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }

        let whileOpen = self.replaceCopy()
        owner.close()
        for (file, octets) in zip(files, octets) {
            try octets.write(to: URL(fileURLWithPath: file))
        }
        let afterKill = self.replaceCopy()

        #expect([whileOpen, afterKill] == [.logBeside, .logBeside])
        #expect(files.map { FileManager.default.contents(atPath: $0) } == octets)
        #expect(try StoreVerification.verify(self.copy).summary.answers == 1)
    }

    @Test
    func `a database whose owner has written nothing yet is not replaced`() throws {
        try self.openCopy().close()
        let lock = try StoreLock(database: self.copy)

        let whileHeld = self.replaceCopy()
        lock.release()
        let afterwards = self.replaceCopy()

        #expect(whileHeld == .locked(pid: getpid()))
        #expect(afterwards == nil)
    }

    @Test(arguments: ["-wal", "-journal"])
    func `no backup is put before a log that belongs to a lost database`(suffix: String) throws {
        let store = try self.folder.open()
        defer { store.close() }
        try Data("left behind".utf8).write(to: URL(fileURLWithPath: self.copy + suffix))

        let kinds = [false, true].map { replaces in
            self.kind {
                _ = try StoreBackup.make(
                    of: self.folder.database,
                    at: self.copy,
                    replaces: replaces
                )
            }
        }

        #expect(kinds == [.strayLog, .strayLog])
        #expect(try self.names() == ["copy.sqlite" + suffix])
    }

    @Test
    func `replacing leaves no lock behind, and the owner of the original is no hindrance`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        let beside = self.folder.path + "/quizline.sqlite"

        for path in [self.copy, beside, self.copy, beside] {
            _ = try StoreBackup.make(of: self.folder.database, at: path, replaces: true)
        }

        #expect(try self.names() == ["copy.sqlite"])
        #expect(FileManager.default.fileExists(atPath: beside))
        #expect(FileManager.default.fileExists(atPath: self.folder.path + "/quizline.lock"))
    }

    /// What lies in the folder besides the files of the database.
    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: self.folder.path)
            .filter { !$0.hasPrefix("quizline.") }.sorted()
    }
}
