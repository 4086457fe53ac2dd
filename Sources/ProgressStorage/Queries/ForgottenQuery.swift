import GRDB
import QuizCore

/// Questions about people who were forgotten.
enum ForgottenQuery {
    /// Whether somebody was forgotten.
    static func isForgotten(_ id: Trainee.ID, _ database: Database) throws -> Bool {
        guard id.text.isStorable else { return false }
        return try Bool.fetchOne(
            database,
            sql: """
                SELECT EXISTS (SELECT 1 FROM removed_identity r
                    JOIN trainee t ON t.key = r.trainee WHERE t.id = ?)
                """,
            arguments: [id.text]
        ) ?? false
    }

    /// What will stand in the place of the next name: `removed-07`.
    static func nextName(_ database: Database) throws -> Trainee.ID {
        var number = try Int.fetchOne(database, sql: "SELECT count(*) FROM removed_identity") ?? 0
        while true {
            number += 1
            let name = "removed-" + (number < 10 ? "0" : "") + String(number)
            let taken = try Bool.fetchOne(
                database,
                sql: "SELECT EXISTS (SELECT 1 FROM trainee WHERE id = ?)",
                arguments: [name]
            )
            if taken != true { return Trainee.ID(name) }
        }
    }
}
