import Foundation
import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Opening the store")
struct OpeningTests {
    private func kind(_ folder: StoreFolder) -> StoreError.Kind? {
        do {
            _ = try ProgressStore(opening: folder.database)
            return nil
        } catch {
            return error.kind
        }
    }

    /// Writes to a database with tools of its own, as another program would.
    private func edit(_ folder: StoreFolder, _ sql: String) throws {
        let queue = try DatabaseQueue(path: folder.database)
        try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
        try queue.close()
    }

    @Test
    func `S28 folder and file are made for their owner alone`() throws {
        let folder = try StoreFolder()

        let store = try ProgressStore(opening: folder.path + "/deep/er/quizline.db")
        defer { store.close() }

        #expect(try folder.mode("/deep") == 0o700)
        #expect(try folder.mode("/deep/er") == 0o700)
        for name in ["quizline.db", "quizline.db-wal", "quizline.db-shm", "quizline.lock"] {
            #expect(try folder.mode("/deep/er/" + name) == 0o600, "\(name)")
        }
    }

    @Test
    func `D14 the file is marked as ours with its schema`() throws {
        let folder = try StoreFolder()
        try ProgressStore(opening: folder.database).close()
        let queue = try DatabaseQueue(path: folder.database)

        let marks = try queue.read { database in
            try ["application_id", "user_version"].map {
                try Int.fetchOne(database, sql: "PRAGMA \($0)")
            }
        }

        #expect(marks == [0x5175_697A, Migrations.newest])
        #expect(folder.octets()?.subdata(in: 68..<72) == Data("Quiz".utf8))
    }

    @Test
    func `D1 each commit of the writing connection is flushed`() throws {
        let folder = try StoreFolder()
        let store = try ProgressStore(opening: folder.database)
        defer { store.close() }

        let settings = try store.write { context in
            [
                try String.fetchOne(context.database, sql: "PRAGMA journal_mode"),
                try String.fetchOne(context.database, sql: "PRAGMA synchronous"),
                try String.fetchOne(context.database, sql: "PRAGMA foreign_keys"),
                try String.fetchOne(context.database, sql: "PRAGMA wal_autocheckpoint"),
            ]
        }

        #expect(settings == ["wal", "2", "1", "0"])
    }

    @Test
    func `GRDB resets the flushing of commits that a configuration asks for`() throws {
        let folder = try StoreFolder()
        var configuration = Configuration()
        configuration.journalMode = .wal
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }

        let queue = try DatabaseQueue(path: folder.database, configuration: configuration)
        let level = try queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }

        #expect(level == 1)
    }

    @Test(arguments: ["NORMAL", "OFF"])
    func `D1 a connection that does not flush is refused`(level: String) throws {
        let folder = try StoreFolder()
        try ProgressStore(opening: folder.database).close()
        let queue = try StoreConnection.openForWriting(folder.database)

        let refusal = #expect(throws: StoreError.self) {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA synchronous = \(level)")
                try StoreConnection.checkDurability(database, path: folder.database)
            }
        }

        #expect(refusal?.kind == .notDurable)
    }

    @Test(arguments: [
        "A list of things to do, written by hand.\n", String(repeating: "x", count: 5000),
    ])
    func `S27 a text file is refused and stays as it is`(text: String) throws {
        let folder = try StoreFolder()
        try folder.put(Data(text.utf8))

        let kind = self.kind(folder)

        #expect(kind == .foreignFile)
        #expect(folder.octets() == Data(text.utf8))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["quizline.db"])
    }

    @Test(arguments: ["VACUUM", "CREATE TABLE note (text TEXT); PRAGMA application_id = 7"])
    func `D14 a database of another program is refused and stays as it is`(sql: String) throws {
        let folder = try StoreFolder()
        try self.edit(folder, "PRAGMA user_version = 1; \(sql)")
        let before = folder.octets()

        let kind = self.kind(folder)

        #expect(kind == .foreignFile)
        #expect(folder.octets() == before)
    }

    @Test
    func `an empty file becomes a database`() throws {
        let folder = try StoreFolder()
        try folder.put(Data())

        let store = try folder.open()
        defer { store.close() }

        #expect(store.start() != nil)
    }

    @Test
    func `D14 a later schema is refused and stays as it is`() throws {
        let folder = try StoreFolder()
        try ProgressStore(opening: folder.database).close()
        try self.edit(folder, "PRAGMA user_version = 99")
        let before = folder.octets()

        let kind = self.kind(folder)

        #expect(kind == .newerSchema(found: 99, known: Migrations.newest))
        #expect(folder.octets() == before)
    }

    @Test
    func `D14 a later schema that only the log knows is refused and nothing is moved`() throws {
        let folder = try StoreFolder()
        try ProgressStore(opening: folder.database).close()
        let other = try DatabaseQueue(path: folder.database)
        try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
        let (file, log) = (folder.octets(), folder.octets("-wal"))

        let kind = self.kind(folder)

        #expect(kind == .newerSchema(found: 99, known: Migrations.newest))
        #expect(folder.octets() == file)
        #expect(folder.octets("-wal") == log)
        try other.close()
    }

    @Test(arguments: ["-wal", "-journal"])
    func `S27 a log without its database is refused`(suffix: String) throws {
        let folder = try StoreFolder()
        try folder.put(Data("left behind".utf8), suffix)

        let kind = self.kind(folder)

        #expect(kind == .strayLog)
        #expect(folder.octets() == nil)
        #expect(folder.octets(suffix) == Data("left behind".utf8))
    }

    @Test
    func `D11 a second owner is refused and told who holds the database`() throws {
        let folder = try StoreFolder()
        let store = try ProgressStore(opening: folder.database)

        let whileHeld = self.kind(folder)
        store.close()
        let afterwards = self.kind(folder)

        #expect(whileHeld == .locked(pid: getpid()))
        #expect(afterwards == nil)
    }

    @Test
    func `D11 a copy of the descriptor in another process does not keep the lock`() throws {
        let folder = try StoreFolder()
        let lock = try StoreLock(database: folder.database)
        let path = StoreLock.path(besides: folder.database)
        let held = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")
            .compactMap(Int32.init)
            .first {
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)"))
                    == path
            }
        let copy = dup(try #require(held))
        defer { close(copy) }

        lock.release()

        #expect(throws: Never.self) { try StoreLock(database: folder.database) }
    }

    @Test(arguments: [
        ("a/quizline.db", "a/quizline.lock"), ("x", "x.lock"), (".hidden", ".hidden.lock"),
        ("b.c/x", "b.c/x.lock"), ("x.lock", "x.lock.lock"),
    ])
    func `the lock lies beside the database`(path: String, lock: String) {
        #expect(StoreLock.path(besides: path) == lock)
    }

    @Test
    func `S27 a file that was cut is refused and stays as it is`() throws {
        let folder = try StoreFolder()
        try folder.open().close()
        let cut = try #require(folder.octets()).prefix(3 * 4096)
        try folder.put(cut)

        let kind = self.kind(folder)

        #expect(kind == .damaged)
        #expect(folder.octets() == cut)
    }

    @Test
    func `D15 damage is found after an unclean stop and nothing is written`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let attempt = try #require(store.start())
        _ = store.perform(.record(Sample.answer(attempt, 1), ending: nil))
        let (log, index) = (folder.octets("-wal"), folder.octets("-shm"))
        store.close()
        var file = try #require(folder.octets())
        // From the third page on, so that the schema itself can still be read.
        for page in 2..<file.count / 4096 {
            file.replaceSubrange(
                page * 4096..<page * 4096 + 64,
                with: Data(repeating: 0xA5, count: 64)
            )
        }
        try folder.put(file)
        try folder.put(try #require(log).prefix(32), "-wal")
        _ = index

        let kind = self.kind(folder)

        #expect(kind == .damaged)
        #expect(folder.octets() == file)
    }

    @Test
    func `D15 a log of a damaged database is not moved into it`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try store.write { context in
            try context.database.execute(sql: "PRAGMA writable_schema = ON")
            try context.database.execute(
                sql: "UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'serving'"
            )
        }
        let crashed = try StoreFolder()
        try crashed.put(try #require(folder.octets()))
        try crashed.put(try #require(folder.octets("-wal")), "-wal")
        store.close()
        let (file, log) = (crashed.octets(), crashed.octets("-wal"))

        let kind = self.kind(crashed)

        #expect(kind == .damaged)
        #expect(crashed.octets() == file)
        #expect(crashed.octets("-wal") == log)
    }

    @Test
    func `D15 servings that lag behind the log are found after an unclean stop`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let attempt = try #require(store.start())
        _ = store.perform(.record(Sample.answer(attempt, 1), ending: nil))
        _ = store.perform(.record(Sample.answer(attempt, 2), ending: nil))
        try store.write { try $0.execute("DELETE FROM serving WHERE number = 2") }
        let crashed = try StoreFolder()
        try crashed.put(try #require(folder.octets()))
        try crashed.put(try #require(folder.octets("-wal")), "-wal")
        store.close()

        #expect(self.kind(crashed) == .damaged)
    }

    @Test
    func `what was committed is found after a stop that moved nothing`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let attempt = try #require(store.start())
        _ = store.perform(.record(Sample.answer(attempt, 1), ending: nil))
        let crashed = try StoreFolder()
        try crashed.put(try #require(folder.octets()))
        try crashed.put(try #require(folder.octets("-wal")), "-wal")
        let before = store.snapshot(nil)
        store.close()

        let again = try crashed.open()
        defer { again.close() }

        #expect(before?.answers.count == 1)
        #expect(again.snapshot(nil) == before)
    }

    @Test
    func `D12 the log does not grow from one unclean stop to the next`() throws {
        var folder = try StoreFolder()
        var sizes: [Int] = []

        for number in 1...6 {
            let store = try folder.open()
            let attempt = try #require(store.start(number: number))
            for question in 1...10 {
                _ = store.perform(.record(Sample.answer(attempt, question), ending: nil))
            }
            let crashed = try StoreFolder()
            try crashed.put(try #require(folder.octets()))
            try crashed.put(try #require(folder.octets("-wal")), "-wal")
            store.close()
            sizes.append(try #require(crashed.octets("-wal")).count)
            folder = crashed
        }

        #expect(try #require(sizes.dropFirst().max()) < 2 * sizes[1], "\(sizes)")
        let store = try folder.open()
        defer { store.close() }
        #expect(store.snapshot(nil)?.answers.count == 10)
    }

    @Test
    func `a reader opens beside the owner and writes nothing`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        defer { store.close() }
        let reader = try ProgressReader(opening: folder.database)

        let attempt = store.start()
        let seen = try reader.attempt(nil, of: "lina")

        #expect(seen == attempt)
        #expect(seen != nil)
        #expect(reader.perform(writing: .start(Sample.start())) == .failed(.refused))
    }

    @Test
    func `a reader finds nothing where no database is`() throws {
        let folder = try StoreFolder()

        let refusal = #expect(throws: StoreError.self) {
            try ProgressReader(opening: folder.database)
        }

        #expect(refusal?.kind == .notFound)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
    }
}

extension ProgressReader {
    fileprivate func perform(writing request: ProgressRequest) -> ProgressResult? {
        try? self.perform(request)
    }
}

@Suite("Network file systems")
struct NetworkFileSystemTests {
    static let mounts = """
        22 28 0:20 / /sys rw,nosuid - sysfs sysfs rw
        28 1 259:2 / / rw,relatime shared:1 - ext4 /dev/nvme0n1p2 rw
        40 28 0:45 / /mnt/share\\040one rw,relatime shared:20 master:3 - nfs4 server:/export rw,vers=4.2
        41 28 0:46 /sub /mnt/win rw - cifs //server/share rw
        42 28 0:300 / /mnt/plan rw - 9p host rw
        43 28 0:47 / /mnt/nfs rw - tmpfs nfs rw
        """

    @Test(arguments: [
        (0, 45, true), (0, 46, true), (0, 300, true), (0, 47, false), (259, 2, false),
        (0, 4, false), (5, 45, false),
    ])
    func `D11 a network file system is known by its device`(
        major: UInt64,
        minor: UInt64,
        isNetwork: Bool
    ) {
        let device = major << 8 | minor & 0xFF | (minor & ~0xFF) << 12

        let found = FileSystem.isNetworkDevice(device, mounts: Self.mounts)

        #expect(found == isNetwork)
    }

    @Test
    func `a temporary folder is not on a network`() throws {
        let folder = try StoreFolder()

        #expect(try FileSystem.isOnNetwork(folder.path) == false)
    }
}
