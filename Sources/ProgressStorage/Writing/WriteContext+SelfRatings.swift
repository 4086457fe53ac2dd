import GRDB
import QuizCore

/// The writing of what people think of themselves.
extension WriteContext {
    /// Adds a rating; those before it stay.
    func rate(_ rating: CompetencyRating, by trainee: Trainee.ID) throws -> ProgressResult {
        try Self.checkStorable([rating.competency.text], "rate")
        guard CompetencyRating.range.contains(rating.percent) else {
            throw StoreError.refusal("rate")
        }
        try self.execute(
            "INSERT INTO self_rating (trainee, competency, percent, at) VALUES (?, ?, ?, ?)",
            [
                try self.traineeKey(trainee), rating.competency.text, rating.percent,
                rating.at.milliseconds,
            ]
        )
        return .noted
    }
}
