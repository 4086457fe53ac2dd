import GRDB
import QuizCore

/// Questions about acts that were kept.
enum AuditQuery {
    /// The acts since an instant, by one person or by all, oldest first.
    static func entries(
        since instant: Instant?,
        by person: String?,
        _ database: Database
    ) throws -> [AuditEntry] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT a.at, a.person, a.act, t.id, a.object, a.detail
                FROM audit_entry a LEFT JOIN trainee t ON t.key = a.trainee
                WHERE (?1 IS NULL OR a.at >= ?1) AND (?2 IS NULL OR a.person = ?2)
                ORDER BY a.id
                """
        )
        return try statement.all([instant?.milliseconds, person]) { row in
            guard let act = AuditAct(rawValue: try row.text(2)) else {
                throw StoreError.damage("read audit", try row.text(2))
            }
            return AuditEntry(
                at: try row.instant(0),
                person: try row.text(1),
                act: act,
                trainee: try row.decode(String?.self, atIndex: 3).map { Trainee.ID($0) },
                object: try row.decode(atIndex: 4),
                detail: try row.text(5)
            )
        }
    }
}
