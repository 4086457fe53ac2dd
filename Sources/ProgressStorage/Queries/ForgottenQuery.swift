import GRDB
import QuizCore

/// Questions about people who were forgotten.
enum ForgottenQuery {
    /// Whether somebody was forgotten.
    static func isForgotten(_ id: Trainee.ID, _ database: Database) throws -> Bool {
        guard id.text.isStorable else { return false }
        let statement = try database.cachedStatement(
            sql: """
                SELECT EXISTS (SELECT 1 FROM removed_identity r
                    JOIN trainee t ON t.key = r.trainee WHERE t.id = ?)
                """
        )
        return try statement.value(Bool.self, [id.text]) ?? false
    }

    /// What will stand in the place of the next name: `removed-07`.
    ///
    /// - Parameter taken: Names that are not free though no account has them.
    static func nextName(besides taken: Set<Trainee.ID>, _ database: Database) throws -> Trainee.ID
    {
        let forgotten = try database.cachedStatement(sql: "SELECT count(*) FROM removed_identity")
        let account = try database.cachedStatement(
            sql: "SELECT EXISTS (SELECT 1 FROM trainee WHERE id = ?)"
        )
        var number = try forgotten.value(Int.self) ?? 0
        while true {
            number += 1
            let name = "removed-" + (number < 10 ? "0" : "") + String(number)
            let hasAccount = try account.value(Bool.self, [name])
            let id = Trainee.ID(name)
            if hasAccount != true, !taken.contains(id) { return id }
        }
    }
}
