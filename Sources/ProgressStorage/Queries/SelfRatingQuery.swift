import GRDB
import QuizCore

/// How well people think they do competencies.
enum SelfRatingQuery {
    /// All that somebody said, oldest first.
    static func ratings(
        of trainee: Trainee.ID,
        _ database: Database
    ) throws -> [CompetencyRating] {
        let statement = try database.cachedStatement(
            sql: """
                SELECT r.competency, r.percent, r.at
                FROM trainee t CROSS JOIN self_rating r ON r.trainee = t.key
                WHERE t.id = ? ORDER BY r.id
                """
        )
        return try statement.all([trainee.text]) { row in
            CompetencyRating(
                try row.id(0),
                percent: try row.number(1),
                at: try row.instant(2)
            )
        }
    }
}
