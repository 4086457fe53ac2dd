import GRDB

/// A database that was opened by its owner and found to be in order.
struct StoreOpening: Sendable {
    /// Checking takes about 10 s for each GiB, so a larger file is checked by command.
    private static let largestChecked = 1 << 30

    let lock: StoreLock
    let queue: DatabaseQueue
    /// The newest position of the log.
    let lastPosition: Int64

    /// Takes the ownership and opens the database, which is made first if it is not there.
    static func open(_ path: String) throws(StoreError) -> Self {
        let folder = FileSystem.folder(of: path)
        _ = try StoreFile.inspect(path)
        try FileSystem.makeFolder(folder)
        guard try !FileSystem.isOnNetwork(folder) else {
            throw StoreError(.networkFileSystem, operation: "open", path: path)
        }
        let lock = try StoreLock(database: path)
        if try StoreFile.inspect(path) != .database { try Self.make(path) }
        let wasCleanlyClosed = (FileSystem.size(of: path + "-wal") ?? 0) == 0
        try Self.checkVersion(path)
        let queue = try StoreConnection.openForWriting(path)
        let position = try storing("open", path: path) {
            try queue.writeWithoutTransaction { database in
                try Migrations.run(on: database, path: path)
                if !wasCleanlyClosed { try Self.checkContent(database, path: path) }
                return try LogQuery.lastPosition(database)
            }
        }
        try FileSystem.flushFolder(folder)
        return Self(lock: lock, queue: queue, lastPosition: position)
    }

    /// Makes the database under another name, so that a file with the right name is always whole.
    private static func make(_ path: String) throws(StoreError) {
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
        try FileSystem.flushFolder(FileSystem.folder(of: path))
    }

    /// Looks at the version through a connection that cannot write, because a log that was not
    /// moved yet may hold a newer one than the header of the file.
    private static func checkVersion(_ path: String) throws(StoreError) {
        let queue = try StoreConnection.openForReading(path)
        try storing("open", path: path) {
            defer { try? queue.close() }  // Nothing was written that closing could lose.
            _ = try queue.read { try StoreConnection.schemaVersion($0, path: path) }
        }
    }

    /// Checks the whole content after an unclean stop (rule D15).
    private static func checkContent(_ database: Database, path: String) throws {
        guard (FileSystem.size(of: path) ?? 0) <= Self.largestChecked else { return }
        let finding = try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
        guard finding == "ok" else {
            throw StoreError(.damaged, operation: "check", path: path, message: finding ?? "")
        }
    }
}
