import GRDB
import QuizCore

/// The writing of what scripts and people without a secret sign in with.
extension WriteContext {
    /// Stores a token and returns its number.
    func insertToken(
        hash: String,
        pepperNumber: Int,
        ofTrainee key: Int64,
        at now: Instant,
        until end: Instant
    ) throws -> Int {
        try Self.checkStorable([hash], "make token")
        try self.execute(
            """
            INSERT INTO token (trainee, hash, pepper_number, made_at, until)
            VALUES (?, ?, ?, ?, ?)
            """,
            [key, hash, pepperNumber, now.milliseconds, end.milliseconds]
        )
        return Int(self.database.lastInsertedRowID)
    }

    /// Ends one token of a trainee, or all; returns the numbers of those that were not ended before.
    func revokeTokens(_ number: Int?, ofTrainee key: Int64, at now: Instant) throws -> [Int] {
        let statement = try self.database.cachedStatement(
            sql: """
                UPDATE token SET revoked_at = ?1
                WHERE trainee = ?2 AND revoked_at IS NULL AND (?3 IS NULL OR id = ?3)
                RETURNING id
                """
        )
        return try statement.all([now.milliseconds, key, number]) { try $0.number(0) }.sorted()
    }

    /// Keeps when a token was used.
    func noteUse(ofToken number: Int, at now: Instant) throws {
        try self.execute(
            "UPDATE token SET used_at = max(coalesce(used_at, ?1), ?1) WHERE id = ?2",
            [now.milliseconds, number]
        )
    }

    /// Takes away everything besides secrets that somebody could sign in with.
    func takeOutProofs(ofTrainee key: Int64) throws {
        try self.execute("DELETE FROM token WHERE trainee = ?", [key])
        try self.execute("DELETE FROM one_time_code WHERE trainee = ?", [key])
    }
}
