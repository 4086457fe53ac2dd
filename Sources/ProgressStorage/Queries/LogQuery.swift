import GRDB
import QuizCore

/// Questions to the log as a whole.
enum LogQuery {
    /// The newest position of the log; 0 if it is empty.
    static func lastPosition(_ database: Database) throws -> Int64 {
        let statement = try database.cachedStatement(
            sql: """
                SELECT max((SELECT coalesce(max(position), 0) FROM answer),
                    (SELECT coalesce(max(position), 0) FROM attempt_event),
                    (SELECT coalesce(max(position), 0) FROM question_clock))
                """
        )
        return try statement.value(Int64.self) ?? 0
    }

    /// Whether the log and what is kept beside it end at the same positions.
    static func servingsReachEnd(_ database: Database) throws -> Bool {
        let statement = try database.cachedStatement(
            sql: """
                SELECT (SELECT max(position) FROM answer)
                        IS (SELECT max(last_position) FROM serving)
                    AND (SELECT max(position) FROM attempt_event)
                        IS (SELECT max(last_event) FROM attempt)
                """
        )
        return try statement.value(Bool.self) ?? false
    }

    /// The newest instant of the latest facts of each kind.
    ///
    /// An expired attempt ends at its deadline, whenever that was noticed, so the last position
    /// need not have the newest instant.
    static func newestInstant(_ database: Database) throws -> Instant? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT max(at) FROM (
                    SELECT * FROM (SELECT at FROM answer ORDER BY position DESC LIMIT 1000)
                    UNION ALL SELECT * FROM
                        (SELECT at FROM attempt_event ORDER BY position DESC LIMIT 1000)
                    UNION ALL SELECT * FROM
                        (SELECT at FROM question_clock ORDER BY position DESC LIMIT 1000)
                    UNION ALL SELECT * FROM
                        (SELECT started_at FROM attempt ORDER BY id DESC LIMIT 1000)
                    UNION ALL SELECT max(max(made_at, coalesce(used_at, 0))) FROM token
                    UNION ALL SELECT max(at) FROM regrade
                    UNION ALL SELECT max(at) FROM regrade_undo
                    UNION ALL SELECT * FROM
                        (SELECT at FROM essay_marking ORDER BY id DESC LIMIT 1000)
                    UNION ALL SELECT max(l.at) FROM attempt a
                        CROSS JOIN essay_line l ON l.attempt = a.id WHERE a.ended_at IS NULL
                    UNION ALL SELECT max(created_at) FROM trainee
                    UNION ALL SELECT max(changed_at) FROM secret
                    UNION ALL SELECT max(at) FROM assignment
                    UNION ALL SELECT max(at) FROM waiver
                    UNION ALL SELECT max(at) FROM removed_identity
                    UNION ALL SELECT * FROM
                        (SELECT at FROM audit_entry ORDER BY id DESC LIMIT 1000)
                    UNION ALL SELECT * FROM
                        (SELECT at FROM self_rating ORDER BY id DESC LIMIT 1000)
                    UNION ALL SELECT max(issued_at) FROM certificate
                    UNION ALL SELECT max(last_at) FROM sign_in_failure)
                """
        )
        return try statement.value(Int64.self).map { Instant(milliseconds: $0) }
    }
}
