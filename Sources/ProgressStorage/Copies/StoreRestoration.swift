import GRDB
import QuizCore

/// What was put in the place of a database.
public struct StoreRestoration: Equatable, Sendable {
    public let summary: StoreSummary
    /// The folder into which the database that was there was moved; nil if none was there.
    public let replaced: String?
}

extension StoreRestoration {
    /// Puts a copy in the place of a database that nobody uses (rule D20).
    ///
    /// The backup stays as it is. At each instant either the old database with its log, the new one,
    /// or none stands there; in the last case opening is refused until this was done again.
    ///
    /// - Parameters:
    ///   - file: The backup; beside one that was copied by hand its `-wal` is read too.
    ///   - database: The place; its folder is made if it is not there.
    ///   - signature: Who does it, for the audit of the restored database; its instant names the
    ///     folder of what was there before.
    /// - Throws: kind `locked`, `sameFile`, `notFound`, `foreignFile`, `newerSchema`, `damaged`,
    ///   `diskFull` and others; the database that was there is untouched then, or moved away whole.
    public static func restore(
        _ file: String,
        to database: String,
        by signature: AuditSignature,
        progress: StoreProgress = .none
    ) throws(StoreError) -> Self {
        guard try StoreFile.inspect(file) == .database else {
            throw StoreError(.notFound, operation: "open", path: file)
        }
        guard !FileSystem.isSame(file, database) else {
            throw StoreError(.sameFile, operation: "restore", path: file)
        }
        let folder = PathName.folder(of: database)
        try FileSystem.makeFolder(folder)
        guard try !FileSystem.isOnNetwork(folder) else {
            throw StoreError(.networkFileSystem, operation: "open", path: database)
        }
        let lock = try StoreLock(database: database)
        defer { lock.release() }
        try Self.check(file)
        let unfinished = Self.unfinishedName(database)
        let stoppedHalfway = FileSystem.isThere(unfinished) && !FileSystem.isThere(database)
        let summary: StoreSummary
        do throws(StoreError) {
            summary = try StoreCopy.write(file, to: unfinished, progress: progress)
            try Self.note(signature, PathName.name(of: file), in: unfinished, progress)
        } catch {
            // Without it there is nothing to go on with, and it would take the room of an answer.
            // But where no database stands it keeps the server from making an empty one.
            if !stoppedHalfway { try? FileSystem.removeFile(unfinished) }
            throw error
        }
        try FileSystem.flushFolder(folder)
        let replaced = try ReplacedStore.moveAway(database, at: signature.at)
        try FileSystem.rename(unfinished, to: database)
        try FileSystem.flushFolder(folder)
        return Self(summary: summary, replaced: replaced)
    }

    /// The name of a copy that is complete but not yet in its place.
    static func unfinishedName(_ database: String) -> String { database + ".restoring" }

    /// Refuses to make a new database where one was about to be put.
    static func checkFinished(_ database: String) throws(StoreError) {
        guard !FileSystem.isThere(Self.unfinishedName(database)) else {
            throw StoreError(.unfinishedRestore, operation: "open", path: database)
        }
    }

    /// Keeps in the copy that it was restored; for that it gets the schema of today.
    private static func note(
        _ signature: AuditSignature,
        _ file: String,
        in path: String,
        _ progress: StoreProgress
    ) throws(StoreError) {
        let queue = try StoreConnection.openForMaking(path)
        try storing("restore", path: path) {
            try queue.writeWithoutTransaction { database in
                try Migrations.run(on: database, path: path, progress: progress)
                let context = WriteContext(database: database, ledger: try Ledger(database))
                try context.note(.restored, by: signature, object: file)
            }
            try queue.close()
        }
        try FileSystem.flushFile(path)
    }

    /// The whole file is read before anything is moved.
    private static func check(_ file: String) throws(StoreError) {
        try StoreConnection.reading(file, "check") { database, _ in
            try StoreOpening.checkContent(database, path: file)
        }
    }
}
