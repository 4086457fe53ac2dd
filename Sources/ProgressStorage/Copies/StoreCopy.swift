import GRDB

/// Copies a database beside whoever writes it, and holds the copy against it (rule D18).
enum StoreCopy {
    /// Writes a copy under a name that is given up afterwards or renamed.
    ///
    /// SQLite does not flush what `VACUUM INTO` writes, so that is done here.
    static func write(
        _ source: String,
        to path: String,
        progress: StoreProgress
    ) throws(StoreError) -> StoreSummary {
        let reading = try StoreConnection.openForReading(source)
        defer { try? reading.close() }  // Nothing was written that closing could lose.
        try FileSystem.removeFile(path)
        try FileSystem.makeFile(path)
        let before = try Self.copy(reading, source, to: path, progress)
        try FileSystem.flushFile(path)
        return try Self.compare(path, with: reading, since: before)
    }

    /// - Returns: The newest position of the log before the copy began.
    private static func copy(
        _ reading: DatabaseQueue,
        _ source: String,
        to path: String,
        _ progress: StoreProgress
    ) throws(StoreError) -> Int64 {
        let watch = CopyWatch(path, upTo: FileSystem.size(of: source) ?? 0, progress)
        defer { watch.stop() }
        do {
            return try reading.writeWithoutTransaction { database in
                _ = try StoreConnection.schemaVersion(database, path: source)
                let position = try SummaryQuery.lastPosition(database)
                try database.execute(sql: "VACUUM INTO ?", arguments: [path])
                return position
            }
        } catch {
            let fault = StoreError(error, operation: "copy")
            throw StoreError(
                fault.kind,
                operation: "copy",
                path: fault.kind == .damaged ? source : path,
                code: fault.code,
                message: fault.message
            )
        }
    }

    /// The log only grows, so what the source has up to the copy's end has to be in the copy.
    private static func compare(
        _ path: String,
        with source: DatabaseQueue,
        since before: Int64
    ) throws(StoreError) -> StoreSummary {
        let copy = try StoreConnection.openForReading(path)
        defer { try? copy.close() }  // Nothing was written that closing could lose.
        return try storing("compare copy", path: path) {
            let (summary, last, held) = try copy.read { database in
                try StoreOpening.checkContent(database, path: path)
                let last = try SummaryQuery.lastPosition(database)
                let held = try SummaryQuery.counts(upTo: last, database)
                return (try SummaryQuery.summary(database), last, held)
            }
            let wanted = try source.read { try SummaryQuery.counts(upTo: last, $0) }
            guard last >= before, held == wanted else {
                throw StoreError(
                    .copyDiffers,
                    operation: "compare copy",
                    path: path,
                    message: "\(held) of \(wanted) up to \(last), \(before) before"
                )
            }
            return summary
        }
    }
}
