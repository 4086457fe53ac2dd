public import QuizCore

/// What is kept of a secret: never the secret itself.
public struct StoredSecret: Equatable, Sendable {
    /// Which secret of a person it is; a person has at most one of each.
    public enum Kind: String, CaseIterable, Sendable {
        /// The secret that the server made at enrolment.
        case pin
        case password
    }

    public let kind: Kind
    /// The hash with its parameters, as text.
    public let hash: String
    /// The number of the pepper that went into the hash.
    public let pepperNumber: Int
    public let changedAt: Instant

    /// - Parameters:
    ///   - kind: Which secret of a person it is.
    ///   - hash: The hash with its parameters, as text.
    ///   - pepperNumber: The number of the pepper that went into the hash.
    ///   - changedAt: Since when it holds.
    public init(kind: Kind, hash: String, pepperNumber: Int, changedAt: Instant) {
        self.kind = kind
        self.hash = hash
        self.pepperNumber = pepperNumber
        self.changedAt = changedAt
    }
}

/// A person with what signing in needs.
public struct Account: Equatable, Sendable {
    public let trainee: Trainee
    /// At most one of each kind.
    public let secrets: [StoredSecret]
    public let createdAt: Instant

    /// The secret of one kind, or nil.
    public func secret(_ kind: StoredSecret.Kind) -> StoredSecret? {
        self.secrets.first { $0.kind == kind }
    }
}

/// Which trainees are listed; each condition that is set must hold.
public struct TraineeFilter: Equatable, Sendable {
    /// A part of the id or of the name shown.
    public var text: String?
    /// The team, with those below it.
    public var team: Team.ID?
    public var job: JobRole.ID?
    public var right: Trainee.Right?
    /// Whether disabled accounts are listed too.
    public var includesDisabled: Bool

    /// - Parameters:
    ///   - text: A part of the id or of the name shown.
    ///   - team: The team, with those below it.
    ///   - job: The job, exactly.
    ///   - right: A right that the person has.
    ///   - includesDisabled: Whether disabled accounts are listed too.
    public init(
        text: String? = nil,
        team: Team.ID? = nil,
        job: JobRole.ID? = nil,
        right: Trainee.Right? = nil,
        includesDisabled: Bool = true
    ) {
        self.text = text
        self.team = team
        self.job = job
        self.right = right
        self.includesDisabled = includesDisabled
    }
}

/// Failed sign-ins of one account from one source since the last success there.
public struct SignInFailures: Equatable, Sendable {
    /// The name that was typed, folded; it need not exist.
    public let account: String
    /// The address block.
    public let source: String
    public let count: Int
    public let lastAt: Instant

    /// - Parameters:
    ///   - account: The name that was typed, folded.
    ///   - source: The address block.
    ///   - count: Failures in a row.
    ///   - lastAt: The instant of the newest.
    public init(account: String, source: String, count: Int, lastAt: Instant) {
        self.account = account
        self.source = source
        self.count = count
        self.lastAt = lastAt
    }
}
