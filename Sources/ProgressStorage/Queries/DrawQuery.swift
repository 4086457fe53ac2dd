import GRDB
import QuizCore

/// Questions about what was drawn for attempts.
enum DrawQuery {
    /// The questions drawn for an attempt, in the order drawn; none if it has those of its quiz.
    static func drawn(for attempt: AttemptID, _ database: Database) throws -> [DrawnQuestion] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT q.quiz, q.question, q.content_hash
                FROM drawn_question d CROSS JOIN question_version q ON q.key = d.question_key
                WHERE d.attempt = ? ORDER BY d.place
                """
        )
        return try statement.all([attempt.rawValue]) { row in
            DrawnQuestion(try row.questionName(0), contentHash: try row.text(2))
        }
    }

    /// How often each question was answered first since an instant, among the newest answers.
    static func servings(since: Instant, _ database: Database) throws -> [QuestionName: Int] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT q.quiz, q.question, count(*)
                FROM (SELECT * FROM answer ORDER BY position DESC LIMIT ?) a
                    CROSS JOIN question_version q ON q.key = a.question_key
                WHERE a.try = 1 AND a.at >= ? GROUP BY 1, 2
                """
        )
        var servings: [QuestionName: Int] = [:]
        try statement.each([StoreLimits.countedServings, since.milliseconds]) { row in
            servings[try row.questionName(0)] = try row.number(2)
        }
        return servings
    }

    /// Their keys, in the same order.
    static func keys(for attempt: AttemptID, _ database: Database) throws -> [Int64] {
        let statement = try database.cachedStatement(
            sql: "SELECT question_key FROM drawn_question WHERE attempt = ? ORDER BY place"
        )
        return try statement.all([attempt.rawValue]) { try $0.wide(0) }
    }
}
