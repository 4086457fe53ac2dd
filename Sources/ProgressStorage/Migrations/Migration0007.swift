import GRDB
import QuizCore

/// Teams below teams, and who manages them; what was free text of a person becomes a team.
enum Migration0007: Migration {
    static let number = 7

    static let sql = """
        CREATE TABLE team (
            id TEXT PRIMARY KEY CHECK (id <> ''),
            name TEXT NOT NULL CHECK (name <> ''),
            parent TEXT REFERENCES team (id) CHECK (parent <> id)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX team_by_parent ON team (parent);

        -- Whoever stands here has the right manager.
        CREATE TABLE team_manager (
            team TEXT NOT NULL REFERENCES team (id),
            trainee INTEGER NOT NULL REFERENCES trainee (key),
            PRIMARY KEY (team, trainee)
        ) STRICT, WITHOUT ROWID;

        CREATE INDEX team_manager_by_trainee ON team_manager (trainee);

        -- Each team beside itself and every team below it.
        CREATE VIEW team_below AS
            WITH RECURSIVE below (top, team) AS (
                SELECT id, id FROM team
                UNION SELECT b.top, t.id FROM below b JOIN team t ON t.parent = b.team)
            SELECT top, team FROM below;

        -- Each manager beside the teams that they manage and every team below these.
        CREATE VIEW team_in_reach AS
            SELECT m.trainee, b.team FROM team_manager m JOIN team_below b ON b.top = m.team;

        ALTER TABLE trainee RENAME COLUMN team TO former_team;
        ALTER TABLE trainee ADD COLUMN team TEXT REFERENCES team (id);
        CREATE INDEX trainee_by_team ON trainee (team);

        PRAGMA user_version = 7;
        """

    /// Each text becomes a team of that name, at the top.
    ///
    /// A text that can be an id is one, folded; of others the id is made, with a number behind it
    /// where another team has it. Managers manage the team they belonged to.
    static func convert(_ database: Database) throws {
        let texts = try String.fetchAll(
            database,
            sql: "SELECT DISTINCT former_team FROM trainee WHERE former_team <> '' ORDER BY 1"
        )
        var names: [Team.ID: String] = [:]
        // Those that can be ids come first, so that none of them loses its own to another.
        let typed = texts.filter { Team.ID(typed: $0) != nil }
        for (index, text) in (typed + texts.filter { !typed.contains($0) }).enumerated() {
            let id = Team.ID(typed: text) ?? Self.free(text, place: index + 1, besides: names.keys)
            if names.updateValue(names[id] ?? text, forKey: id) == nil {
                try database.execute(
                    sql: "INSERT INTO team (id, name) VALUES (?, ?)",
                    arguments: [id.text, text]
                )
            }
            try database.execute(
                sql: "UPDATE trainee SET team = ? WHERE former_team = ?",
                arguments: [id.text, text]
            )
        }
        try database.execute(
            sql: """
                ALTER TABLE trainee DROP COLUMN former_team;
                INSERT INTO team_manager (team, trainee) SELECT team, key FROM trainee
                WHERE team IS NOT NULL AND instr(',' || rights || ',', ',manager,');
                """
        )
    }

    private static func free(
        _ text: String,
        place: Int,
        besides taken: some Collection<Team.ID>
    ) -> Team.ID {
        let id = Team.ID(derivedFrom: text, place: place)
        guard taken.contains(id) else { return id }
        let stem = id.text.prefix(Team.ID.longest - 8)
        var number = place
        while taken.contains(Team.ID("\(stem)-\(number)")) { number += 1 }
        return Team.ID("\(stem)-\(number)")
    }
}
