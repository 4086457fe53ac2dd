public import CompetencyModel
public import QuizCore
public import Wording

/// What the operator decided about sessions.
public struct SessionPolicy: Sendable {
    /// Who may enrol.
    public enum Enrolment: String, CaseIterable, Sendable {
        case open
        case invite
        case closed
    }

    public var language = Language.chinese
    public var enrolment = Enrolment.closed
    /// Ways to sign in on a clear line; a sealed one allows all.
    public var clearWays: Set<SignInWay> = []
    /// Closes all ways on clear lines.
    public var requiresSeal = false
    /// Octets of one answer.
    public var answerLimit = 16_384
    /// Refused lines in a row before the connection ends, in code and JSON voice.
    public var errorRun = 10
    /// The same in plain voice.
    public var plainErrorRun = 50
    /// The limit of a line in octets, as told by `capabilities`.
    public var lineLimit = 4096

    /// Whether `rewind` works before a scene is over: where nothing counts, as in a preview.
    public var rewindsUnfinished = false

    /// Octets of a text that ends in a line with a dot.
    public var blockLimit = 65_536
    /// Octets of a text that is sent with its count.
    public var fileLimit = 1 << 20
    /// When questions return.
    public var reviews = ReviewSettings()

    /// How far the clocks of the place are ahead of UTC at an instant; due days end by them.
    public var localOffset: @Sendable (Instant) -> Duration = { _ in .zero }

    public init() {}
}

/// What is known of a connection when it opens.
public struct ConnectionFacts: Equatable, Sendable {
    /// The address without its port, as told by `whoami` and used for delays.
    public let address: String
    /// Over TLS or from a loopback address.
    public let isSealed: Bool
    /// Decides all that the session draws; random in a server, fixed in a test.
    public let chance: UInt64

    public init(address: String, isSealed: Bool, chance: UInt64) {
        self.address = address
        self.isSealed = isSealed
        self.chance = chance
    }
}
