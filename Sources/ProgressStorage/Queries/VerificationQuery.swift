import GRDB

/// Questions that look for what can never be in a database of ours.
enum VerificationQuery {
    /// More lines of SQLite say nothing new.
    private static let mostDamages = 10

    static func damages(_ database: Database) throws -> [StoreVerification.Finding] {
        let check = try database.cachedStatement(sql: "PRAGMA integrity_check(10)")
        return try check.all { try $0.text(0) }.prefix(self.mostDamages).filter { $0 != "ok" }.map {
            .damage($0)
        }
    }

    static func orphans(_ database: Database) throws -> [StoreVerification.Finding] {
        let statement = try database.cachedStatement(
            sql: "SELECT \"table\", count(*) FROM pragma_foreign_key_check GROUP BY 1 ORDER BY 1"
        )
        return try statement.all { .orphans(table: try $0.text(0), rows: try $0.number(1)) }
    }

    /// What the log says twice, and what is kept beside it and says something else.
    static func contradictions(_ database: Database) throws -> [StoreVerification.Finding] {
        let found: [(Int, (Int) -> StoreVerification.Finding)] = [
            (try self.count(self.positionsTwice, database), { .positionsTwice($0) }),
            (try self.count(self.triesTwice, database), { .triesTwice($0) }),
            (try self.count(self.endsMissing, database), { .endsMissing($0) }),
            (try self.count(self.servings, database), { .servings($0) }),
        ]
        return found.filter { $0.0 > 0 }.map { count, finding in finding(count) }
    }

    private static func count(_ sql: String, _ database: Database) throws -> Int {
        try database.cachedStatement(sql: sql).value() ?? 0
    }

    private static let positionsTwice = """
        SELECT (SELECT count(*) FROM attempt_event e JOIN answer a ON a.position = e.position)
            + (SELECT count(*) FROM question_clock q JOIN answer a ON a.position = q.position)
            + (SELECT count(*) FROM question_clock q
                JOIN attempt_event e ON e.position = q.position)
        """

    private static let triesTwice = """
        SELECT count(*) FROM
            (SELECT 1 FROM answer GROUP BY attempt, number, try HAVING count(*) > 1)
        """

    private static let endsMissing = """
        SELECT count(*) FROM attempt a WHERE a.end_position IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM attempt_event e WHERE e.position = a.end_position
                AND e.attempt = a.id AND e.kind = 'ended')
        """

    /// By sets that SQLite sorts: it would hold each row of a full join against all of the other.
    private static let servings = """
        WITH answered AS (
                SELECT attempt, number, count(*), min(position), max(position)
                FROM answer GROUP BY attempt, number),
            kept AS (
                SELECT attempt, number, tries, first_position, last_position
                FROM serving WHERE tries > 0)
        SELECT count(*) FROM (
            SELECT attempt, number FROM (SELECT * FROM answered EXCEPT SELECT * FROM kept)
            UNION
            SELECT attempt, number FROM (SELECT * FROM kept EXCEPT SELECT * FROM answered))
        """
}
