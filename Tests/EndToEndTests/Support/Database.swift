import TestSupport

/// A look into a database with the program of SQLite itself.
enum Database {
    /// The rows of a query, columns separated by tabs.
    static func rows(_ sql: String, in path: String) throws -> [String] {
        let outcome = try Outcome(of: "sqlite3", ["-readonly", "-tabs", path, sql])
        guard outcome.status == 0 else { throw LineClient.Fault("sqlite3: \(outcome.error)") }
        return outcome.output.split(separator: "\n").map(String.init)
    }

    /// What SQLite finds wrong; `ok` if nothing.
    static func integrity(of path: String) throws -> [String] {
        try self.rows("PRAGMA integrity_check", in: path)
    }
}
