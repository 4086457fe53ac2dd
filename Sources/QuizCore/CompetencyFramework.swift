/// Something a person can be good at, as named in `competencies.yaml`.
public struct Competency: Equatable, Sendable {
    public typealias ID = Identifier<Competency>

    public let id: ID
    public let name: LocalizedText
    public let definition: LocalizedText
    public let indicators: [LocalizedText]
    /// The articles that support it, such as `S20`; `EXT` is knowledge beyond the source.
    public let sections: [String]
    /// Days after which an answer counts half, 30 to 730.
    public let halfLifeDays: Double

    public init(
        id: ID,
        name: LocalizedText,
        definition: LocalizedText,
        indicators: [LocalizedText] = [],
        sections: [String] = [],
        halfLifeDays: Double = 120
    ) {
        self.id = id
        self.name = name
        self.definition = definition
        self.indicators = indicators
        self.sections = sections
        self.halfLifeDays = halfLifeDays
    }
}

/// A named set of competencies that are judged together where one alone has too few questions.
public struct CompetencyGroup: Equatable, Sendable {
    public typealias ID = Identifier<CompetencyGroup>

    public let id: ID
    public let name: LocalizedText
    public let competencies: [Competency]

    public init(id: ID, name: LocalizedText, competencies: [Competency]) {
        self.id = id
        self.name = name
        self.competencies = competencies
    }
}

/// A field of training: several groups of competencies.
public struct CompetencyDomain: Equatable, Sendable {
    public typealias ID = Identifier<CompetencyDomain>

    public let id: ID
    public let name: LocalizedText
    public let groups: [CompetencyGroup]

    public init(id: ID, name: LocalizedText, groups: [CompetencyGroup]) {
        self.id = id
        self.name = name
        self.groups = groups
    }
}

/// A rung of the ladder of required levels.
public struct LevelRung: Equatable, Sendable {
    /// 0, 40, 60, 75 or 90: how requirements name the rung.
    public let level: Int
    /// The level a trainee must reach for it, in percent; usually the rung itself.
    public let bar: Int
    public let name: LocalizedText
    public let meaning: LocalizedText

    public init(level: Int, bar: Int, name: LocalizedText, meaning: LocalizedText) {
        self.level = level
        self.bar = bar
        self.name = name
        self.meaning = meaning
    }
}

/// The job of a trainee and what it requires.
public struct JobRole: Equatable, Sendable {
    public typealias ID = Identifier<JobRole>

    /// The level that a job asks for in one competency.
    public struct Requirement: Equatable, Sendable {
        public let competency: Competency.ID
        public let level: Int
        /// 1 to 3; weighs the priority of a gap.
        public let importance: Int
        public let reason: LocalizedText

        public init(
            competency: Competency.ID,
            level: Int,
            importance: Int = 1,
            reason: LocalizedText
        ) {
            self.competency = competency
            self.level = level
            self.importance = importance
            self.reason = reason
        }
    }

    public let id: ID
    public let name: LocalizedText
    public let summary: LocalizedText
    public let requirements: [Requirement]

    public init(id: ID, name: LocalizedText, summary: LocalizedText, requirements: [Requirement]) {
        self.id = id
        self.name = name
        self.summary = summary
        self.requirements = requirements
    }
}

/// What an organisation wants its people to know, and which job needs how much of it.
public struct CompetencyFramework: Equatable, Sendable {
    public let version: String
    public let rungs: [LevelRung]
    public let domains: [CompetencyDomain]
    public let roles: [JobRole]
    /// All competencies in framework order.
    public let competencies: [Competency]
    private let byID: [Competency.ID: Competency]

    public init(version: String, rungs: [LevelRung], domains: [CompetencyDomain], roles: [JobRole])
    {
        self.version = version
        self.rungs = rungs
        self.domains = domains
        self.roles = roles
        self.competencies = domains.flatMap(\.groups).flatMap(\.competencies)
        self.byID = Dictionary(
            self.competencies.map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// A framework without competencies, for quizzes that stand alone.
    public static let empty = Self(version: "0", rungs: [], domains: [], roles: [])

    public func competency(_ id: Competency.ID) -> Competency? {
        self.byID[id]
    }

    public func role(_ id: JobRole.ID) -> JobRole? {
        self.roles.first { $0.id == id }
    }

    /// The level to reach for a required rung, from 0 to 1.
    public func bar(forLevel level: Int) -> Double {
        Double(self.rungs.first { $0.level == level }?.bar ?? level) / 100
    }
}
