/// A person who takes quizzes, as the rest of the program sees them.
///
/// Holds no secret.
public struct Trainee: Equatable, Sendable {
    /// The user name: 2 to 32 characters, folded.
    public typealias ID = Identifier<Trainee>

    /// What a person may do; rights add up.
    public enum Right: String, CaseIterable, Sendable {
        case trainee
        case author
        case facilitator
        case manager
        case `operator`
    }

    public let id: ID
    /// 1 to 40 columns.
    public var displayName: String
    /// The job that says which levels are required; nil requires nothing.
    public var job: JobRole.ID?
    /// The one team that the person belongs to.
    public var team: Team.ID?
    public var rights: Set<Right>
    public var isDisabled: Bool
    public var preferences: Preferences

    /// Settings of the line that are kept for the person; nil was never set.
    public struct Preferences: Equatable, Sendable {
        public var language: LanguageTag?
        public var width: Int?
        public var isStyled: Bool?

        public init(language: LanguageTag? = nil, width: Int? = nil, isStyled: Bool? = nil) {
            self.language = language
            self.width = width
            self.isStyled = isStyled
        }
    }

    public init(
        id: ID,
        displayName: String,
        job: JobRole.ID? = nil,
        team: Team.ID? = nil,
        rights: Set<Right> = [.trainee],
        isDisabled: Bool = false,
        preferences: Preferences = Preferences()
    ) {
        self.id = id
        self.displayName = displayName
        self.job = job
        self.team = team
        self.rights = rights
        self.isDisabled = isDisabled
        self.preferences = preferences
    }
}
