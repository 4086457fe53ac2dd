import GRDB
import QuizCore

/// Questions to the log as a whole.
enum LogQuery {
    /// The newest position of the log; 0 if it is empty.
    static func lastPosition(_ database: Database) throws -> Int64 {
        let statement = try database.cachedStatement(
            sql: """
                SELECT max((SELECT coalesce(max(position), 0) FROM answer),
                    (SELECT coalesce(max(position), 0) FROM attempt_event))
                """
        )
        return try Int64.fetchOne(statement) ?? 0
    }

    /// The instant of the newest answer, event or start, whichever is latest.
    static func newestInstant(_ database: Database) throws -> Instant? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT max(at) FROM (
                    SELECT at FROM answer WHERE position = (SELECT max(position) FROM answer)
                    UNION ALL SELECT at FROM attempt_event
                        WHERE position = (SELECT max(position) FROM attempt_event)
                    UNION ALL SELECT started_at FROM attempt
                        WHERE id = (SELECT max(id) FROM attempt))
                """
        )
        return try Int64.fetchOne(statement).map { Instant(milliseconds: $0) }
    }
}
