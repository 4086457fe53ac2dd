/// Files that lie beside a database and belong to it.
public enum StoreCompanion {
    /// Behind the whole name of a database, by SQLite.
    static let logEndings = ["-wal", "-shm", "-journal"]
    /// In the place of the ending of its name, by us.
    static let lock = ".lock"
    static let ballast = ".ballast"
    static let exports = ".exports.ndjson"

    /// The endings that a database may have had in the place of ours.
    private static let databaseEndings = ["", ".db", ".sqlite", ".sqlite3"]

    /// The database that lies at a path, or that what lies there belongs to; nil if there is none.
    public static func database(at path: String) -> String? {
        let ofLogs = Self.logEndings.filter(path.hasSuffix).map { String(path.dropLast($0.count)) }
        let stems = [Self.lock, Self.ballast, Self.exports].filter(path.hasSuffix)
            .map { String(path.dropLast($0.count)) }
        let others = ofLogs + stems.flatMap { stem in Self.databaseEndings.map { stem + $0 } }
        return ([path] + others).first(where: StoreFile.isOfSQLite)
    }
}
