import GRDB
import QuizCore

/// Questions about teams and those who manage them.
enum TeamQuery {
    /// All teams.
    static func tree(_ database: Database) throws -> TeamTree {
        let statement = try database.cachedStatement(sql: "SELECT id, name, parent FROM team")
        return TeamTree(
            try statement.all { row in
                Team(
                    id: try row.id(0),
                    name: try row.text(1),
                    parent: try row.decode(String?.self, atIndex: 2).map { Team.ID($0) }
                )
            }
        )
    }

    /// Who manages which team, by team and user name.
    static func managers(_ database: Database) throws -> [TeamManager] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT m.team, t.id FROM team_manager m JOIN trainee t ON t.key = m.trainee
                ORDER BY 1, 2
                """
        )
        return try statement.all { row in
            TeamManager(team: try row.id(0), person: try row.id(1))
        }
    }

    /// How many people each team has, those below not counted; closed accounts are left out.
    static func sizes(_ database: Database) throws -> [Team.ID: Int] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT team, count(*) FROM trainee WHERE team IS NOT NULL AND NOT disabled
                GROUP BY team
                """
        )
        var sizes: [Team.ID: Int] = [:]
        try statement.each { sizes[try $0.id(0)] = try $0.number(1) }
        return sizes
    }

    /// The teams that a person was made manager of.
    static func managed(by person: Trainee.ID, _ database: Database) throws -> [Team.ID] {
        guard person.text.isStorable else { return [] }
        let statement = try database.cachedStatement(
            sql: """
                SELECT m.team FROM team_manager m JOIN trainee t ON t.key = m.trainee
                WHERE t.id = ? ORDER BY 1
                """
        )
        return try statement.all([person.text]) { try $0.id(0) }
    }

    /// The people of a team and of those below it, by id; closed accounts are left out.
    static func people(of team: Team.ID, _ database: Database) throws -> [Trainee] {
        let filter = TraineeFilter(team: team, includesDisabled: false)
        return try TraineeQuery.trainees(matching: filter, database)
    }

    /// What a person may see; nil if there is no such account or it is closed.
    static func scope(of viewer: Trainee.ID, _ database: Database) throws -> Scope? {
        guard let person = try TraineeQuery.account(viewer, database)?.trainee, !person.isDisabled
        else { return nil }
        return Scope(
            of: person,
            managing: try Self.managed(by: viewer, database),
            in: try Self.tree(database)
        )
    }

    /// The teams that concern a person; nil if there is no such account.
    static func teams(of person: Trainee.ID, _ database: Database) throws -> TeamsOfPerson? {
        guard let trainee = try TraineeQuery.account(person, database)?.trainee else { return nil }
        return TeamsOfPerson(
            of: trainee,
            managing: try Self.managed(by: person, database),
            in: try Self.tree(database),
            sizes: try Self.sizes(database)
        )
    }

    /// Somebody within the reach of a person.
    ///
    /// The same is read whether there is nobody of that name or somebody out of reach.
    static func person(
        _ other: Trainee.ID,
        seenBy viewer: Trainee.ID,
        _ database: Database
    ) throws -> Trainee? {
        let scope = try Self.scope(of: viewer, database)
        let team = try Self.team(of: other, database)
        guard let scope, scope.includes(other, of: team) else { return nil }
        return try TraineeQuery.account(other, database)?.trainee
    }

    /// A team within the reach of a person, and its people.
    static func people(
        of id: Team.ID,
        seenBy viewer: Trainee.ID,
        _ database: Database
    ) throws -> TeamPeople? {
        guard let scope = try Self.scope(of: viewer, database), scope.includes(id),
            let team = try Self.tree(database)[id]
        else { return nil }
        return TeamPeople(team: team, people: try Self.people(of: id, database))
    }

    private static func team(of person: Trainee.ID, _ database: Database) throws -> Team.ID? {
        guard person.text.isStorable else { return nil }
        let statement = try database.cachedStatement(sql: "SELECT team FROM trainee WHERE id = ?")
        return try statement.value(String.self, [person.text]).map { Team.ID($0) }
    }
}
