import GRDB
import QuizCore

/// The writing of accounts.
extension WriteContext {
    /// The key of a trainee; kind `unknownTrainee` if there is none of that name.
    func traineeKey(_ id: Trainee.ID) throws -> Int64 {
        let unknown = StoreError(.unknownTrainee, operation: "find trainee")
        guard id.text.isStorable else { throw unknown }
        let key = try self.first("SELECT key FROM trainee WHERE id = ?", [id.text]) {
            try $0.wide(0)
        }
        guard let key else { throw unknown }
        return key
    }

    /// Stores a new trainee and returns the key.
    func insert(_ trainee: Trainee, at instant: Instant) throws -> Int64 {
        try Self.checkStorable(
            [trainee.id.text, trainee.displayName, trainee.job?.text],
            "create trainee"
        )
        try self.checkTeam(trainee.team, "create trainee")
        try self.execute(
            """
            INSERT INTO trainee (id, display_name, job, team, rights, disabled, language, width,
                styled, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
            """,
            [
                trainee.id.text, trainee.displayName, trainee.job?.text, trainee.team?.text,
                Trainee.Right.text(trainee.rights), trainee.isDisabled,
                trainee.preferences.language?.rawValue, trainee.preferences.width,
                trainee.preferences.isStyled, instant.milliseconds,
            ]
        )
        guard self.database.changesCount > 0 else {
            throw StoreError(.nameTaken, operation: "create trainee")
        }
        return self.database.lastInsertedRowID
    }

    /// Keeps the settings of the line for a person.
    func keep(_ preferences: Trainee.Preferences, of id: Trainee.ID) throws -> ProgressResult {
        try self.execute(
            "UPDATE trainee SET language = ?, width = ?, styled = ? WHERE key = ?",
            [
                preferences.language?.rawValue, preferences.width, preferences.isStyled,
                try self.traineeKey(id),
            ]
        )
        return .noted
    }

    /// Puts a secret in the place of the one there is.
    func put(_ secret: StoredSecret, ofTrainee key: Int64) throws {
        try Self.checkStorable([secret.hash], "put secret")
        try self.execute("DELETE FROM secret WHERE trainee = ?", [key])
        try self.execute(
            """
            INSERT INTO secret (trainee, kind, hash, pepper_number, changed_at)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                key, secret.kind.rawValue, secret.hash, secret.pepperNumber,
                secret.changedAt.milliseconds,
            ]
        )
    }

    /// Replaces the rights; who is to be no manager any more was dismissed from all teams before.
    func setRights(_ rights: Set<Trainee.Right>, ofTrainee key: Int64) throws {
        try self.execute(
            "UPDATE trainee SET rights = ? WHERE key = ?",
            [Trainee.Right.text(rights), key]
        )
    }

    /// Sets or takes away the job.
    func setJob(_ job: String?, ofTrainee key: Int64) throws {
        try Self.checkStorable([job], "set job")
        try self.execute("UPDATE trainee SET job = ? WHERE key = ?", [job, key])
    }

    /// Sets or takes away the team.
    func setTeam(_ team: Team.ID?, ofTrainee key: Int64) throws {
        try self.checkTeam(team, "set team")
        try self.execute("UPDATE trainee SET team = ? WHERE key = ?", [team?.text, key])
    }

    /// Sets the name that others see.
    func setDisplayName(_ name: String, ofTrainee key: Int64) throws {
        try Self.checkStorable([name], "set name")
        try self.execute("UPDATE trainee SET display_name = ? WHERE key = ?", [name, key])
    }

    /// Closes or opens the account.
    func setDisabled(_ isDisabled: Bool, ofTrainee key: Int64) throws {
        try self.execute("UPDATE trainee SET disabled = ? WHERE key = ?", [isDisabled, key])
    }
}

/// The writing of failed sign-ins.
extension WriteContext {
    /// Counts one more failure and returns the sum.
    func bumpFailures(account: String, source: String, at instant: Instant) throws -> SignInFailures
    {
        try Self.checkStorable([account, source], "note failed sign-in")
        let failures = try self.first(
            """
            INSERT INTO sign_in_failure (account, source, failures, last_at) VALUES (?1, ?2, 1, ?3)
            ON CONFLICT (account, source)
            DO UPDATE SET failures = failures + 1, last_at = max(last_at, ?3)
            RETURNING account, source, failures, last_at
            """,
            [account, source, instant.milliseconds],
            TraineeQuery.signInFailures
        )
        guard let failures else { throw StoreError.refusal("note failed sign-in") }
        return failures
    }

    /// Forgets the failures of an account from one source, or from all.
    func clearFailures(account: String, source: String?) throws {
        try Self.checkStorable([account, source], "clear failed sign-ins")
        try self.execute(
            "DELETE FROM sign_in_failure WHERE account = ?1 AND (?2 IS NULL OR source = ?2)",
            [account, source]
        )
    }

    /// Forgets what is older than an instant.
    func forgetFailures(before instant: Instant) throws {
        try self.execute(
            "DELETE FROM sign_in_failure WHERE last_at < ?",
            [instant.milliseconds]
        )
    }
}

extension Trainee.Right {
    /// Rights as they are stored, such as `author,trainee`.
    static func text(_ rights: Set<Self>) -> String {
        rights.map(\.rawValue).sorted().joined(separator: ",")
    }

    /// Reads what ``text(_:)`` wrote; rights of a later version are left out.
    static func rights(_ text: String) -> Set<Self> {
        Set(text.split(separator: ",").compactMap { Self(rawValue: String($0)) })
    }
}
