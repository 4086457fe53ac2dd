public import QuizCore

/// What the answers up to an instant say about a level, by the questions in service today.
public struct LevelPoint: Equatable, Sendable {
    /// The instant; answers after it play no part.
    public let at: Instant
    /// nil where there was less evidence than a verdict needs.
    public let estimate: LevelEstimate?

    /// How many points a year of levels takes.
    public static let usualCount = 13
    /// Days between two points.
    static let spacing = 30

    private init(_ assessment: Assessment) {
        self.at = assessment.now
        self.estimate = assessment.usableEstimate
    }

    /// Points every 30 days, oldest first, the last at `now`.
    static func history(
        _ count: Int,
        until now: Instant,
        assess: (Instant) -> Assessment
    ) -> [LevelPoint] {
        (0..<count).reversed().map { index in
            LevelPoint(assess(now.advanced(byDays: -index * Self.spacing)))
        }
    }
}
