import Glibc
import QuizCore

/// Copies of a whole database, each compared with the original before it gets its name.
public enum StoreBackup {
    /// Copies a database, beside a running server too.
    ///
    /// Waits for the disk. The writer is not held up; the log of a server grows until the end.
    ///
    /// - Parameters:
    ///   - path: The name of the copy.
    ///   - replaces: Whether a database of that name may be replaced; other files never are.
    ///   - progress: Told how many MiB of all are written.
    /// - Throws: kind `alreadyThere`, `sameFile`, `foreignFile`, `strayLog`, `logBeside`, `locked`,
    ///   `copyDiffers`, `damaged`, `diskFull` and what opening for reading throws; no file has the
    ///   name then that had not.
    public static func make(
        of database: String,
        at path: String,
        replaces: Bool = false,
        progress: StoreProgress = .none
    ) throws(StoreError) -> StoreSummary {
        guard try StoreFile.inspect(database) == .database else {
            throw StoreError(.notFound, operation: "open", path: database)
        }
        try Self.checkPlace(path, of: database, replaces: replaces)
        var lock = try Self.claim(path, of: database)
        defer { lock?.release() }
        let unfinished = "\(path).unfinished-\(getpid())"
        // After success it has another name; what stays behind says by its name what it is.
        defer { try? FileSystem.removeFile(unfinished) }
        let summary = try StoreCopy.write(database, to: unfinished, progress: progress)
        // Something may have come to the place meanwhile.
        if lock == nil { lock = try Self.claim(path, of: database) }
        try Self.checkPlace(path, of: database, replaces: replaces)
        try FileSystem.rename(unfinished, to: path)
        try FileSystem.flushFolder(PathName.folder(of: path))
        return summary
    }

    /// Copies a database of an earlier schema before it is changed, under a name that is free.
    ///
    /// - Returns: The name of the copy.
    static func makeBeforeMigration(
        _ number: Int,
        of database: String
    ) throws(StoreError) -> String {
        let digits = String(repeating: "0", count: max(0, 4 - "\(number)".count)) + "\(number)"
        let stem = StoreLock.stem(of: database) + ".before-\(digits)"
        let path = FileSystem.freeName(stem, ".sqlite")
        _ = try Self.make(of: database, at: path)
        return path
    }

    /// Keeps everybody from opening what lies at the place of the copy, until that is replaced.
    ///
    /// - Returns: nil if nobody can own anything there.
    private static func claim(
        _ path: String,
        of database: String
    ) throws(StoreError) -> StoreLock? {
        let lockPath = StoreLock.path(besides: path)
        guard FileSystem.isThere(path) || FileSystem.isThere(lockPath) else { return nil }
        do throws(StoreError) {
            return try StoreLock(database: path, leavesFile: false)
        } catch {
            // `a.sqlite` and `a.db` share a lock. If the owner has the original open it cannot have
            // the other one too, and what is open has an index of its log beside it.
            let isShared = lockPath == StoreLock.path(besides: database)
            guard isShared, !FileSystem.isThere(path + "-shm") else { throw error }
            return nil
        }
    }

    private static func checkPlace(
        _ path: String,
        of database: String,
        replaces: Bool
    ) throws(StoreError) {
        guard !FileSystem.isSame(path, database) else {
            throw StoreError(.sameFile, operation: "back up", path: path)
        }
        guard FileSystem.isThere(path) else { return try StoreFile.checkNoStrayLog(path) }
        guard replaces else { throw StoreError(.alreadyThere, operation: "back up", path: path) }
        guard try StoreFile.inspect(path) == .database else {
            throw StoreError(.foreignFile, operation: "back up", path: path)
        }
        // The log would be taken for that of the copy.
        for suffix in StoreFile.logSuffixes where (FileSystem.size(of: path + suffix) ?? 0) > 0 {
            throw StoreError(.logBeside, operation: "back up", path: path)
        }
    }
}
