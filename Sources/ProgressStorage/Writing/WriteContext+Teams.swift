import GRDB
import QuizCore

/// The writing of teams and of who manages them.
extension WriteContext {
    /// Refuses a team that does not exist; nil is fine.
    func checkTeam(_ id: Team.ID?, _ operation: String) throws {
        guard let id else { return }
        try Self.checkStorable([id.text], operation)
        let row = try self.row("SELECT 1 FROM team WHERE id = ?", [id.text])
        guard row != nil else { throw StoreError.refusal(operation) }
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

    func rename(_ id: Team.ID, to name: String) throws {
        try self.checkTeam(id, "rename team")
        try Self.checkStorable([name], "rename team")
        try self.execute("UPDATE team SET name = ? WHERE id = ?", [name, id.text])
    }

    func move(_ id: Team.ID, below parent: Team.ID?) throws {
        try self.checkTeam(id, "move team")
        try self.checkTeam(parent, "move team")
        let row = try self.row(
            "SELECT 1 FROM team_below WHERE top = ? AND team = ?",
            [id.text, parent?.text]
        )
        guard row == nil else { throw StoreError.refusal("move team") }
        try self.execute("UPDATE team SET parent = ? WHERE id = ?", [parent?.text, id.text])
    }

    func remove(_ id: Team.ID) throws {
        try self.checkTeam(id, "remove team")
        let row = try self.row(
            """
            SELECT EXISTS (SELECT 1 FROM team WHERE parent = ?1)
                OR EXISTS (SELECT 1 FROM trainee WHERE team = ?1)
            """,
            [id.text]
        )
        guard try row?.number(0) == 0 else { throw StoreError.refusal("remove team") }
        let managers = try Row.fetchAll(
            self.database.cachedStatement(sql: "SELECT trainee FROM team_manager WHERE team = ?"),
            arguments: [id.text]
        )
        for manager in managers { try self.dismiss(try manager.wide(0), from: id) }
        try self.execute("DELETE FROM team WHERE id = ?", [id.text])
    }

    func appoint(_ key: Int64, to id: Team.ID) throws {
        try self.checkTeam(id, "appoint manager")
        try self.execute(
            "INSERT INTO team_manager (team, trainee) VALUES (?, ?) ON CONFLICT DO NOTHING",
            [id.text, key]
        )
        try self.setRights(try self.rights(ofTrainee: key).union([.manager]), ofTrainee: key)
    }

    func dismiss(_ key: Int64, from id: Team.ID) throws {
        try self.execute(
            "DELETE FROM team_manager WHERE team = ? AND trainee = ?",
            [id.text, key]
        )
        guard self.database.changesCount > 0 else { throw StoreError.refusal("dismiss manager") }
        guard try self.row("SELECT 1 FROM team_manager WHERE trainee = ?", [key]) == nil else {
            return
        }
        try self.setRights(try self.rights(ofTrainee: key).subtracting([.manager]), ofTrainee: key)
    }

    private func rights(ofTrainee key: Int64) throws -> Set<Trainee.Right> {
        let row = try self.row("SELECT rights FROM trainee WHERE key = ?", [key])
        return try row.map { Trainee.Right.rights(try $0.text(0)) } ?? []
    }
}
