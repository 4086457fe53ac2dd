import GRDB
import QuizCore

/// Questions about accounts.
enum TraineeQuery {
    /// The account of this name.
    static func account(_ id: Trainee.ID, _ database: Database) throws -> Account? {
        // A text with a NUL in it is the name of nobody.
        guard id.text.isStorable else { return nil }
        let statement = try database.cachedStatement(
            sql: """
                SELECT id, display_name, job, team, rights, disabled, language, width, styled,
                    created_at, key
                FROM trainee WHERE id = ?
                """
        )
        return try statement.first([id.text]) { row in
            Account(
                trainee: try Self.trainee(row),
                secrets: try Self.secrets(ofTrainee: try row.wide(10), database),
                createdAt: try row.instant(9)
            )
        }
    }

    /// The trainees that match, by id.
    static func trainees(
        matching filter: TraineeFilter,
        _ database: Database
    ) throws -> [Trainee] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT id, display_name, job, team, rights, disabled, language, width, styled
                FROM trainee
                WHERE (?1 IS NULL OR instr(lower(id), lower(?1)) OR instr(lower(display_name), lower(?1)))
                    AND (?2 IS NULL OR team IN (SELECT team FROM team_below WHERE top = ?2))
                    AND (?3 IS NULL OR job = ?3)
                    AND (?4 IS NULL OR instr(',' || rights || ',', ',' || ?4 || ','))
                    AND (?5 OR NOT disabled)
                ORDER BY id
                """
        )
        let values: [any StoredValue] = [
            filter.text, filter.team?.text, filter.job?.text, filter.right?.rawValue,
            filter.includesDisabled,
        ]
        return try statement.all(values, Self.trainee)
    }

    /// Whether anybody has a secret.
    static func holdsSecrets(_ database: Database) throws -> Bool {
        try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM secret)").value() ?? false
    }

    /// All failed sign-ins that are remembered.
    static func signInFailures(_ database: Database) throws -> [SignInFailures] {
        let statement = try database.cachedStatement(
            sql: "SELECT account, source, failures, last_at FROM sign_in_failure"
        )
        return try statement.all([], Self.signInFailures)
    }

    /// The columns account, source, failures and last.
    static func signInFailures(_ row: Columns) throws -> SignInFailures {
        SignInFailures(
            account: try row.text(0),
            source: try row.text(1),
            count: try row.number(2),
            lastAt: try row.instant(3)
        )
    }

    /// The columns id, display name, job, team, rights, disabled, language, width and style.
    static func trainee(_ row: Columns) throws -> Trainee {
        Trainee(
            id: try row.id(0),
            displayName: try row.text(1),
            job: try row.decode(String?.self, atIndex: 2).map { JobRole.ID($0) },
            team: try row.decode(String?.self, atIndex: 3).map { Team.ID($0) },
            rights: Trainee.Right.rights(try row.text(4)),
            isDisabled: try row.decode(atIndex: 5),
            preferences: Trainee.Preferences(
                language: try row.decode(String?.self, atIndex: 6).map(LanguageTag.init(rawValue:)),
                width: try row.decode(atIndex: 7),
                isStyled: try row.decode(atIndex: 8)
            )
        )
    }

    private static func secrets(
        ofTrainee key: Int64,
        _ database: Database
    ) throws -> [StoredSecret] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT kind, hash, pepper_number, changed_at FROM secret WHERE trainee = ?
                ORDER BY kind
                """
        )
        return try statement.all([key]) { row in
            let word = try row.text(0)
            guard let kind = StoredSecret.Kind(rawValue: word) else {
                throw StoreError.damage("read secret", word)
            }
            return StoredSecret(
                kind: kind,
                hash: try row.text(1),
                pepperNumber: try row.number(2),
                changedAt: try row.instant(3)
            )
        }
    }
}
