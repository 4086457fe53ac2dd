/// What one choice in a scene says about a competency: so many points of so many.
public struct CompetencyMark: Hashable, Sendable {
    public let competency: Competency.ID
    /// 0 to ``possible``.
    public let earned: Int
    /// 1 to 1000.
    public let possible: Int

    public init(_ competency: Competency.ID, earned: Int, possible: Int) {
        self.competency = competency
        self.earned = earned
        self.possible = possible
    }

    /// What is earned of what is possible, as a share of one point.
    public var outcome: Grains { Grains(Fraction(self.earned, self.possible), ofPoints: 1) }
}
