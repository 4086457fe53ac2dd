import GRDB
import QuizCore

/// Questions about assignments.
enum AssignmentQuery {
    /// The assignments of a programme or of all, to one person or to everybody.
    static func assignments(
        of programme: Programme.ID?,
        to trainee: Trainee.ID?,
        _ database: Database
    ) throws -> [Assignment] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT a.programme, t.id, a.at, a.person, a.due, a.id
                FROM assignment a JOIN trainee t ON t.key = a.trainee
                WHERE (?1 IS NULL OR a.programme = ?1) AND (?2 IS NULL OR t.id = ?2)
                ORDER BY a.programme, t.id
                """
        )
        return try statement.all([programme?.text, trainee?.text]) { row in
            Assignment(
                programme: try row.id(0),
                trainee: try row.id(1),
                at: try row.instant(2),
                person: try row.text(3),
                due: try row.decode(Int?.self, atIndex: 4).map(CalendarDay.init(number:)),
                waivers: try Self.waivers(of: try row.wide(5), database)
            )
        }
    }

    private static func waivers(
        of assignment: Int64,
        _ database: Database
    ) throws -> [Assignment.Waiver] {
        let statement = try database.cachedStatement(
            sql: "SELECT quiz, reason, person, at FROM waiver WHERE assignment = ? ORDER BY quiz"
        )
        return try statement.all([assignment]) { row in
            Assignment.Waiver(
                quiz: try row.id(0),
                reason: try row.text(1),
                person: try row.text(2),
                at: try row.instant(3)
            )
        }
    }
}
