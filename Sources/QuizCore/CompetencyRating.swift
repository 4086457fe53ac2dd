/// How well somebody thinks they do a competency, as they said it once.
///
/// Never evidence of how well they do it.
public struct CompetencyRating: Equatable, Sendable {
    public let competency: Competency.ID
    /// 0 to 100; a store refuses anything else.
    public let percent: Int
    public let at: Instant

    /// The percentages that somebody may give.
    public static let range = 0...100

    /// A rating from its parts.
    public init(_ competency: Competency.ID, percent: Int, at: Instant) {
        self.competency = competency
        self.percent = percent
        self.at = at
    }
}
