import GRDB
public import QuizCore

/// One answer of the log with what it earned, as it counts now.
public struct AnsweredFact: Equatable, Sendable {
    /// The name of the answer, for ever.
    public let position: LogPosition
    public let at: Instant
    public let trainee: Trainee.ID
    public let attempt: AttemptID
    public let attemptBegan: Instant
    /// The quiz that was taken; a question that was drawn may be of another.
    public let quiz: Quiz.ID
    public let quizVersion: String
    public let question: QuestionName
    /// The version of the question that was shown.
    public let contentHash: String
    /// The place of the question in the attempt, from 1.
    public let number: Int
    public let tryNumber: Int
    public let response: Response
    /// After regrades and markings; 0 while a mentor has not marked it.
    public let score: Grains
    /// The points of the question.
    public let points: Int
    /// What a regrade made of the points possible; nil without one.
    public let possible: Grains?
    /// Whether the question or the whole attempt does not count.
    public let isVoid: Bool
    /// Whether a mentor is still to mark it.
    public let isWaiting: Bool
}

/// Questions about single answers.
enum AnswerQuery {
    /// Some answers behind a position, in the order of the log.
    static func answers(
        after position: LogPosition,
        atMost most: Int,
        _ database: Database
    ) throws -> [AnsweredFact] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT l.position, l.at, t.id, a.id, a.started_at, a.quiz, a.version, q.quiz,
                    q.question, q.content_hash, l.number, l.try, l.response,
                    CASE WHEN l.position = s.last_position THEN coalesce(m.score, k.score, l.score)
                        ELSE coalesce(k.score, l.score) END,
                    q.points, m.possible, a.cause IS 'void' OR coalesce(m.is_void, 0),
                    e.position IS NOT NULL AND k.position IS NULL AND m.score IS NULL
                FROM (SELECT * FROM answer WHERE position > ?1 ORDER BY position LIMIT ?2) l
                    CROSS JOIN attempt a ON a.id = l.attempt
                    CROSS JOIN trainee t ON t.key = a.trainee
                    CROSS JOIN question_version q ON q.key = l.question_key
                    LEFT JOIN serving s ON s.attempt = l.attempt AND s.number = l.number
                    LEFT JOIN mark_in_force m ON m.attempt = l.attempt AND m.number = l.number
                    LEFT JOIN essay_answer e ON e.position = l.position
                    LEFT JOIN essay_mark_in_force k ON k.position = l.position
                ORDER BY l.position
                """
        )
        return try statement.all([position.rawValue, most], Self.fact)
    }

    /// How many answers there are.
    static func count(_ database: Database) throws -> Int {
        try database.cachedStatement(sql: "SELECT coalesce(sum(tries), 0) FROM serving").value()
            ?? 0
    }

    private static func fact(_ row: Columns) throws -> AnsweredFact {
        let written = try row.text(12)
        guard let response = Response(encoded: written) else {
            throw StoreError.damage("read answer", written)
        }
        return AnsweredFact(
            position: LogPosition(rawValue: try row.wide(0)),
            at: try row.instant(1),
            trainee: try row.id(2),
            attempt: AttemptID(rawValue: try row.wide(3)),
            attemptBegan: try row.instant(4),
            quiz: try row.id(5),
            quizVersion: try row.text(6),
            question: try row.questionName(7),
            contentHash: try row.text(9),
            number: try row.number(10),
            tryNumber: try row.number(11),
            response: response,
            score: try row.grains(13),
            points: try row.number(14),
            possible: try row.decode(Int64?.self, atIndex: 15).map { Grains($0) },
            isVoid: try row.decode(atIndex: 16),
            isWaiting: try row.decode(atIndex: 17)
        )
    }
}
