import GRDB
import QuizCore

/// The writing of one-time codes.
extension WriteContext {
    /// Puts a list of codes in the place of the one before.
    func replaceCodes(_ hashes: [String], pepperNumber: Int, ofTrainee key: Int64) throws {
        try Self.checkStorable(hashes, "replace codes")
        try self.execute("DELETE FROM one_time_code WHERE trainee = ?", [key])
        for hash in hashes {
            try self.execute(
                "INSERT INTO one_time_code (trainee, hash, pepper_number) VALUES (?, ?, ?)",
                [key, hash, pepperNumber]
            )
        }
    }

    /// Takes a code away and returns how many are left; nil if there is none of this person.
    func useCode(hash: String, of id: Trainee.ID) throws -> Int? {
        guard id.text.isStorable else { return nil }
        let used = try self.row(
            """
            DELETE FROM one_time_code WHERE hash = ?1
                AND trainee = (SELECT key FROM trainee WHERE id = ?2 AND NOT disabled)
            RETURNING trainee
            """,
            [hash, id.text]
        )
        guard let used else { return nil }
        let left = try self.row(
            "SELECT count(*) FROM one_time_code WHERE trainee = ?",
            [try used.wide(0)]
        )
        return try left?.number(0)
    }
}
