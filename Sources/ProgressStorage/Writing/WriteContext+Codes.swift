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
        let person = try self.first(
            """
            DELETE FROM one_time_code WHERE hash = ?1
                AND trainee = (SELECT key FROM trainee WHERE id = ?2 AND NOT disabled)
            RETURNING trainee
            """,
            [hash, id.text]
        ) { try $0.wide(0) }
        guard let person else { return nil }
        return try self.first("SELECT count(*) FROM one_time_code WHERE trainee = ?", [person]) {
            try $0.number(0)
        }
    }
}
