public import CompetencyReports
public import ProgressStorage
public import QuizCore

/// The answers of some people, read in pieces so that no reading holds up the server.
public struct AnswerReading {
    private static let pieceSize = 2000

    private let reader: ProgressReader
    private let people: Set<Trainee.ID>
    private let from: Instant?
    private let until: Instant?
    private var quizzes: StoredQuizzes
    private var position = LogPosition(rawValue: 0)
    /// When the last answer of an attempt was given.
    private var last: [AttemptID: Instant] = [:]
    /// The answers that there are, of anybody.
    public let total: Int
    /// How many of them were looked at.
    public private(set) var seen = 0

    /// - Parameters:
    ///   - from: Earlier answers are left out; nil leaves out none.
    ///   - until: Later answers are left out; nil leaves out none.
    ///   - people: Whose answers are read.
    public init(
        _ reader: ProgressReader,
        from: Instant?,
        until: Instant?,
        of people: Set<Trainee.ID>
    ) throws(StoreError) {
        self.reader = reader
        self.from = from
        self.until = until
        self.quizzes = StoredQuizzes(reader)
        self.people = people
        self.total = try reader.answerCount()
    }

    /// The next answers, of which none may match; nil at the end.
    public mutating func next() throws(StoreError) -> [ReportedAnswer]? {
        let facts = try self.reader.answers(after: self.position, atMost: Self.pieceSize)
        guard let end = facts.last else { return nil }
        self.position = end.position
        self.seen += facts.count
        var answers: [ReportedAnswer] = []
        for fact in facts where self.people.contains(fact.trainee) {
            let before = self.last[fact.attempt] ?? fact.attemptBegan
            self.last[fact.attempt] = fact.at
            guard self.from.map({ fact.at >= $0 }) ?? true,
                self.until.map({ fact.at <= $0 }) ?? true
            else { continue }
            answers.append(try self.answer(fact, duration: fact.at - before))
        }
        return answers
    }

    private mutating func answer(
        _ fact: AnsweredFact,
        duration: Duration
    ) throws(StoreError) -> ReportedAnswer {
        let asked = DrawnQuestion(fact.question, contentHash: fact.contentHash)
        let question = try self.quizzes.question(asked)
        let quiz = try self.quizzes.quiz(fact.quiz, version: fact.quizVersion)
        let weight = quiz?.settings.mostWeight ?? 1
        let isMarked = question?.isMarked ?? true
        let possible =
            fact.possible ?? (isMarked ? Grains(points: fact.points * weight) : .zero)
        return ReportedAnswer(
            id: fact.position,
            at: fact.at,
            trainee: fact.trainee,
            attempt: fact.attempt,
            quiz: fact.quiz,
            question: fact.question,
            version: fact.contentHash,
            serving: fact.number,
            tryNumber: fact.tryNumber,
            response: fact.response,
            score: fact.isWaiting || !isMarked ? nil : fact.score,
            possible: possible,
            isVoid: fact.isVoid,
            duration: duration,
            interaction: question?.interaction
        )
    }
}
