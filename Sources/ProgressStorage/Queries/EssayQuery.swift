import GRDB
import QuizCore

/// Questions about texts and what mentors gave for them.
enum EssayQuery {
    /// The last marking of each text in force of an attempt.
    static func markings(of id: AttemptID, _ database: Database) throws -> [EssayMarking] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT s.number, s.tries, k.points, k.comment, k.marker, k.at, k.credit, k.outcome,
                    k.score, k.pass
                FROM serving s CROSS JOIN essay_mark_in_force k ON k.position = s.last_position
                WHERE s.attempt = ? ORDER BY s.number
                """
        )
        return try statement.all([id.rawValue]) { row in
            EssayMarking(
                attempt: id,
                number: try row.number(0),
                tryNumber: try row.number(1),
                points: try Self.points(try row.text(2)),
                comment: try row.text(3),
                marker: try row.text(4),
                at: try row.instant(5),
                credit: try row.grains(6),
                outcome: try row.grains(7),
                score: try row.grains(8),
                pass: try row.decode(Int?.self, atIndex: 9)
            )
        }
    }

    /// The lines of texts of an attempt that are not handed in.
    static func draftLines(of id: AttemptID, _ database: Database) throws -> [EssayLine] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT l.number, l.try, l.place, l.text, l.at
                FROM essay_line l
                    LEFT JOIN serving s ON s.attempt = l.attempt AND s.number = l.number
                WHERE l.attempt = ? AND l.try = coalesce(s.tries, 0) + 1
                ORDER BY l.number, l.place
                """
        )
        return try statement.all([id.rawValue]) { row in
            EssayLine(
                attempt: id,
                number: try row.number(0),
                tryNumber: try row.number(1),
                place: try row.number(2),
                text: try row.decode(String?.self, atIndex: 3),
                at: try row.instant(4)
            )
        }
    }

    /// The texts that wait for a mentor, the oldest first, and how many there are in all.
    static func waiting(
        _ reach: MarkingReach,
        atMost most: Int,
        _ database: Database
    ) throws -> (essays: [WaitingEssay], count: Int) {
        let statement = try database.cachedStatement(
            sql: """
                SELECT s.attempt, s.number, q.quiz, q.question, t.id, l.at, count(*) OVER ()
                FROM essay_answer e CROSS JOIN answer l ON l.position = e.position
                    CROSS JOIN serving s ON s.attempt = l.attempt AND s.number = l.number
                        AND s.last_position = e.position
                    CROSS JOIN attempt a ON a.id = s.attempt
                    CROSS JOIN trainee t ON t.key = a.trainee
                    CROSS JOIN question_version q ON q.key = s.question_key
                WHERE a.cause IS NOT NULL AND a.cause <> 'void'
                    AND (?1 IS NULL OR t.team IN (SELECT r.team FROM team_in_reach r
                        JOIN trainee m ON m.key = r.trainee WHERE m.id = ?1))
                    AND (?2 IS NULL OR t.id <> ?2)
                    AND NOT EXISTS (SELECT 1 FROM removed_identity r WHERE r.trainee = t.key)
                    AND NOT EXISTS (SELECT 1 FROM essay_marking k WHERE k.position = e.position)
                    AND NOT EXISTS (SELECT 1 FROM mark_in_force m
                        WHERE m.attempt = s.attempt AND m.number = s.number)
                ORDER BY l.at, s.attempt, s.number LIMIT ?3
                """
        )
        var count = 0
        let essays = try statement.all([reach.manager?.text, reach.besides?.text, most]) { row in
            count = try row.number(6)
            return WaitingEssay(
                attempt: AttemptID(rawValue: try row.wide(0)),
                number: try row.number(1),
                question: try row.questionName(2),
                trainee: try row.id(4),
                at: try row.instant(5)
            )
        }
        return (essays, count)
    }

    /// Whose attempt it is, if within reach.
    static func trainee(
        of id: AttemptID,
        _ reach: MarkingReach,
        _ database: Database
    ) throws -> Trainee.ID? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT t.id FROM attempt a CROSS JOIN trainee t ON t.key = a.trainee
                WHERE a.id = ?1 AND (?2 IS NULL OR t.team IN (SELECT r.team FROM team_in_reach r
                        JOIN trainee m ON m.key = r.trainee WHERE m.id = ?2))
                    AND (?3 IS NULL OR t.id <> ?3)
                """
        )
        return try statement.first([id.rawValue, reach.manager?.text, reach.besides?.text]) {
            try $0.id(0)
        }
    }

    /// Points as they are stored: `3,0,2`.
    static func text(_ points: [Int]) -> String {
        points.map(String.init).joined(separator: ",")
    }

    private static func points(_ text: String) throws -> [Int] {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false)
        let points = parts.compactMap { Int($0) }
        guard points.count == parts.count else { throw StoreError.damage("read marking", text) }
        return points
    }
}
