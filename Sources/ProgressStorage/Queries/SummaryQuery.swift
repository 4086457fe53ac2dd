import GRDB
import QuizCore

/// What a database of any schema holds, in a few numbers.
enum SummaryQuery {
    /// The tables of the log, of which the first schemas lack some.
    private static let logs = [
        (
            table: "answer", last: "SELECT coalesce(max(position), 0) FROM answer",
            count: "SELECT count(*) FROM answer WHERE position <= ?"
        ),
        (
            table: "attempt_event", last: "SELECT coalesce(max(position), 0) FROM attempt_event",
            count: "SELECT count(*) FROM attempt_event WHERE position <= ?"
        ),
        (
            table: "question_clock", last: "SELECT coalesce(max(position), 0) FROM question_clock",
            count: "SELECT count(*) FROM question_clock WHERE position <= ?"
        ),
    ]

    static func summary(_ database: Database) throws -> StoreSummary {
        let statement = try database.cachedStatement(
            sql: """
                SELECT (SELECT user_version FROM pragma_user_version),
                    (SELECT page_count FROM pragma_page_count)
                        * (SELECT page_size FROM pragma_page_size),
                    (SELECT count(*) FROM answer), (SELECT count(*) FROM attempt),
                    (SELECT count(*) FROM trainee),
                    (SELECT max(at) FROM (
                        SELECT * FROM (SELECT at FROM answer ORDER BY position DESC LIMIT 1000)
                        UNION ALL SELECT * FROM
                            (SELECT at FROM attempt_event ORDER BY position DESC LIMIT 1000)
                        UNION ALL SELECT max(started_at) FROM attempt
                        UNION ALL SELECT max(created_at) FROM trainee))
                """
        )
        let summary = try statement.first { row in
            StoreSummary(
                schema: try row.number(0),
                octets: try row.number(1),
                answers: try row.number(2),
                attempts: try row.number(3),
                trainees: try row.number(4),
                newest: try row.decode(Int64?.self, atIndex: 5).map { Instant(milliseconds: $0) }
            )
        }
        guard let summary else { throw StoreError.damage("summarize", "no row") }
        return summary
    }

    /// The newest position of the log; 0 if it is empty.
    static func lastPosition(_ database: Database) throws -> Int64 {
        var newest: Int64 = 0
        for log in Self.logs where try database.tableExists(log.table) {
            newest = max(newest, try database.cachedStatement(sql: log.last).value() ?? 0)
        }
        return newest
    }

    /// How many entries each table of the log has up to a position.
    static func counts(upTo position: Int64, _ database: Database) throws -> [Int] {
        var counts: [Int] = []
        for log in Self.logs where try database.tableExists(log.table) {
            let statement = try database.cachedStatement(sql: log.count)
            counts.append(try statement.value(Int.self, [position]) ?? 0)
        }
        return counts
    }
}
