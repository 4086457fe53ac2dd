import GRDB
import QuizCore

/// Questions about regrades and the marks that are in force by them.
enum RegradeQuery {
    /// The marks in force of an attempt that are not its first ones.
    static func marks(of id: AttemptID, _ database: Database) throws -> [RegradedMark] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT q.quiz, q.question, q.content_hash, m.number, m.score, m.possible,
                    m.first_possible, m.credit, m.outcome, m.is_void
                FROM mark_in_force m CROSS JOIN question_version q ON q.key = m.question_key
                WHERE m.attempt = ? ORDER BY m.number
                """
        )
        return try statement.all([id.rawValue]) { row in
            RegradedMark(
                number: try row.number(3),
                question: try row.questionName(0),
                contentHash: try row.text(2),
                score: try row.grains(4),
                possible: try row.grains(5),
                firstPossible: try row.grains(6),
                credit: try row.decode(Int64?.self, atIndex: 7).map { Grains($0) },
                outcome: try row.decode(Int64?.self, atIndex: 8).map { Grains($0) },
                isVoid: try row.decode(atIndex: 9)
            )
        }
    }

    /// An end with the points and the verdict that are in force by regrades and by mentors.
    static func inForce(_ end: AttemptEnd, _ database: Database) throws -> AttemptEnd {
        guard end.cause != .void else { return end }
        let statement = try database.cachedStatement(sql: Self.standing)
        return try statement.first([end.attempt.rawValue]) { try Self.inForce(end, $0) } ?? end
    }

    private static func inForce(_ end: AttemptEnd, _ row: Columns) throws -> AttemptEnd {
        let sum = Grains(try row.wide(1))
        let most = sum + Grains(try row.wide(2))
        // With counted certainty a sum may lie below 0.
        let earned = max(.zero, sum)
        let pending = max(.zero, most) - earned
        let isFirst = try row.number(0) == 0
        let possible = end.possible + (try row.grains(3))
        let pass = try row.decode(Int?.self, atIndex: 4)
        let passed = pass.flatMap {
            PassMark.verdict(earned: earned, pending: pending, possible: possible, pass: $0)
        }
        return AttemptEnd(
            attempt: end.attempt,
            cause: end.cause,
            at: end.at,
            earned: isFirst ? end.earned : earned,
            possible: possible,
            passed: isFirst ? end.passed : passed,
            pending: pending
        )
    }

    /// Marks that are not the first ones; points earned and still to be given; what the questions
    /// can give beyond what they could; the pass mark.
    private static let standing = """
        WITH regraded AS MATERIALIZED (
                SELECT number, score, possible - first_possible AS more, pass
                FROM mark_in_force WHERE attempt = ?1),
            kept AS MATERIALIZED (
                SELECT coalesce(k.score, s.score) AS score, k.position AS marked, k.pass,
                    CASE WHEN k.position IS NULL THEN e.most END AS most
                FROM serving s LEFT JOIN essay_answer e ON e.position = s.last_position
                    LEFT JOIN essay_mark_in_force k ON k.position = s.last_position
                WHERE s.attempt = ?1
                    AND s.number NOT IN (SELECT r.number FROM regraded r))
        SELECT (SELECT count(*) FROM regraded) + (SELECT count(marked) FROM kept),
            (SELECT coalesce(sum(score), 0) FROM regraded)
                + (SELECT coalesce(sum(score), 0) FROM kept),
            (SELECT coalesce(sum(most), 0) FROM kept),
            (SELECT coalesce(sum(more), 0) FROM regraded),
            coalesce((SELECT max(pass) FROM regraded), (SELECT max(pass) FROM kept))
        """

    /// The number of the regrade that was applied with a token; nil if there is none.
    static func regrade(withToken token: String, _ database: Database) throws -> Int64? {
        guard token.isStorable else { return nil }
        let statement = try database.cachedStatement(sql: "SELECT id FROM regrade WHERE token = ?")
        return try statement.value(Int64.self, [token])
    }

    /// All regrades, oldest first.
    static func regrades(_ database: Database) throws -> [RegradeSummary] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT r.id, r.quiz, r.version, r.question, r.policy, r.person, r.reason, r.at,
                    u.person, u.reason, u.at,
                    (SELECT count(DISTINCT m.attempt) FROM regraded_mark m WHERE m.regrade = r.id)
                FROM regrade r LEFT JOIN regrade_undo u ON u.regrade = r.id ORDER BY r.id
                """
        )
        return try statement.all([], Self.summary)
    }

    private static func summary(_ row: Columns) throws -> RegradeSummary {
        let word = try row.text(4)
        guard let policy = RegradePolicy(rawValue: word) else {
            throw StoreError.damage("read regrade", word)
        }
        let isUndone = try row.decode(String?.self, atIndex: 8) != nil
        return RegradeSummary(
            number: try row.wide(0),
            quiz: try row.id(1),
            version: try row.text(2),
            question: try row.decode(String?.self, atIndex: 3).map { Question.ID($0) },
            policy: policy,
            attempts: try row.number(11),
            signature: try Self.signature(row, from: 5),
            undo: isUndone ? try Self.signature(row, from: 8) : nil
        )
    }

    private static func signature(_ row: Columns, from index: Int) throws -> RegradeSignature {
        RegradeSignature(
            person: try row.text(index),
            reason: try row.text(index + 1),
            at: try row.instant(index + 2)
        )
    }
}
