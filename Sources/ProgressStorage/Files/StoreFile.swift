/// What a file is, judged by its first octets, before SQLite touches it.
enum StoreFile {
    /// What lies at a path.
    enum Finding: Equatable {
        case absent
        case empty
        case database
    }

    /// Marks the databases of this program: `Quiz` in ASCII.
    static let applicationID: Int64 = 0x5175_697A
    /// Puts the mark on a new database.
    static let markingSQL = "PRAGMA application_id = 0x5175697A"
    /// What the names of logs end with that belong to a database.
    static let logSuffixes = ["-wal", "-journal"]
    private static let magic = Array("SQLite format 3\0".utf8)
    private static let headerLength = 100

    /// Looks at the file without changing anything.
    ///
    /// - Throws: kind `foreignFile` or `newerSchema`, and what the system says.
    static func inspect(_ path: String) throws(StoreError) -> Finding {
        guard let size = FileSystem.size(of: path) else { return .absent }
        guard size > 0 else { return .empty }
        let head = try FileSystem.head(of: path, count: self.headerLength)
        guard head.count == self.headerLength, head.starts(with: self.magic),
            self.number(in: head, at: 68) == self.applicationID
        else { throw StoreError(.foreignFile, operation: "open", path: path) }
        try self.checkSchema(Int(self.number(in: head, at: 60)), path: path)
        return .database
    }

    /// Whether SQLite made what lies at a path, of whatever program it is.
    static func isOfSQLite(_ path: String) -> Bool {
        // A pipe would keep us waiting for somebody who writes into it.
        guard FileSystem.isFile(path) else { return false }
        // What cannot be read cannot be told from any other file.
        return (try? FileSystem.head(of: path, count: Self.magic.count)) == Self.magic
    }

    /// Refuses a schema that this program does not know.
    static func checkSchema(_ version: Int, path: String) throws(StoreError) {
        guard version <= Migrations.newest else {
            throw StoreError(
                .newerSchema(found: version, known: Migrations.newest),
                operation: "open",
                path: path
            )
        }
    }

    /// Refuses to put a new database before a log that belongs to a lost one.
    static func checkNoStrayLog(_ path: String) throws(StoreError) {
        for suffix in Self.logSuffixes where (FileSystem.size(of: path + suffix) ?? 0) > 0 {
            throw StoreError(.strayLog, operation: "open", path: path + suffix)
        }
    }

    /// Four octets of the header, the first the highest.
    private static func number(in head: [UInt8], at offset: Int) -> Int64 {
        head[offset..<offset + 4].reduce(0) { $0 << 8 | Int64($1) }
    }
}
