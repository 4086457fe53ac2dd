/// What is asked of a regrade.
public struct RegradeOrder: Sendable {
    /// The version that marks, usually the live one.
    public let quiz: Quiz
    /// One question, or all that mark otherwise than they did.
    public let question: Question.ID?
    public let policy: RegradePolicy
    /// What became of parts that cannot be told apart, by positions from 0; nil is gone.
    public let map: [Int: Int?]

    public init(
        quiz: Quiz,
        question: Question.ID?,
        policy: RegradePolicy,
        map: [Int: Int?] = [:]
    ) {
        self.quiz = quiz
        self.question = question
        self.policy = policy
        self.map = map
    }

    /// What the order makes of one question of an attempt; nil if it does not cover it.
    func change(of item: Attempt.Item, in attempt: Attempt) throws(CarryOver.Fault) -> Change? {
        let question = self.quiz.questions.first { $0.name == item.question.name }
        guard item.question.isMarked, item.question.name.quiz == self.quiz.id,
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
        if let only = self.question, item.question.id != only { return false }
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
        let mark = RegradedMark(
            number: item.number,
            question: item.question.name,
            contentHash: replay == nil
                ? item.contentHash : question?.contentHash ?? item.contentHash,
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
            question: item.question.name,
            contentHash: item.contentHash,
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
    fileprivate var contentHash: String { self.regraded?.contentHash ?? self.question.contentHash }
}
