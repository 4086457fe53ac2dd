public import LineProtocol
public import QuizCore
import Wording

/// One conversation with one person: a value that turns lines and results into reactions.
///
/// It knows no clock, no socket and no store; the instant of each event is an argument.
/// A fault in here closes one connection at most.
public struct Session: Sendable {
    /// What to do with the result of the outstanding request.
    typealias Continuation = @Sendable (inout Session, SessionResult, Instant) -> Reaction

    public internal(set) var settings = LineSettings()
    /// The person, once identified.
    public internal(set) var trainee: Trainee?
    /// How they proved it; nil where it was known from the start or they just enrolled.
    var provenBy: SignInWay?

    /// Told by the server before each event: whether the client can be asked not to show typing.
    public var hidesTyping = false
    /// Told by the server before each event: the Telnet state, as `whoami` and `telnet` say it.
    public var telnetState = "unknown"

    let policy: SessionPolicy
    let connection: ConnectionFacts
    var catalog: Catalog
    var phase = Phase.lobby
    /// What the next line of the plain voice means, if it is no command.
    var dialogue: Dialogue?
    /// The scene that is looked at without counting, if one is.
    @Seldom var rewinding: Rewinding? = nil
    /// The text that is being sent, if one is.
    @Seldom var block: TextBlock? = nil
    /// The text that is being typed as an answer, if one is.
    @Seldom var essay: EssayBlock? = nil
    /// Its lines that the store has not confirmed.
    var unstoredLines: [EssayLine] = []
    var continuation: Continuation?
    /// What is said instead if the store fails, where something was stored before.
    @Seldom var fallback: Reaction? = nil
    /// The tag of the request under way.
    var tag: String?
    var refusedInARow = 0
    /// What is shown page by page.
    var pager = Pager()
    /// What a guest set, to be kept with the account if one comes to be.
    var wishes = Trainee.Preferences()
    /// What the person has to be told as soon as it may be.
    var untold = HeldNotices()
    /// Whether the cursor stands behind a prompt.
    var showsPrompt = false
    private var chance: SeededOrder

    /// - Parameter trainee: Who is on the line, where that is known from the start.
    public init(
        policy: SessionPolicy,
        catalog: Catalog,
        connection: ConnectionFacts,
        trainee: Trainee? = nil
    ) {
        self.policy = policy
        self.catalog = catalog
        self.connection = connection
        self.chance = SeededOrder(seed: connection.chance, purpose: "session")
        self.settings.language = policy.language
        if let trainee { self.identify(trainee) }
    }

    /// Whether a person is identified: other limits of time hold then.
    public var isIdentified: Bool { self.trainee != nil }

    /// Whether a request is outstanding.
    public var isWaiting: Bool { self.continuation != nil }

    /// The greeting, before anything is read.
    ///
    /// Code form in every voice.
    public func open() -> Reaction {
        Reaction(reply: Replies.greeting(self.policy.language))
    }

    /// One event from the line.
    ///
    /// Only called while no request is outstanding.
    public mutating func receive(_ input: SessionInput, at now: Instant) -> Reaction {
        self.tag = nil
        self.showsPrompt = false
        self.settleClocks(at: now)
        var reaction =
            self.continueBlock(input, at: now) ?? self.continueEssay(input, at: now)
            ?? self.turnPage(input) ?? self.react(to: input, at: now)
        self.addUntold(to: &reaction, at: now)
        return reaction
    }

    private mutating func react(to input: SessionInput, at now: Instant) -> Reaction {
        switch input {
        case .line(let line): return self.counted(self.read(line, at: now))
        case .unreadable(let tag):
            self.note(tag)
            let charset = self.settings.charset.name
            return self.counted(self.reply(.connection(.unreadable(charset: charset)), 506))
        case .tooLong(let limit, let tag):
            self.note(tag)
            return self.counted(self.reply(Replies.tooLong(limit: limit)))
        case .endless(let limit): return self.closing(Replies.tooLong(limit: limit))
        // Bodies come only where one was announced.
        case .body, .bodyTooLong: return self.farewell(.fault)
        case .interrupt: return self.interrupt()
        case .areYouThere: return Replies.areYouThere(voice: self.settings.voice)
        case .endOfInput(let unfinishedLine):
            var last =
                unfinishedLine
                ? self.closing(Reply(404, text: .connection(.lineNotFinished)))
                : Reaction(effects: [.close])
            last.turnsPage = self.pager.isHolding
            return last
        }
    }

    /// The result of the outstanding request.
    public mutating func receive(_ result: SessionResult, at now: Instant) -> Reaction {
        var reaction = self.counted(self.goOn(with: result, at: now))
        self.addUntold(to: &reaction, at: now)
        return reaction
    }

    private mutating func goOn(with result: SessionResult, at now: Instant) -> Reaction {
        guard let continuation = self.continuation else { return self.farewell(.fault) }
        let fallback = self.fallback
        self.continuation = nil
        self.fallback = nil
        switch result {
        case .progress(.failed(let failure)), .identity(.failed(let failure)):
            // A line of a text is tried again with the next one; the end of the text tells.
            guard self.essay == nil else { return Reaction() }
            return fallback ?? self.reply(Replies.storageFailure(failure))
        case .progress, .identity, .authoring, .reporting: return continuation(&self, result, now)
        }
    }

    /// Quizzes were read anew; running attempts keep their versions.
    public mutating func replace(catalog: Catalog) {
        self.catalog = catalog
    }

    /// A push, or nil while a secret or a confirmation is being typed or a request is under way:
    /// then it waits (rule R5).
    public mutating func announce(_ notice: Notice, at now: Instant) -> Reaction? {
        if notice == .moved { self.loseAttempt() }
        guard self.dialogue == nil, !self.isInBlock, !self.isWaiting else {
            self.untold.hold(notice, since: now)
            return nil
        }
        var reaction = Reaction()
        reaction.pushes = [Replies.push(notice)]
        return reaction
    }

    /// The last line of a connection that the server ends.
    public mutating func farewell(_ reason: Farewell) -> Reaction {
        self.continuation = nil
        return self.closing(Replies.farewell(reason))
    }

    /// What must be stored when the connection has ended, if anything.
    public func lineLost(at now: Instant) -> ProgressRequest? {
        let left: Answering? =
            switch self.phase {
            case .answering(let answering): answering
            case .closed(let answering): answering
            case .lobby, .moved, .reviewing: nil
            }
        guard let answering = left else { return nil }
        return .note(AttemptEvent(attempt: answering.attempt.id, kind: .lineLost, at: now))
    }

    /// The client's window has another size; what is said from now on fits it.
    ///
    /// - Parameters:
    ///   - columns: 20 to 255; nil if only the height changed.
    ///   - rows: 0 if the client does not tell.
    public mutating func windowChanged(columns: Int?, rows: Int = 0) {
        if let columns { self.settings.width = columns }
        self.settings.rows = rows
    }

    /// Keeps the tag of a line that was not read; the plain voice has none (rule R7).
    private mutating func note(_ tag: String?) {
        self.tag = self.settings.voice == .plain ? nil : tag
    }

    /// A number that nobody can foresee, for a new attempt's seed; at most 2^53, so that every
    /// language reads it back as it was.
    mutating func drawSeed() -> UInt64 {
        self.chance.next() >> 11
    }

    private mutating func interrupt() -> Reaction {
        let showing = self.stopDialogue()
        guard let showing else { return Reaction(reply: nil) }
        return Reaction(reply: Reply(206, text: .connection(.inputCancelled)), effects: showing)
    }

    /// Ends a dialogue; the effects are those that end it on the line.
    ///
    /// Nil if there was none.
    mutating func stopDialogue() -> [Reaction.Effect]? {
        guard let dialogue = self.dialogue else { return nil }
        self.dialogue = nil
        return dialogue.prompt.isSecret ? [.showTyping] : []
    }

    mutating func closing(_ reply: Reply) -> Reaction {
        self.phase.close()
        return Reaction(reply: reply, tag: self.tag, effects: [.close])
    }

    /// After too many refused lines in a row the connection ends (rule R9).
    mutating func counted(_ reaction: Reaction) -> Reaction {
        guard let code = reaction.reply?.result.code else { return reaction }
        guard Replies.countsAsError(code) else {
            self.refusedInARow = 0
            return reaction
        }
        self.refusedInARow += 1
        let limit = self.settings.voice == .plain ? self.policy.plainErrorRun : self.policy.errorRun
        return self.refusedInARow >= limit
            ? self.farewell(.tooManyErrors) : reaction
    }
}
