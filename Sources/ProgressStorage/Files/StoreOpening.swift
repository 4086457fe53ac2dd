import GRDB
import QuizCore

/// A database that was opened by its owner and found to be in order.
struct StoreOpening: Sendable {
    /// Checking takes about 10 s for each GiB, so a larger file is checked by command.
    private static let largestChecked = 1 << 30

    let lock: StoreLock
    let queue: DatabaseQueue
    let ledger: Ledger

    /// Takes the ownership and opens the database, which is made first if it is not there.
    static func open(
        _ path: String,
        progress: StoreProgress = .none
    ) throws(StoreError) -> Self {
        let folder = PathName.folder(of: path)
        _ = try StoreFile.inspect(path)
        try FileSystem.makeFolder(folder)
        guard try !FileSystem.isOnNetwork(folder) else {
            throw StoreError(.networkFileSystem, operation: "open", path: path)
        }
        let lock = try StoreLock(database: path)
        if try StoreFile.inspect(path) != .database { try Self.make(path) }
        let version = try Self.checkUnwritten(path)
        try Self.backUp(path, schema: version)
        let queue = try StoreConnection.openForWriting(path)
        let ledger = try storing("open", path: path) {
            try queue.writeWithoutTransaction { database in
                try Migrations.run(on: database, path: path, progress: progress)
                return try Ledger(database)
            }
        }
        try Self.moveLog(queue, path)
        try FileSystem.flushFolder(folder)
        return Self(lock: lock, queue: queue, ledger: ledger)
    }

    /// Moves the log of an unclean stop into the database (rule D12).
    ///
    /// Otherwise it would grow from one kill to the next, and with it the time of each start.
    private static func moveLog(_ queue: DatabaseQueue, _ path: String) throws(StoreError) {
        do {
            try queue.writeWithoutTransaction { _ = try $0.checkpoint(.passive) }
        } catch {
            let fault = StoreError(error, operation: "checkpoint", path: path)
            // A full disk or a reader lets it grow a little longer.
            if fault.isFatal { throw fault }
        }
    }

    /// Keeps a copy of a database whose schema is about to change (rule D17).
    private static func backUp(_ path: String, schema version: Int) throws(StoreError) {
        let first = Migrations.all.map { $0.number }.filter { $0 > version }.min()
        if let first { _ = try StoreBackup.makeBeforeMigration(first, of: path) }
    }

    /// Makes the database under another name, so that a file with the right name is always whole.
    private static func make(_ path: String) throws(StoreError) {
        // First: a restore that stopped while it moved files away may have left a log.
        try StoreRestoration.checkFinished(path)
        try StoreFile.checkNoStrayLog(path)
        let unfinished = path + ".new"
        try FileSystem.removeFile(unfinished)
        try FileSystem.removeFile(unfinished + "-journal")
        try FileSystem.makeFile(unfinished)
        let queue = try StoreConnection.openForMaking(unfinished)
        try storing("make", path: unfinished) {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: StoreFile.markingSQL)
                try Migrations.run(on: database, path: unfinished)
            }
            try queue.close()
        }
        try FileSystem.flushFile(unfinished)
        try FileSystem.rename(unfinished, to: path)
        try FileSystem.flushFolder(PathName.folder(of: path))
    }

    /// Looks at the version and, after an unclean stop, at the content (rule D15).
    ///
    /// The connection cannot write: a log that was not moved yet may hold a newer version than
    /// the header of the file or belong to another database, and a connection that can write
    /// moves the log when it is closed.
    ///
    /// - Returns: The version of the schema.
    private static func checkUnwritten(_ path: String) throws(StoreError) -> Int {
        let wasCleanlyClosed = (FileSystem.size(of: path + "-wal") ?? 0) == 0
        let isSmall = (FileSystem.size(of: path) ?? 0) <= Self.largestChecked
        return try StoreConnection.reading(path, "open") { database, version in
            guard !wasCleanlyClosed, isSmall else { return version }
            try Self.checkContent(database, path: path)
            if version == Migrations.newest { try Self.checkServings(database, path: path) }
            return version
        }
    }

    /// Refuses a database whose content contradicts itself.
    static func checkContent(_ database: Database, path: String) throws {
        let finding = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
        guard finding == "ok" else {
            throw StoreError(.damaged, operation: "check", path: path, message: finding ?? "")
        }
    }

    private static func checkServings(_ database: Database, path: String) throws {
        guard try LogQuery.servingsReachEnd(database) else {
            throw StoreError(
                .damaged,
                operation: "check",
                path: path,
                message: "servings and log end at different positions"
            )
        }
    }
}
