import GRDB
import QuizCore

/// Questions about the tokens of scripts.
enum TokenQuery {
    /// All tokens of somebody, oldest first.
    static func tokens(of id: Trainee.ID, _ database: Database) throws -> [StoredToken] {
        guard id.text.isStorable else { return [] }
        let statement = try database.cachedStatement(
            sql: """
                SELECT k.id, k.made_at, k.until, k.used_at, k.revoked_at
                FROM token k JOIN trainee t ON t.key = k.trainee WHERE t.id = ? ORDER BY k.id
                """
        )
        return try statement.all([id.text], Self.token)
    }

    /// A token of this person by what is kept of it; nil if there is none.
    static func token(
        hash: String,
        of id: Trainee.ID,
        _ database: Database
    ) throws -> StoredToken? {
        guard id.text.isStorable else { return nil }
        let statement = try database.cachedStatement(
            sql: """
                SELECT k.id, k.made_at, k.until, k.used_at, k.revoked_at
                FROM token k JOIN trainee t ON t.key = k.trainee WHERE k.hash = ? AND t.id = ?
                """
        )
        return try statement.first([hash, id.text], Self.token)
    }

    private static func token(_ row: Columns) throws -> StoredToken {
        StoredToken(
            number: try row.number(0),
            madeAt: try row.instant(1),
            until: try row.instant(2),
            usedAt: try row.decode(Int64?.self, atIndex: 3).map(Instant.init(milliseconds:)),
            revokedAt: try row.decode(Int64?.self, atIndex: 4).map(Instant.init(milliseconds:))
        )
    }
}
