import GRDB

/// Connections to the database and what every one of them is set to.
enum StoreConnection {
    /// Opens a connection that only reads.
    static func openForReading(_ path: String) throws(StoreError) -> DatabaseQueue {
        var configuration = Self.configuration
        configuration.readonly = true
        return try Self.open(path, configuration)
    }

    /// Reads a database as of one instant over a connection of its own.
    ///
    /// - Parameter body: Gets the version of the schema too.
    static func reading<Value>(
        _ path: String,
        _ operation: String,
        _ body: (_ database: Database, _ version: Int) throws -> Value
    ) throws(StoreError) -> Value {
        let queue = try Self.openForReading(path)
        defer { try? queue.close() }  // Nothing was written that closing could lose.
        return try storing(operation, path: path) {
            try queue.read { try body($0, Self.schemaVersion($0, path: path)) }
        }
    }

    /// Opens the connection that writes: each commit is flushed, and that is read back.
    static func openForWriting(_ path: String) throws(StoreError) -> DatabaseQueue {
        let queue = try Self.open(path, Self.configuration)
        try storing("prepare", path: path) {
            try queue.writeWithoutTransaction { database in
                try Self.setUpWriting(database)
                try Self.checkDurability(database, path: path)
            }
        }
        return queue
    }

    /// Opens a file that becomes a database, before it has its name.
    static func openForMaking(_ path: String) throws(StoreError) -> DatabaseQueue {
        try Self.open(path, Self.configuration)
    }

    /// The version of the schema, once it is certain that the database is ours and not too new.
    static func schemaVersion(_ database: Database, path: String) throws -> Int {
        let application = try Int64.fetchOne(database, sql: "PRAGMA application_id")
        guard application == StoreFile.applicationID else {
            throw StoreError(.foreignFile, operation: "open", path: path)
        }
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        try StoreFile.checkSchema(version, path: path)
        return version
    }

    /// Refuses a connection whose commits could be lost in a power cut (rule D1).
    static func checkDurability(_ database: Database, path: String) throws {
        let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
        let level = try Int.fetchOne(database, sql: "PRAGMA synchronous")
        let keys = try Int.fetchOne(database, sql: "PRAGMA foreign_keys")
        guard mode == "wal", level == 2, keys == 1 else {
            throw StoreError(
                .notDurable,
                operation: "prepare",
                path: path,
                message: "journal_mode \(mode ?? "?"), synchronous \(level ?? -1)"
            )
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(5)
        configuration.label = "progress"
        return configuration
    }

    private static func open(
        _ path: String,
        _ configuration: Configuration
    ) throws(StoreError) -> DatabaseQueue {
        try storing("open", path: path) {
            try DatabaseQueue(path: path, configuration: configuration)
        }
    }

    private static func setUpWriting(_ database: Database) throws {
        // Without recursive triggers REPLACE would delete an answer in silence.
        // SQLite hides errors of its automatic checkpoint, and a failed flush must not be hidden
        // (rule D7): the writer moves the log itself.
        try database.execute(
            sql: """
                PRAGMA journal_mode = WAL;
                PRAGMA synchronous = FULL;
                PRAGMA recursive_triggers = ON;
                PRAGMA secure_delete = OFF;
                PRAGMA cache_size = 2048;
                PRAGMA temp_store = MEMORY;
                PRAGMA wal_autocheckpoint = 0;
                """
        )
    }
}
