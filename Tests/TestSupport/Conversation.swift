public import LineProtocol
public import QuizCore
public import QuizSession

/// A session with a store in memory and identity that hashes nothing: one person at a keyboard.
public struct Conversation: Sendable {
    /// May be told what a server tells it.
    public var session: Session
    public var store: MemoryStore
    /// Advances by a second with every line; tests may jump.
    public var now: Instant
    public private(set) var isClosed = false
    /// What the session did about the last event: all but the last ask for something.
    public private(set) var reactions: [Reaction] = []
    /// Answers in the place of store and identity, where it gives an answer.
    public var interception: (@Sendable (SessionRequest) -> SessionResult?)?
    /// The job of everybody who enrols.
    public var defaultJob: JobRole.ID?
    /// The secret of everybody.
    public static let pin = "7KQ4-M2XD"
    /// What every session draws from, so that a server in a test draws the same.
    public static let chance: UInt64 = 7
    private var accounts: [Trainee.ID: (trainee: Trainee, secret: String)]
    private let catalog: Catalog
    private let policy: SessionPolicy
    private let isSealed: Bool

    public init(
        catalog: Catalog,
        store: MemoryStore = MemoryStore(),
        policy: SessionPolicy = .open,
        isSealed: Bool = true,
        now: Instant = Instant(milliseconds: 1_780_000_000_000)
    ) {
        self.catalog = catalog
        self.policy = policy
        self.isSealed = isSealed
        self.store = store
        for quiz in catalog.allVersions { self.store.register(quiz) }
        self.now = now
        self.accounts = [:]
        self.session = Self.makeSession(catalog: catalog, policy: policy, isSealed: isSealed)
    }

    /// The code of the last reply; nil if there was none.
    public var lastCode: ReplyCode? { self.reactions.last?.reply?.result.code }

    /// Everything that happened to the connection with the last line.
    public var lastEffects: [Reaction.Effect] { self.reactions.flatMap(\.effects) }

    private static func makeSession(
        catalog: Catalog,
        policy: SessionPolicy,
        isSealed: Bool
    ) -> Session {
        let facts = ConnectionFacts(address: "127.0.0.1", isSealed: isSealed, chance: Self.chance)
        return Session(policy: policy, catalog: catalog, connection: facts)
    }

    /// Opens the first or the next connection; gives the greeting.
    public mutating func connect() -> String {
        if let request = self.session.lineLost(at: self.now) { _ = self.store.perform(request) }
        self.session = Self.makeSession(
            catalog: self.catalog,
            policy: self.policy,
            isSealed: self.isSealed
        )
        self.isClosed = false
        let reaction = self.session.open()
        return self.session.text(of: reaction, prompting: false)
    }

    /// Types one line; gives everything that comes back, prompt included if wanted.
    public mutating func type(_ line: String, prompting: Bool = false) -> String {
        self.give(.line(line), prompting: prompting)
    }

    /// Hands over any event and carries out what it asks for.
    public mutating func give(_ input: SessionInput, prompting: Bool = false) -> String {
        self.now = self.now + .seconds(1)
        var reaction = self.session.receive(input, at: self.now)
        var text = self.text(of: reaction, prompting: prompting)
        self.reactions = [reaction]
        while let request = reaction.request {
            let result = self.interception?(request) ?? self.perform(request)
            reaction = self.session.receive(result, at: self.now)
            self.reactions.append(reaction)
            text += self.text(of: reaction, prompting: prompting)
        }
        self.isClosed = self.isClosed || reaction.closes
        return text
    }

    private mutating func text(of reaction: Reaction, prompting: Bool) -> String {
        let file = String(decoding: self.session.file(of: reaction), as: UTF8.self)
        return self.session.text(of: reaction, prompting: prompting) + file
    }

    /// Puts another catalog into service, as a reload does.
    public mutating func replace(catalog: Catalog) {
        self.session.replace(catalog: catalog)
    }

    /// The server says something of its own accord.
    public mutating func announce(_ notice: Notice) -> String {
        let push = self.session.announce(notice, at: self.now)
        return push.map { self.session.text(of: $0, prompting: false) } ?? ""
    }

    /// The server ends the connection.
    public mutating func end(_ reason: Farewell) -> String {
        let reaction = self.session.farewell(reason)
        self.isClosed = reaction.closes
        return self.session.text(of: reaction, prompting: false)
    }

    /// Gives an account the right to do more.
    public mutating func grant(_ right: Trainee.Right, to id: Trainee.ID) {
        self.accounts[id]?.trainee.rights.insert(right)
    }

    /// Gives an account a job.
    public mutating func employ(_ id: Trainee.ID, as job: JobRole.ID) {
        self.accounts[id]?.trainee.job = job
    }

    private mutating func perform(_ request: SessionRequest) -> SessionResult {
        switch request {
        case .progress(let request): .progress(self.store.perform(request))
        case .identity(let request): .identity(self.perform(request))
        case .authoring: .authoring(.filesFailed)
        case .reporting: .reporting(.outOfReach)
        }
    }

    private mutating func perform(_ request: IdentityRequest) -> IdentityResult {
        switch request {
        case .enrol(let name, let displayName, let team, _, let preferences):
            let id = Trainee.ID(TextFolding.word(name))
            guard self.accounts[id] == nil else { return .nameTaken }
            let trainee = Trainee(
                id: id,
                displayName: displayName ?? name,
                job: self.defaultJob,
                team: team.map { Team.ID($0) },
                preferences: preferences
            )
            self.accounts[id] = (trainee, Self.pin)
            return .enrolled(trainee, secret: Secret(Self.pin))
        case .signIn(let name, _, let secret):
            guard let account = self.accounts[Trainee.ID(TextFolding.word(name))],
                account.secret == secret.text
            else { return .wrong(wait: 0) }
            return .signedIn(account.trainee, failures: 0)
        case .makeCodes(let id, let old):
            guard self.accounts[id]?.secret == old.text else { return .wrong(wait: 0) }
            return .codesMade((0..<10).map { Secret("7KQ4M-2XD9\($0)") })
        case .replace(let id, let way, let old, let new):
            guard self.accounts[id]?.secret == old.text else { return .wrong(wait: 0) }
            self.accounts[id]?.secret = new.text
            return .replaced(way)
        }
    }
}

extension SessionPolicy {
    /// Everybody may enrol.
    public static var open: Self {
        var policy = Self()
        policy.enrolment = .open
        return policy
    }
}
