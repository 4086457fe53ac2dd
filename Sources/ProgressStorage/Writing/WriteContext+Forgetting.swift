import GRDB
import QuizCore

/// Taking a person out of what is stored.
extension WriteContext {
    /// Takes away who somebody is; what they answered stays, without the texts in their own words.
    ///
    /// - Parameters:
    ///   - name: What stands in the place of the user name; nobody has it.
    ///   - account: The name under which failed sign-ins are counted.
    func forget(
        _ id: Trainee.ID,
        as name: Trainee.ID,
        account: String,
        at instant: Instant,
        by person: String
    ) throws {
        try Self.checkStorable([name.text, account, person], "forget")
        let key = try self.traineeKey(id)
        let isKnown = try self.exists("SELECT 1 FROM removed_identity WHERE trainee = ?", [key])
        guard !isKnown else { throw StoreError.refusal("forget") }
        guard try !self.exists("SELECT 1 FROM trainee WHERE id = ?", [name.text]) else {
            throw StoreError(.nameTaken, operation: "forget")
        }
        // What is taken out is overwritten as soon as the log is moved into the database.
        try self.database.execute(sql: "PRAGMA secure_delete = ON")
        defer {
            // Without this later writing is slower, nothing worse.
            try? self.database.execute(sql: "PRAGMA secure_delete = OFF")
        }
        try self.takeOutTexts(ofTrainee: key)
        try self.execute("DELETE FROM secret WHERE trainee = ?", [key])
        try self.takeOutProofs(ofTrainee: key)
        try self.execute("DELETE FROM assignment WHERE trainee = ?", [key])
        try self.execute("DELETE FROM team_manager WHERE trainee = ?", [key])
        try self.clearFailures(account: account, source: nil)
        try self.execute(
            """
            UPDATE trainee SET id = ?1, display_name = ?1, team = NULL, rights = '', disabled = 1,
                language = NULL, width = NULL, styled = NULL
            WHERE key = ?2
            """,
            [name.text, key]
        )
        try self.execute(
            "INSERT INTO removed_identity (trainee, at, person) VALUES (?, ?, ?)",
            [key, instant.milliseconds, person]
        )
        let signature = AuditSignature(person: person, at: instant)
        try self.note(.traineeForgotten, by: signature, trainee: key)
    }

    /// Keeps what the links of answers say of texts that are about to go.
    private func keepDigests(ofTrainee key: Int64) throws {
        let statement = try self.database.cachedStatement(
            sql: """
                SELECT e.position, l.typed, l.response
                FROM essay_answer e JOIN answer l ON l.position = e.position
                    JOIN attempt a ON a.id = l.attempt
                WHERE a.trainee = ? AND l.link IS NOT NULL
                """
        )
        let digests = try statement.all([key]) { row in
            (try row.wide(0), Chain.digest(ofTexts: [try row.text(1), try row.text(2)]))
        }
        for (position, digest) in digests {
            try self.execute(
                "INSERT INTO forgotten_text (position, digest) VALUES (?, ?)",
                [position, digest]
            )
        }
    }

    /// Empties texts that a mentor marks, with the comments about them, and notes at questions;
    /// marks stay.
    private func takeOutTexts(ofTrainee key: Int64) throws {
        try self.execute("INSERT INTO forgetting (trainee) VALUES (?)", [key])
        try self.keepDigests(ofTrainee: key)
        try self.execute(
            """
            UPDATE answer SET typed = '', response = ?2 WHERE position IN (
                SELECT e.position FROM essay_answer e JOIN answer l ON l.position = e.position
                    JOIN attempt a ON a.id = l.attempt
                WHERE a.trainee = ?1)
            """,
            [key, Response.essay("").encoded]
        )
        try self.execute(
            """
            UPDATE essay_marking SET comment = '' WHERE position IN (
                SELECT e.position FROM essay_answer e JOIN answer l ON l.position = e.position
                    JOIN attempt a ON a.id = l.attempt
                WHERE a.trainee = ?1)
            """,
            [key]
        )
        try self.execute(
            """
            UPDATE attempt_event SET note = NULL WHERE kind = 'flagged'
                AND attempt IN (SELECT id FROM attempt WHERE trainee = ?)
            """,
            [key]
        )
        try self.execute(
            "DELETE FROM essay_line WHERE attempt IN (SELECT id FROM attempt WHERE trainee = ?)",
            [key]
        )
        try self.execute("DELETE FROM forgetting")
    }
}
