import GRDB
import QuizCore

/// What the answers of a trainee say about competency.
enum EvidenceQuery {
    /// One piece for each serving: its first answer, or nothing known where it was skipped and
    /// still open when the trainee finished the attempt.
    ///
    /// A scene gives one piece for each mark on its path, or else one for its end.
    ///
    /// Where a question was regraded, its answer says what it says by the version that marked
    /// it, and nothing if it is void. A text says what the last marking says, and nothing before
    /// one. An attempt that became void says nothing. Servings follow each other as they were
    /// first answered, attempt by attempt.
    static func evidence(of trainee: Trainee.ID, _ database: Database) throws -> [Evidence] {
        let statement = try database.cachedStatement(sql: Self.sql(who: "t.id"))
        return try statement.all([trainee.text], Self.evidence).flatMap(\.self)
    }

    /// The same of a trainee by key: version, outcome, whether nobody guessed, instant, marks.
    static func servings(_ database: Database) throws -> Statement {
        let columns = "SELECT version, outcome, unguessed, at, marks FROM ("
        return try database.cachedStatement(sql: columns + Self.sql(who: "t.key") + ")")
    }

    private static func sql(who column: String) -> String {
        """
        \(Self.ofServings) WHERE \(column) = ?1 AND \(Self.countsServing)
        UNION ALL \(Self.ofTurns) WHERE \(column) = ?1 AND \(Self.countsTurn)
        ORDER BY 9, 10, 11, 12
        """
    }

    private static let ofServings = """
        SELECT q.quiz, q.question, q.shares,
            coalesce(m.outcome, k.outcome, CASE WHEN e.position IS NULL THEN s.first_outcome END)
                AS outcome,
            q.guess, q.difficulty,
            coalesce(s.first_at, a.ended_at) AS at, NULL AS marks,
            a.id, s.tries = 0, s.first_position, s.number,
            q.key AS version, 0 AS unguessed
        FROM trainee t CROSS JOIN attempt a ON a.trainee = t.key
            CROSS JOIN serving s ON s.attempt = a.id
            LEFT JOIN mark_in_force m ON m.attempt = s.attempt AND m.number = s.number
            LEFT JOIN essay_answer e ON e.position = s.last_position
            LEFT JOIN essay_mark_in_force k ON k.position = s.last_position
            CROSS JOIN question_version q ON q.key = coalesce(m.question_key, s.question_key)
        """

    private static let countsServing = """
        a.cause IS NOT 'void' AND m.is_void IS NOT 1
            AND (s.tries > 0 OR a.cause = 'submitted')
            AND q.marked = 1
            AND (e.position IS NULL OR m.outcome IS NOT NULL OR k.outcome IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM scene_turn p
                WHERE p.attempt = s.attempt AND p.number = s.number)
        """

    /// Turns with marks; without any, the last turn if the scene ended there or was left open.
    private static let ofTurns = """
        SELECT q.quiz, q.question, q.shares, l.outcome, CASE WHEN p.ended = 1 OR p.marks <> '' THEN q.guess ELSE 0 END,
            q.difficulty, l.at, p.marks,
            a.id, 0, p.position, s.number,
            q.key, p.ended <> 1 AND p.marks = ''
        FROM trainee t CROSS JOIN attempt a ON a.trainee = t.key
            CROSS JOIN serving s ON s.attempt = a.id
            CROSS JOIN scene_turn p ON p.attempt = s.attempt AND p.number = s.number
            CROSS JOIN answer l ON l.position = p.position
            CROSS JOIN question_version q ON q.key = s.question_key
        """

    private static let countsTurn = """
        a.cause IS NOT 'void'
            AND NOT EXISTS (SELECT 1 FROM mark_in_force m
                WHERE m.attempt = s.attempt AND m.number = s.number AND m.is_void = 1)
            AND (p.marks <> ''
            OR (p.position = s.last_position
                AND (p.ended = 1 OR (s.skipped_at IS NOT NULL AND a.cause = 'submitted'))
                AND NOT EXISTS (SELECT 1 FROM scene_turn o WHERE o.attempt = s.attempt
                    AND o.number = s.number AND o.marks <> '')))
        """

    private static func evidence(_ row: Columns) throws -> [Evidence] {
        let text = try row.text(2)
        guard let shares = CompetencyShare.shares(text) else {
            throw StoreError.damage("read evidence", text)
        }
        let outcome = try row.decode(Int64?.self, atIndex: 3)
        let whole = Evidence(
            question: try row.questionName(0),
            shares: shares,
            outcome: Grains(outcome ?? 0).approximated,
            guess: outcome == nil ? 0 : try row.decode(atIndex: 4),
            difficulty: try row.decode(atIndex: 5),
            at: try row.instant(6)
        )
        let written = try row.decode(String?.self, atIndex: 7) ?? ""
        guard let marks = CompetencyMark.marks(written) else {
            throw StoreError.damage("read evidence", written)
        }
        return marks.isEmpty ? [whole] : whole.split(by: marks)
    }
}
