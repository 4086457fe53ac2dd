import GRDB
public import QuizCore

/// How a trainee answered a question about themselves.
public struct OwnRating: Equatable, Sendable {
    public let question: QuestionName
    /// The place of the label, the lowest first.
    public let place: Int
    public let at: Instant
}

/// What trainees say of themselves.
enum RatingQuery {
    /// The newest rating of each question, oldest first.
    static func ratings(of trainee: Trainee.ID, _ database: Database) throws -> [OwnRating] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT q.quiz, q.question, l.response, l.at
                FROM trainee t CROSS JOIN attempt a ON a.trainee = t.key
                    CROSS JOIN serving s ON s.attempt = a.id
                    CROSS JOIN question_version q ON q.key = s.question_key
                    CROSS JOIN answer l ON l.position = s.last_position
                WHERE t.id = ? AND a.cause IS NOT 'void' AND q.marked = 0
                ORDER BY l.position
                """
        )
        let all = try statement.all([trainee.text], Self.rating).compactMap(\.self)
        return all.enumerated().filter { index, rating in
            !all[(index + 1)...].contains { $0.question == rating.question }
        }
        .map(\.element)
    }

    private static func rating(_ row: Columns) throws -> OwnRating? {
        let text = try row.text(2)
        guard case .rating(let place) = Response(encoded: text) else { return nil }
        return OwnRating(
            question: try row.questionName(0),
            place: place,
            at: try row.instant(3)
        )
    }
}
