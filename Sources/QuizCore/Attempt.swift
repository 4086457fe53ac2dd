/// One trainee taking one quiz once: a value rebuilt from what the store knows.
///
/// The quiz version and the seed decide the questions and every order in it; answers and
/// events decide how far it is. The same snapshot always gives the same attempt.
public struct Attempt: Equatable, Sendable {
    public typealias ID = AttemptID

    /// One question of the attempt and what happened to it.
    public struct Item: Equatable, Sendable {
        /// What never changes, in a place of the attempt's own: items are copied with each answer,
        /// and those who count references to the same questions on several cores wait for each other.
        private let asked: Asked
        /// All tries, oldest first.
        public internal(set) var answers: [AnswerRecord] = []
        public internal(set) var hintsTaken = 0
        public internal(set) var isSkipped = false
        /// nil if the trainee put no mark here; an empty note is none.
        @Seldom public internal(set) var flag: String? = nil
        public internal(set) var hadNearMiss = false
        /// Gaps that were filled so far, where they are answered one by one.
        @Seldom public internal(set) var unfinished: Response? = nil
        /// When it was shown first, if it has a time of its own.
        public internal(set) var shownAt: Instant?
        /// Whether its own time ended before it was closed; see ``Attempt/settle(at:)``.
        public internal(set) var isOver = false
        /// Lines of a text that is not handed in yet, as the store keeps them.
        public internal(set) var draft: EssayDraft {
            get { self.begun ?? EssayDraft() }
            set { self.begun = newValue == EssayDraft() ? nil : newValue }
        }
        /// The last marking of the text in force; nil if it waits for one, and for other types.
        @Seldom public internal(set) var marking: EssayMarking? = nil
        /// What a regrade made of the mark; nil if the first one is in force.
        @Seldom public internal(set) var regraded: RegradedMark? = nil
        @Seldom private var begun: EssayDraft? = nil

        init(number: Int, question: Question, arrangement: Arrangement) {
            self.asked = Asked(number: number, question: question, arrangement: arrangement)
        }

        /// From 1, in the order shown.
        public var number: Int { self.asked.number }

        public var question: Question { self.asked.question }

        public var arrangement: Arrangement { self.asked.arrangement }

        /// Whether the question is answered turn by turn.
        public var isPlayed: Bool { self.question.isPlayed }

        /// Whether a further turn follows the last answer.
        public var goesOn: Bool {
            guard self.isPlayed else { return false }
            return self.answers.last.map { self.question.interaction.goesOn(after: $0.response) }
                ?? false
        }

        /// Whether the question has an answer, and not only the first turns of one.
        public var isAnswered: Bool { !self.answers.isEmpty && !self.goesOn }

        /// What the trainee sees now.
        public var view: QuestionView {
            self.question.interaction.view(
                self.arrangement,
                after: self.goesOn ? self.answers.last?.response : nil
            )
        }

        /// The answer so far when a turn is played; the next turn if none is named.
        func earlier(before turn: Int?) -> Response? {
            guard self.isPlayed else { return self.unfinished }
            let played = turn.map { $0 - 1 } ?? self.answers.count
            return played > 0 ? self.answers[played - 1].response : nil
        }
    }

    /// A question as the attempt asks it.
    private final class Asked: Equatable, Sendable {
        let number: Int
        let question: Question
        let arrangement: Arrangement

        init(number: Int, question: Question, arrangement: Arrangement) {
            self.number = number
            self.question = question
            self.arrangement = arrangement
        }

        static func == (left: Asked, right: Asked) -> Bool {
            left === right
                || (left.number == right.number && left.question == right.question
                    && left.arrangement == right.arrangement)
        }
    }

    public let id: ID
    public let trainee: Trainee.ID
    public let quiz: Quiz
    /// 1 for the trainee's first attempt at this quiz.
    public let number: Int
    public let seed: UInt64
    public let startedAt: Instant
    /// Whether any question has a time of its own.
    let hasClocks: Bool
    public internal(set) var items: [Item]
    public internal(set) var end: AttemptEnd?
    /// When the attempt had no connection, oldest first.
    var absences: [Absence] = []
    /// Since when it has none, if it has none now.
    var absentSince: Instant?
    /// The instant of the newest stored fact.
    public internal(set) var lastSeen: Instant

    /// - Parameter drawn: The questions that the start names, if it names any.
    /// - Precondition: `quiz` is the version that the snapshot names.
    public init(_ snapshot: AttemptSnapshot, quiz: Quiz, drawn: [Question] = []) {
        precondition(quiz.version == snapshot.start.version, "an attempt keeps its quiz version")
        self.id = snapshot.id
        self.trainee = snapshot.start.trainee
        self.quiz = quiz
        self.number = snapshot.start.number
        self.seed = snapshot.start.seed
        self.startedAt = snapshot.start.at
        self.lastSeen = snapshot.start.at
        self.items = Self.items(
            drawn.isEmpty ? quiz.questions : drawn,
            of: quiz,
            seed: snapshot.start.seed
        )
        self.hasClocks = self.items.contains { $0.question.timeLimit != nil }
        self.replay(snapshot)
    }

    public var settings: QuizSettings { self.quiz.settings }

    /// A new answer as the store keeps it.
    public mutating func add(_ record: AnswerRecord) {
        guard let index = self.index(record.number) else { return }
        self.items[index].answers.append(record)
        self.items[index].unfinished = nil
        self.items[index].draft = EssayDraft()
        self.items[index].marking = nil
        self.items[index].isSkipped = false
        self.lastSeen = max(self.lastSeen, record.at)
    }

    /// A new answer, and where the log keeps it.
    public mutating func add(_ record: AnswerRecord, at position: LogPosition) {
        var record = record
        record.position = position
        self.add(record)
    }

    /// An event as the store keeps it.
    public mutating func add(_ event: AttemptEvent) {
        defer { self.lastSeen = max(self.lastSeen, event.at) }
        switch event.kind {
        case .skipped(let number): self.change(number) { $0.isSkipped = true }
        case .hint(let number): self.change(number) { $0.hintsTaken += 1 }
        case .flagged(let number, let note): self.change(number) { $0.flag = note }
        case .unflagged(let number): self.change(number) { $0.flag = nil }
        case .shown(let number): self.change(number) { $0.shownAt = $0.shownAt ?? event.at }
        case .lineLost: self.absentSince = self.absentSince ?? event.at
        case .returned: self.comeBack(at: event.at)
        }
    }

    /// A line of a text as the store keeps it; one of another try changes nothing.
    public mutating func add(_ line: EssayLine) {
        self.lastSeen = max(self.lastSeen, line.at)
        self.change(line.number) { item in
            if line.tryNumber == item.answers.count + 1 { item.draft.add(line) }
        }
    }

    /// A marking as the store keeps it; one of a text that was replaced changes nothing.
    public mutating func mark(_ marking: EssayMarking) {
        self.change(marking.number) { item in
            if marking.tryNumber == item.answers.count { item.marking = marking }
        }
    }

    /// The end as the store keeps it.
    public mutating func finish(_ end: AttemptEnd) {
        self.end = self.end ?? end
        self.settle(at: end.at)
    }

    /// Puts a mark in the place of the one in force.
    public mutating func regrade(_ mark: RegradedMark) {
        self.change(mark.number) { $0.regraded = mark }
    }

    /// Keeps what a refused or partial line changed without using a try.
    public mutating func noteNearMiss(_ number: Int) {
        self.change(number) { $0.hadNearMiss = true }
    }

    /// Keeps the gaps filled so far.
    public mutating func noteUnfinished(_ number: Int, _ response: Response) {
        self.change(number) { $0.unfinished = response }
    }

    /// The question with this number, or nil.
    public func item(_ number: Int) -> Item? {
        self.index(number).map { self.items[$0] }
    }

    private mutating func replay(_ snapshot: AttemptSnapshot) {
        // An answer ends a skip that came before it, and who came back was away since the newest fact.
        let skipsByNumber = Dictionary(grouping: snapshot.events) { $0.skippedNumber ?? 0 }
        var answers = snapshot.answers[...]
        for event in snapshot.events {
            while let record = answers.first, record.at <= event.at {
                self.add(record)
                answers.removeFirst()
            }
            self.add(event)
        }
        for record in answers { self.add(record) }
        for (number, skips) in skipsByNumber where number > 0 {
            let lastSkip = skips.map(\.at).max() ?? self.startedAt
            let lastAnswer = self.item(number)?.answers.last?.at
            self.change(number) { $0.isSkipped = lastAnswer.map { $0 < lastSkip } ?? true }
        }
        for line in snapshot.draftLines { self.add(line) }
        for marking in snapshot.markings { self.mark(marking) }
        for mark in snapshot.regrades { self.regrade(mark) }
        if let end = snapshot.end { self.finish(end) }
    }

    /// An absence whose beginning nobody saw counts from the newest stored fact.
    private mutating func comeBack(at now: Instant) {
        let since = self.absentSince ?? self.lastSeen
        if now > since { self.absences.append(Absence(from: since, until: now)) }
        self.absentSince = nil
    }

    private mutating func change(_ number: Int, _ body: (inout Item) -> Void) {
        guard let index = self.index(number) else { return }
        body(&self.items[index])
    }

    private func index(_ number: Int) -> Int? {
        self.items.indices.contains(number - 1) ? number - 1 : nil
    }
}

extension AttemptEvent {
    fileprivate var skippedNumber: Int? {
        if case .skipped(let number) = self.kind { number } else { nil }
    }
}
