import GRDB
import QuizCore

/// What the answers of a trainee say about competency.
enum EvidenceQuery {
    /// One piece for each serving: its first answer, or nothing known where it was skipped and
    /// still open when the trainee finished the attempt.
    ///
    /// An attempt that became void says nothing. Servings follow each other as they were first
    /// answered, attempt by attempt.
    static func evidence(of trainee: Trainee.ID, _ database: Database) throws -> [Evidence] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT q.quiz, q.question, q.shares, s.first_outcome, q.guess, q.difficulty,
                    coalesce(s.first_at, a.ended_at)
                FROM trainee t CROSS JOIN attempt a ON a.trainee = t.key
                    CROSS JOIN serving s ON s.attempt = a.id
                    CROSS JOIN question_version q ON q.key = s.question_key
                WHERE t.id = ? AND a.cause IS NOT 'void' AND (s.tries > 0 OR a.cause = 'submitted')
                ORDER BY a.id, s.tries = 0, s.first_position, s.number
                """
        )
        return try Row.fetchAll(statement, arguments: [trainee.text]).map(Self.evidence)
    }

    private static func evidence(_ row: Row) throws -> Evidence {
        let text = try row.text(2)
        guard let shares = CompetencyShare.shares(text) else {
            throw StoreError.damage("read evidence", text)
        }
        let outcome = try row.decode(Int64?.self, atIndex: 3)
        return Evidence(
            question: try row.questionName(0),
            shares: shares,
            outcome: Double(outcome ?? 0) / Double(Grains.perPoint),
            guess: outcome == nil ? 0 : try row.decode(atIndex: 4),
            difficulty: try row.decode(atIndex: 5),
            at: try row.instant(6)
        )
    }
}
