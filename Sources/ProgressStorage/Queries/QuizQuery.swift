import Foundation
import GRDB
import QuizCore

/// Questions about quiz versions.
enum QuizQuery {
    /// The versions that attempts were started with or drew from that have no end, were regraded,
    /// or have texts that wait for a mentor.
    ///
    /// People look at the second once more to see what became of their points.
    static func unfinished(_ database: Database) throws -> [StoredQuiz] {
        let statement = try database.cachedStatement(
            sql: """
                WITH used (id) AS (
                    SELECT id FROM attempt WHERE ended_at IS NULL
                    UNION SELECT attempt FROM regraded_mark
                    UNION SELECT l.attempt
                        FROM essay_answer e CROSS JOIN answer l ON l.position = e.position
                        WHERE NOT EXISTS (
                            SELECT 1 FROM essay_marking k WHERE k.position = e.position))
                SELECT quiz, version, source FROM quiz_version
                WHERE (quiz, version) IN (
                        SELECT a.quiz, a.version FROM used u CROSS JOIN attempt a ON a.id = u.id)
                    OR key IN (SELECT z.quiz_version
                        FROM used u CROSS JOIN drawn_question d ON d.attempt = u.id
                            CROSS JOIN quiz_question z ON z.question_key = d.question_key)
                ORDER BY key
                """
        )
        return try statement.all([], Self.quiz)
    }

    /// A version as it was registered.
    static func quiz(_ id: Quiz.ID, version: String, _ database: Database) throws -> StoredQuiz? {
        let statement = try database.cachedStatement(
            sql: "SELECT quiz, version, source FROM quiz_version WHERE quiz = ? AND version = ?"
        )
        return try statement.first([id.text, version], Self.quiz)
    }

    /// The versions of a quiz that were registered, oldest first.
    static func versions(of id: Quiz.ID, _ database: Database) throws -> [StoredQuiz] {
        let statement = try database.cachedStatement(
            sql: "SELECT quiz, version, source FROM quiz_version WHERE quiz = ? ORDER BY key"
        )
        return try statement.all([id.text], Self.quiz)
    }

    /// The question that has a number in an attempt; nil if there is none.
    ///
    /// It follows from what was drawn or the quiz version, and the seed, in the same way as `Attempt` draws it.
    static func questionKey(
        number: Int,
        of id: AttemptID,
        _ database: Database
    ) throws -> Int64? {
        let statement = try database.cachedStatement(
            sql: """
                SELECT v.key, v.shuffled, coalesce(v.fixed_seed, a.seed)
                FROM attempt a JOIN quiz_version v ON v.quiz = a.quiz AND v.version = a.version
                WHERE a.id = ?
                """
        )
        let found = try statement.first([id.rawValue]) { row in
            (
                version: try row.wide(0), isShuffled: try row.decode(Bool.self, atIndex: 1),
                seed: UInt64(bitPattern: try row.wide(2))
            )
        }
        guard let found else { return nil }
        var keys = try DrawQuery.keys(for: id, database)
        if keys.isEmpty { keys = try Self.questionKeys(ofVersion: found.version, database) }
        if found.isShuffled {
            var order = SeededOrder(seed: found.seed, purpose: "questions")
            keys = order.shuffled(keys)
        }
        return keys.indices.contains(number - 1) ? keys[number - 1] : nil
    }

    private static func questionKeys(
        ofVersion key: Int64,
        _ database: Database
    ) throws -> [Int64] {
        let statement = try database.cachedStatement(
            sql: "SELECT question_key FROM quiz_question WHERE quiz_version = ? ORDER BY place"
        )
        return try statement.all([key]) { try $0.wide(0) }
    }

    private static func quiz(_ row: Columns) throws -> StoredQuiz {
        let source: [UInt8] = try row.decode(atIndex: 2)
        return StoredQuiz(
            quiz: try row.id(0),
            version: try row.text(1),
            source: String(decoding: source, as: UTF8.self)
        )
    }
}
