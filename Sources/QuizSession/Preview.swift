import LineProtocol
public import QuizCore
public import Wording

/// A quiz as a trainee would meet it, played by its author: a session of which nothing is kept.
///
/// The person is signed in and the quiz is started. Conditions of the start do not hold.
public struct Preview: Sendable {
    /// What a quiz is previewed with.
    public struct Surroundings: Sendable {
        /// Decides how choices and questions are ordered; 0 to 2^53.
        public let seed: UInt64
        public let language: Language
        /// Columns, 20 to 255; nil stands for those of a new connection.
        public let width: Int?
        /// Whether what is right is told below each question.
        public let showsKeys: Bool

        public init(seed: UInt64, language: Language, width: Int?, showsKeys: Bool) {
            self.seed = seed
            self.language = language
            self.width = width
            self.showsKeys = showsKeys
        }
    }

    /// Whether the person has left.
    public private(set) var isOver = false
    private var session: Session
    private var memory = ProgressMemory()
    private let quiz: Quiz
    private let surroundings: Surroundings

    /// - Parameters:
    ///   - bank: Quizzes that it may draw from.
    ///   - framework: What the competencies of the quiz are named after.
    public init(
        of quiz: Quiz,
        among bank: [Quiz] = [],
        framework: CompetencyFramework,
        in surroundings: Surroundings
    ) {
        let quizzes = [quiz] + bank.filter { $0.id != quiz.id }
        var policy = SessionPolicy()
        policy.language = surroundings.language
        policy.plainErrorRun = .max
        policy.errorRun = .max
        policy.rewindsUnfinished = true
        self.quiz = quiz
        self.surroundings = surroundings
        self.session = Session(
            policy: policy,
            catalog: Catalog(quizzes: quizzes, framework: framework),
            connection: ConnectionFacts(
                address: "127.0.0.1",
                isSealed: true,
                chance: surroundings.seed
            ),
            trainee: Trainee(id: "author", displayName: "author", rights: [.trainee, .author])
        )
        self.session.windowChanged(columns: surroundings.width)
        for quiz in quizzes { self.memory.register(quiz) }
    }

    /// Octets of a line at most.
    public var lineLimit: Int { self.session.policy.lineLimit }

    /// The first question.
    ///
    /// - Parameter prompting: Whether a person waits for a prompt.
    public mutating func open(at now: Instant, prompting: Bool) -> String {
        self.give(
            .line("start \(self.quiz.id) seed=\(self.surroundings.seed)"),
            at: now,
            prompting: prompting
        )
    }

    /// What one line from the person gives.
    ///
    /// Who leaves with a question on screen gets the result of what was answered.
    public mutating func receive(
        _ input: SessionInput,
        at now: Instant,
        prompting: Bool
    ) -> String {
        let before = self.session
        let text = self.give(input, at: now, prompting: prompting)
        guard self.isOver, before.phase.isAnswering else { return text }
        // What the session said is about an attempt that waits to be resumed; here none does.
        self.session = before
        return self.end(at: now)
    }

    /// The result of what was answered, if the quiz is not over.
    public mutating func end(at now: Instant) -> String {
        self.isOver = true
        guard self.session.phase.isAnswering else { return "" }
        _ = self.give(.interrupt, at: now, prompting: false)
        let isTyped = self.session.settings.voice == .plain
        let text = self.give(.line(isTyped ? "/finish yes" : "finish yes"), at: now) { reaction in
            reaction.reply?.result.plain.removeAll { $0 == .paragraph(.attempt(.afterResult)) }
        }
        self.isOver = true
        return text
    }

    /// Hands over one event and carries out what it asks for.
    private mutating func give(
        _ input: SessionInput,
        at now: Instant,
        prompting: Bool = false,
        changing change: (inout Reaction) -> Void = { _ in }
    ) -> String {
        var reaction = self.session.receive(input, at: now)
        var text = ""
        while let request = reaction.request {
            text += self.session.text(of: reaction, prompting: false)
            reaction = self.session.receive(self.perform(request), at: now)
        }
        change(&reaction)
        if self.surroundings.showsKeys { self.session.addKey(to: &reaction) }
        self.isOver = reaction.closes || self.session.trainee == nil
        text += self.session.text(of: reaction, prompting: prompting)
        return text
    }

    private mutating func perform(_ request: SessionRequest) -> SessionResult {
        switch request {
        case .progress(let request): .progress(self.memory.perform(request))
        // There are no accounts here.
        case .identity(.enrol): .identity(.enrolmentClosed)
        case .identity(.signIn), .identity(.replace), .identity(.makeCodes):
            .identity(.wrong(wait: 0))
        case .authoring: .authoring(.filesFailed)
        case .reporting: .reporting(.outOfReach)
        }
    }
}

extension Session {
    /// Says below a question that is shown what is right.
    fileprivate func addKey(to reaction: inout Reaction) {
        guard self.rewinding == nil, case .answering(let answering) = self.phase,
            let item = answering.item, var reply = reaction.reply
        else { return }
        let key = self.keyPhrase(item.question.interaction.key(item.arrangement))
        if reply.following?.code == 244 {
            reply.following?.add(key)
        } else if reply.result.code == 244 {
            reply.result.add(key)
        }
        reaction.reply = reply
    }
}

extension Reply.Part {
    /// A sentence below everything else.
    fileprivate mutating func add(_ phrase: Phrase) {
        self.rows.append(Reply.Row(text: phrase))
        if !self.plain.isEmpty { self.plain.append(.paragraph(phrase)) }
    }
}
