import GRDB

/// Holds the tables, indexes and triggers of a database against those that the migrations make.
enum SchemaComparison {
    static func differences(
        _ database: Database,
        schema version: Int
    ) throws -> [StoreVerification.Finding] {
        let found = try Self.objects(database)
        let wanted = try Self.made(upTo: version)
        return Set(found.keys).union(wanted.keys).sorted().compactMap { name in
            switch (found[name], wanted[name]) {
            case (nil, nil): nil
            case (nil, _): .schema(name: name, .missing)
            case (_, nil): .schema(name: name, .surplus)
            case (let found, let wanted):
                found == wanted ? nil : .schema(name: name, .changed)
            }
        }
    }

    /// The schema as a new database has it.
    private static func made(upTo version: Int) throws -> [String: String] {
        let queue = try DatabaseQueue()
        return try queue.writeWithoutTransaction { database in
            for migration in Migrations.all where migration.number <= version {
                try database.execute(sql: migration.sql)
                try migration.convert(database)
            }
            return try Self.objects(database)
        }
    }

    /// What SQLite makes of its own accord begins with `sqlite_`.
    private static func objects(_ database: Database) throws -> [String: String] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT type || ' ' || name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%'
                    ESCAPE '\\'
                """
        )
        var objects: [String: String] = [:]
        try statement.each { row in
            objects[try row.text(0)] = try row.decode(String?.self, atIndex: 1) ?? ""
        }
        return objects
    }
}
