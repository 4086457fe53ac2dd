/// What is asked of a regrade.
public struct RegradeOrder: Sendable {
    /// The version that marks, usually the live one.
    public let quiz: Quiz
    /// One question, or all that mark otherwise than they did.
    public let question: Question.ID?
    public let policy: RegradePolicy
    /// What became of parts that cannot be told apart, by positions from 0; nil is gone.
    public let map: [Int: Int?]
    /// The quiz and what it was called before.
    public let quizzes: Set<Quiz.ID>
    /// The questions of the quiz by all their names.
    private let questions: [QuestionName: Question]

    /// - Parameter formerNames: What questions of the quiz were called before, by what they are
    ///   called now.
    public init(
        quiz: Quiz,
        question: Question.ID?,
        policy: RegradePolicy,
        map: [Int: Int?] = [:],
        formerNames: [QuestionName: [QuestionName]] = [:]
    ) {
        self.quiz = quiz
        self.question = question
        self.policy = policy
        self.map = map
        let former = quiz.questions.flatMap { question in
            (formerNames[question.name] ?? []).map { ($0, question) }
        }
        self.quizzes = Set([quiz.id] + former.map(\.0.quiz))
        self.questions = Dictionary(
            quiz.questions.map { ($0.name, $0) } + former,
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// What a question of an attempt is in the quiz now; nil if it has left it.
    func present(_ name: QuestionName) -> Question? { self.questions[name] }

    /// What the order makes of one question of an attempt; nil if it does not cover it.
    func change(of item: Attempt.Item, in attempt: Attempt) throws(CarryOver.Fault) -> Change? {
        let question = self.present(item.question.name)
        guard item.question.isMarked, self.quizzes.contains(item.question.name.quiz),
            self.covers(item, by: question)
        else { return nil }
        switch self.policy {
        case .exact, .raise:
            guard let question,
                let replay = try self.replay(item, in: attempt, by: question)
            else { return nil }
            return self.change(of: item, in: attempt, by: question, replay)
        case .full: return self.full(item, in: attempt, by: question)
        case .void: return Change(mark: Self.void(item, in: attempt), lost: [])
        }
    }

    /// One question of one attempt with its new mark.
    struct Change {
        let mark: RegradedMark
        let lost: [AnswerRecord]
    }

    private func covers(_ item: Attempt.Item, by question: Question?) -> Bool {
        if let only = self.question, (question ?? item.question).id != only { return false }
        switch self.policy {
        case .exact, .raise:
            // What a mentor gave does not follow from the file.
            guard let question, !item.answers.isEmpty, !item.question.awaitsMentor else {
                return false
            }
            return self.question != nil || item.regraded != nil
                || item.question.markingHash != question.markingHash
        case .full:
            return !item.answers.isEmpty || item.isSkipped || item.shownAt != nil
                || item.hintsTaken > 0
                || item.flag != nil
        case .void: return true
        }
    }

    private func change(
        of item: Attempt.Item,
        in attempt: Attempt,
        by question: Question,
        _ replay: Replay
    ) -> Change {
        var score = replay.score
        var credit = replay.credit
        if self.policy == .raise, let inForce = attempt.score(item), inForce >= score {
            score = inForce
            credit = item.credit ?? credit
        }
        let points = self.points(of: item, in: attempt, by: question)
        let mark = RegradedMark(
            number: item.number,
            question: question.name,
            contentHash: question.contentHash,
            score: score,
            possible: Grains(points: points * attempt.settings.mostWeight),
            firstPossible: attempt.firstPossible(item),
            credit: credit,
            outcome: replay.outcome,
            isVoid: false
        )
        return Change(mark: mark, lost: replay.lost)
    }

    /// Full points; the answers still say about competency what they say by the new key.
    private func full(
        _ item: Attempt.Item,
        in attempt: Attempt,
        by question: Question?
    ) -> Change {
        // Answers that mean nothing in the new version keep the outcome they had.
        let replay =
            item.question.awaitsMentor
            ? nil : question.flatMap { try? self.replay(item, in: attempt, by: $0) }
        let outcome = item.regraded?.outcome ?? item.firstOutcome
        let possible = attempt.firstPossible(item)
        let version =
            (replay == nil ? nil : question.map(DrawnQuestion.init)) ?? item.versionInForce
        let mark = RegradedMark(
            number: item.number,
            question: version.name,
            contentHash: version.contentHash,
            score: possible,
            possible: possible,
            firstPossible: possible,
            credit: item.answers.isEmpty ? nil : Grains(points: 1),
            outcome: replay?.outcome ?? outcome,
            isVoid: false
        )
        return Change(mark: mark, lost: replay?.lost ?? [])
    }

    private static func void(_ item: Attempt.Item, in attempt: Attempt) -> RegradedMark {
        RegradedMark(
            number: item.number,
            question: item.versionInForce.name,
            contentHash: item.versionInForce.contentHash,
            score: .zero,
            possible: .zero,
            firstPossible: attempt.firstPossible(item),
            credit: nil,
            outcome: nil,
            isVoid: true
        )
    }

    private func replay(
        _ item: Attempt.Item,
        in attempt: Attempt,
        by question: Question
    ) throws(CarryOver.Fault) -> Replay? {
        let carryOver = try CarryOver(
            from: item.question.interaction,
            to: question.interaction,
            map: self.map
        )
        let score = QuestionScore(
            interaction: question.interaction,
            points: self.points(of: item, in: attempt, by: question),
            settings: attempt.settings
        )
        return Replay(item.answers, by: carryOver, as: score)
    }

    /// New points hold only where the new version alone decides, so that nobody who keeps a
    /// score keeps it of more.
    private func points(of item: Attempt.Item, in attempt: Attempt, by question: Question) -> Int {
        guard self.policy != .exact else { return question.points }
        guard let mark = item.regraded, !mark.isVoid else { return item.question.points }
        return Int(mark.possible.count / Grains.perPoint) / attempt.settings.mostWeight
    }
}

extension Attempt.Item {
    /// What the answer says about competency by its first marking; nil if it says nothing.
    var firstOutcome: Grains? {
        self.question.awaitsMentor ? self.marking?.outcome : self.answers.first?.outcome
    }

    /// The version whose mark is in force.
    fileprivate var versionInForce: DrawnQuestion {
        self.regraded.map { DrawnQuestion($0.question, contentHash: $0.contentHash) }
            ?? DrawnQuestion(self.question)
    }
}
