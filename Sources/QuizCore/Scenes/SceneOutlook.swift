/// What can still come of a scene from some state on.
public struct SceneOutlook: Hashable, Sendable {
    /// The mark of the best play, from 0 to 1.
    public internal(set) var best: Fraction
    /// How many plays reach it; never more than ``mostPlays``.
    public internal(set) var bestWays: Int
    public internal(set) var worst: Fraction
    /// The expected mark where each option shown is equally likely.
    public internal(set) var random: Fraction
    /// All plays; never more than ``mostPlays``.
    public internal(set) var plays: Int

    /// Numbers of plays are counted up to here.
    public static let mostPlays = 1_000_000_000_000

    /// The play has ended with a mark.
    init(score: Fraction) {
        self.best = score
        self.bestWays = 1
        self.worst = score
        self.random = score
        self.plays = 1
    }

    /// One of several options is taken.
    ///
    /// - Precondition: There is at least one.
    init(choosing outlooks: [SceneOutlook]) {
        self = outlooks[0]
        for other in outlooks.dropFirst() {
            if other.best == self.best {
                self.bestWays += other.bestWays
            } else if other.best > self.best {
                self.best = other.best
                self.bestWays = other.bestWays
            }
            self.worst = min(self.worst, other.worst)
            self.random = (self.random + other.random).coarsened
            self.plays += other.plays
        }
        self.bestWays = min(self.bestWays, Self.mostPlays)
        self.plays = min(self.plays, Self.mostPlays)
        self.random = (self.random / Fraction(outlooks.count)).coarsened
    }
}
