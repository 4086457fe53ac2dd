/// What the people of a team know about one competency, or about one group of competencies.
///
/// Counts those whose job requires it and who have at least three units of evidence. Whose job
/// requires it and who have less are unknown, never zero; the others play no part.
public struct TeamStanding: Equatable, Sendable {
    /// The number of people who are counted.
    public let counted: Int
    /// The number of people of whom too little is known.
    public let unknown: Int
    /// How many of those counted stand below what their job requires.
    public let below: CountBelow
    /// The mean level of those counted, 0 to 1; nil if nobody is.
    public let level: Double?
    /// The standard error of ``level``; nil if nobody is counted.
    public let standardError: Double?
    /// The change of the levels in standard deviations, over those who had enough evidence then,
    /// too; nil if nobody had or it was not asked for.
    public let change: Double?
    /// What ``change`` means.
    public let trend: Trend

    /// A training together pays from so many people on, expected below what is required.
    private static let leastTrainedTogether = 3.0
    /// The same as a share of those counted.
    private static let leastShareTrainedTogether = 0.3

    /// What the standings of different people in one competency say together.
    public init(of standings: [Standing]) {
        self.init(standings.compactMap(Member.init))
    }

    /// What the standings of different people in one group of competencies say together.
    public init(of groups: [GroupStanding]) {
        self.init(groups.map(Member.init))
    }

    /// How many people have a job that requires it.
    public var required: Int { self.counted + self.unknown }

    /// Whether there is a case for training people together.
    public var isForJointTraining: Bool {
        self.below.expected >= Self.leastTrainedTogether
            && self.below.expected >= Self.leastShareTrainedTogether * Double(self.counted)
    }

    init(_ members: [Member]) {
        let known = members.filter(\.isKnown)
        let count = Double(known.count)
        self.counted = known.count
        self.unknown = members.count - known.count
        self.below = CountBelow(chances: known.map(\.gapProbability))
        self.level = known.isEmpty ? nil : known.reduce(0) { $0 + $1.level.mean } / count
        self.standardError =
            known.isEmpty
            ? nil : known.reduce(0) { $0 + $1.level.variance }.squareRoot() / count
        self.change = Self.change(of: known)
        self.trend = Trend(change: self.change)
    }

    private static func change(of known: [Member]) -> Double? {
        let pairs = known.compactMap { member in
            member.earlier.map { (earlier: $0, now: member.level) }
        }
        let variance = pairs.reduce(0) { $0 + $1.now.variance + $1.earlier.variance }
        guard variance > 0 else { return nil }
        return pairs.reduce(0) { $0 + $1.now.mean - $1.earlier.mean } / variance.squareRoot()
    }
}

extension TeamStanding {
    /// A level as sums of a team take it.
    struct Level: Equatable, Sendable {
        let mean: Double
        let deviation: Double

        var variance: Double { self.deviation * self.deviation }
    }

    /// A person whose job requires the competency.
    struct Member: Equatable, Sendable {
        let level: Level
        let gapProbability: Double
        /// nil if too little was known then.
        let earlier: Level?
        /// Whether there is enough evidence for a verdict.
        let isKnown: Bool
    }
}

extension TeamStanding.Member {
    /// nil if the job requires nothing of the competency.
    init?(_ standing: Standing) {
        guard let gap = standing.gap else { return nil }
        self.init(
            standing.estimate,
            gap: gap,
            earlier: standing.earlier,
            units: standing.units
        )
    }

    init(_ group: GroupStanding) {
        self.init(group.estimate, gap: group.gap, earlier: group.earlier, units: group.units)
    }

    private init(
        _ estimate: LevelEstimate,
        gap: GapEstimate,
        earlier: LevelEstimate?,
        units: Double
    ) {
        self.level = TeamStanding.Level(mean: estimate.level, deviation: estimate.deviation)
        self.gapProbability = gap.probability
        self.earlier = earlier.map {
            TeamStanding.Level(mean: $0.level, deviation: $0.deviation)
        }
        self.isKnown = ModelConstants.reaches(units, ModelConstants.minimumUnits)
    }
}
