import GRDB

/// All changes of the schema in the order in which they are made.
enum Migrations {
    static let all: [any Migration.Type] = [
        Migration0001.self,
        Migration0002.self,
        Migration0003.self,
        Migration0004.self,
        Migration0005.self,
        Migration0006.self,
        Migration0007.self,
        Migration0008.self,
        Migration0009.self,
        Migration0010.self,
        Migration0011.self,
        Migration0012.self,
        Migration0013.self,
        Migration0014.self,
        Migration0015.self,
    ]

    /// The version of the schema that this program works with.
    static var newest: Int { Self.all.map { $0.number }.max() ?? 0 }

    /// Makes the changes that the database has not seen, each in a transaction of its own.
    ///
    /// Cells are made by the code of today, so they wait for the schema of today.
    static func run(
        on database: Database,
        path: String,
        progress: StoreProgress = .none
    ) throws {
        let version = try StoreConnection.schemaVersion(database, path: path)
        for migration in Self.all where migration.number > version {
            try database.inTransaction(.immediate) {
                try database.execute(sql: migration.sql)
                try migration.convert(database)
                if migration.number == Self.newest, version < Migration0015.number {
                    _ = try CellRebuild.run(database, progress: progress)
                }
                return .commit
            }
        }
    }
}
