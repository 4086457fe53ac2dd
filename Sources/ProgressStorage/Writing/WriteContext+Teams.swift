import GRDB
import QuizCore

/// The writing of teams and of who manages them.
extension WriteContext {
    /// Refuses a team that does not exist; nil is fine.
    func checkTeam(_ id: Team.ID?, _ operation: String) throws {
        guard let id else { return }
        try Self.checkStorable([id.text], operation)
        guard try self.exists("SELECT 1 FROM team WHERE id = ?", [id.text]) else {
            throw StoreError.refusal(operation)
        }
    }

    func insert(_ team: Team) throws {
        try Self.checkStorable([team.id.text, team.name], "add team")
        try self.checkTeam(team.parent, "add team")
        try self.execute(
            "INSERT INTO team (id, name, parent) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING",
            [team.id.text, team.name, team.parent?.text]
        )
        guard self.database.changesCount > 0 else {
            throw StoreError(.nameTaken, operation: "add team")
        }
    }

    /// Sets the name; tells whether it had another one.
    func rename(_ id: Team.ID, to name: String) throws -> Bool {
        try self.checkTeam(id, "rename team")
        try Self.checkStorable([name], "rename team")
        try self.execute("UPDATE team SET name = ?1 WHERE id = ?2 AND name <> ?1", [name, id.text])
        return self.database.changesCount > 0
    }

    /// Puts a team below another one; tells whether it was elsewhere.
    func move(_ id: Team.ID, below parent: Team.ID?) throws -> Bool {
        try self.checkTeam(id, "move team")
        try self.checkTeam(parent, "move team")
        let isBelow = try self.exists(
            "SELECT 1 FROM team_below WHERE top = ? AND team = ?",
            [id.text, parent?.text]
        )
        guard !isBelow else { throw StoreError.refusal("move team") }
        try self.execute(
            "UPDATE team SET parent = ?1 WHERE id = ?2 AND parent IS NOT ?1",
            [parent?.text, id.text]
        )
        return self.database.changesCount > 0
    }

    func remove(_ id: Team.ID, by signature: AuditSignature?) throws {
        try self.checkTeam(id, "remove team")
        let isUsed = try self.exists(
            """
            SELECT 1 FROM team WHERE parent = ?1 UNION ALL SELECT 1 FROM trainee WHERE team = ?1
            """,
            [id.text]
        )
        guard !isUsed else { throw StoreError.refusal("remove team") }
        let managers = try self.database.cachedStatement(
            sql: "SELECT trainee FROM team_manager WHERE team = ?"
        )
        for key in try managers.all([id.text], { try $0.wide(0) }) {
            try self.dismiss(key, from: id)
            try self.note(.managerDismissed, by: signature, trainee: key, object: id.text)
        }
        try self.execute("DELETE FROM team WHERE id = ?", [id.text])
    }

    /// Makes a person manager of a team; tells whether they were not.
    func appoint(_ key: Int64, to id: Team.ID) throws -> Bool {
        try self.checkTeam(id, "appoint manager")
        try self.execute(
            "INSERT INTO team_manager (team, trainee) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [id.text, key]
        )
        let isNew = self.database.changesCount > 0
        let rights = try self.rights(ofTrainee: key)
        guard isNew || !rights.contains(.manager) else { return false }
        try self.setRights(rights.union([.manager]), ofTrainee: key)
        return true
    }

    /// Takes all teams from a manager, and keeps each of these acts.
    func dismiss(_ key: Int64, by signature: AuditSignature?) throws {
        let teams = try self.database.cachedStatement(
            sql: "DELETE FROM team_manager WHERE trainee = ? RETURNING team"
        )
        for team in try teams.all([key], { try $0.text(0) }).sorted() {
            try self.note(.managerDismissed, by: signature, trainee: key, object: team)
        }
    }

    func dismiss(_ key: Int64, from id: Team.ID) throws {
        try self.execute(
            "DELETE FROM team_manager WHERE team = ? AND trainee = ?",
            [id.text, key]
        )
        guard self.database.changesCount > 0 else { throw StoreError.refusal("dismiss manager") }
        guard try !self.exists("SELECT 1 FROM team_manager WHERE trainee = ?", [key]) else {
            return
        }
        try self.setRights(try self.rights(ofTrainee: key).subtracting([.manager]), ofTrainee: key)
    }

    private func rights(ofTrainee key: Int64) throws -> Set<Trainee.Right> {
        try self.first("SELECT rights FROM trainee WHERE key = ?", [key]) { row in
            Trainee.Right.rights(try row.text(0))
        } ?? []
    }
}
