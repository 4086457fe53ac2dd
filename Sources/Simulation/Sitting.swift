public import QuizCore
import RealModule

/// A simulated person at an attempt: what is typed, when, and what becomes of it.
///
/// The attempt itself reads and marks each line, as it does for people.
public struct Sitting {
    /// What a person was told and may remember, by question.
    public typealias Memory = [QuestionName: Instant]

    /// Facts that differ from what the quiz files say.
    public struct Beliefs: Sendable {
        /// Questions as people understand them, where the file is wrong.
        public let understood: [QuestionName: Question]
        /// Questions that tell nobody what is asked.
        public let unclear: Set<QuestionName>

        /// Beliefs about no question are those of the file.
        public init(
            understood: [QuestionName: Question] = [:],
            unclear: Set<QuestionName> = []
        ) {
            self.understood = understood
            self.unclear = unclear
        }
    }

    private static let recall = 0.7
    private static let recallHalfLife = 30.0
    private static let usualSeconds = 25.0
    /// Typed before a person gives up, where a line is no answer or was given before.
    private static let mostLines = 12

    private let world: SimulatedWorld
    private let beliefs: Beliefs
    private let language: LanguageTag
    private let beginning: Instant
    private var attempt: Attempt
    private var chance: Chance
    private var now: Instant
    /// What the person remembers, this attempt included.
    public private(set) var memory: Memory
    /// What was stored so far, in order.
    private var requests: [(at: Instant, request: ProgressRequest)] = []

    /// - Parameters:
    ///   - attempt: As it was started, without answers.
    ///   - beginning: Of the simulation.
    public init(
        _ attempt: Attempt,
        in world: SimulatedWorld,
        beliefs: Beliefs,
        memory: Memory,
        language: LanguageTag,
        beginning: Instant
    ) {
        self.attempt = attempt
        self.world = world
        self.beliefs = beliefs
        self.memory = memory
        self.language = language
        self.beginning = beginning
        self.now = attempt.startedAt
        self.chance = Chance(
            seed: world.seed,
            purpose: "sitting \(attempt.trainee) \(attempt.quiz.id) \(attempt.number)"
        )
    }

    /// Answers every question in its order and hands in; returns what is to be stored, in order.
    public mutating func play() -> [(at: Instant, request: ProgressRequest)] {
        for number in self.attempt.items.map(\.number) where self.attempt.end == nil {
            while self.isOpen(number) {
                guard self.answer(number) else { break }
            }
        }
        if self.attempt.end == nil {
            self.now = self.now + .seconds(5)
            let end = self.attempt.ending(.submitted, at: self.now)
            self.attempt.finish(end)
            self.requests.append((self.now, .finish(end)))
        }
        return self.requests
    }

    /// Whether the person goes on with a question: nobody gives up a try.
    private func isOpen(_ number: Int) -> Bool {
        guard let item = self.attempt.item(number), !self.attempt.isClosed(item) else {
            return false
        }
        return !item.isAnswered || self.attempt.settings.feedback == .each
    }

    /// Types lines until one is taken as an answer; false if none is.
    ///
    /// Texts that a mentor marks are left open.
    private mutating func answer(_ number: Int) -> Bool {
        guard let item = self.attempt.item(number), !item.question.awaitsMentor else {
            return false
        }
        self.show(item)
        self.think(about: item)
        let certainty = item.question.isMarked ? self.certainty(about: item.question) : 1
        for _ in 1...Self.mostLines {
            let outcome = self.attempt.answer(
                item,
                with: self.line(for: item),
                certainty: certainty,
                at: self.now
            )
            guard case .answer(let record) = outcome else { continue }
            self.keep(record)
            return true
        }
        return false
    }

    private mutating func keep(_ record: AnswerRecord) {
        self.attempt.add(record)
        let end = self.attempt.isDone ? self.attempt.ending(.submitted, at: self.now) : nil
        self.requests.append((self.now, .record(record, ending: end)))
        if let end { self.attempt.finish(end) }
        self.memory[record.question] = self.now
    }

    /// A question with a time of its own has a clock.
    private mutating func show(_ item: Attempt.Item) {
        guard item.question.timeLimit != nil, item.shownAt == nil else { return }
        let event = AttemptEvent(
            attempt: self.attempt.id,
            kind: .shown(number: item.number),
            at: self.now
        )
        self.attempt.add(event)
        self.requests.append((self.now, .note(event)))
    }

    /// Lets time pass; nobody is late.
    private mutating func think(about item: Attempt.Item) {
        let seconds = Self.usualSeconds * .exp(self.chance.normal(deviation: 0.5))
        let shares = [
            item.question.timeLimit.map { Double($0.wholeSeconds) * 0.8 },
            self.attempt.settings.timeLimit.map {
                Double($0.wholeSeconds) * 0.8 / Double(2 * self.attempt.items.count)
            },
        ]
        let most = shares.compactMap(\.self).min() ?? 300
        self.now = self.now + .milliseconds(Int64(min(seconds, most) * 1000))
    }

    private mutating func line(for item: Attempt.Item) -> String {
        let question = self.beliefs.understood[item.question.name] ?? item.question
        let typed = TypedAnswers(question.interaction, item.arrangement, in: self.language)
        let turn = item.goesOn ? item.answers.last?.response : nil
        guard item.question.isMarked, self.knows(item.question) else {
            return typed.blind(after: turn, &self.chance)
        }
        return self.chance.happens(self.world.spread.slip)
            ? typed.slip(after: turn, &self.chance) : typed.right(after: turn, &self.chance)
    }

    private mutating func knows(_ question: Question) -> Bool {
        guard !self.beliefs.unclear.contains(question.name) else { return false }
        return self.world.knows(question.bankQuestion, self.attempt.trainee, after: self.years)
            || self.remembers(question.name)
    }

    /// Whether what was told after an earlier answer comes to mind.
    private mutating func remembers(_ question: QuestionName) -> Bool {
        guard let told = self.memory[question], told < self.attempt.startedAt else { return false }
        let days = Double(self.now.milliseconds - told.milliseconds) / 86_400_000
        return self.chance.happens(Self.recall * .exp2(-days / Self.recallHalfLife))
    }

    private mutating func certainty(about question: Question) -> Int {
        guard self.attempt.settings.certainty != .off else { return 1 }
        let knows = self.world.knows(
            question.bankQuestion,
            self.attempt.trainee,
            after: self.years
        )
        return knows ? 2 + self.chance.below(2) : 1 + self.chance.below(2)
    }

    private var years: Double {
        Double(self.now.milliseconds - self.beginning.milliseconds) / (365 * 86_400_000)
    }
}
