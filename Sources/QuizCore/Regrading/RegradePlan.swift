/// What a regrade would do, before anything is done.
public struct RegradePlan: Sendable {
    /// One attempt as it is and as it would be.
    public struct Touched: Sendable {
        public let before: Attempt
        public let after: Attempt
        /// One for each question that is covered, changed or not.
        public let marks: [RegradedMark]
        /// Answers that name something that is gone.
        public let lost: [AnswerRecord]

        public var trainee: Trainee.ID { self.before.trainee }

        /// Whether anything about it changes.
        public var isChanged: Bool {
            self.marks.contains { mark in
                self.before.item(mark.number).map { !mark.isInForce($0, of: self.before) } ?? false
            }
        }
    }

    /// Why there is no plan.
    public enum Fault: Error, Equatable, Sendable {
        case noSuchQuestion(Question.ID)
        /// Full points and leaving out are decisions about one question.
        case questionWanted
        case notCarriedOver(Question.ID, CarryOver.Fault)
    }

    public let order: RegradeOrder
    /// In the order in which attempts began.
    public let touched: [Touched]
    /// Changes with the order, the answers and the result; 32 hexadecimal digits.
    public let token: String

    /// Looks at all attempts that ended and are not void.
    ///
    /// - Parameters:
    ///   - attempts: Each made with the quiz version it began with.
    ///   - newestAnswer: Where the log keeps the newest answer to this quiz.
    public init(
        _ order: RegradeOrder,
        attempts: [Attempt],
        newestAnswer: LogPosition?
    ) throws(Fault) {
        try Self.check(order, attempts)
        var touched: [Touched] = []
        for attempt in attempts where attempt.end != nil && attempt.end?.cause != .void {
            if let change = try Self.touch(attempt, order) { touched.append(change) }
        }
        self.order = order
        self.touched = touched
        self.token = Self.token(order, touched, newestAnswer)
    }

    /// Whether nothing at all would change.
    public var isEmpty: Bool { !self.touched.contains(where: \.isChanged) }

    private static func check(_ order: RegradeOrder, _ attempts: [Attempt]) throws(Fault) {
        guard let question = order.question else {
            guard order.policy.needsAnswers else { throw .questionWanted }
            return
        }
        // A question that has left the file can still be given or left out.
        let gone =
            order.policy.needsAnswers
            ? []
            : attempts.flatMap(\.items).map(\.question.name)
                .filter { order.quizzes.contains($0.quiz) && order.present($0) == nil }
        let known = order.quiz.questions.map(\.id) + gone.map(\.question)
        guard known.contains(question) else { throw .noSuchQuestion(question) }
    }

    private static func touch(
        _ attempt: Attempt,
        _ order: RegradeOrder
    ) throws(Fault) -> Touched? {
        var after = attempt
        var changes: [RegradeOrder.Change] = []
        for item in attempt.items {
            do {
                guard let change = try order.change(of: item, in: attempt) else { continue }
                changes.append(change)
                after.regrade(change.mark)
            } catch {
                throw .notCarriedOver(item.question.id, error)
            }
        }
        guard !changes.isEmpty else { return nil }
        return Touched(
            before: attempt,
            after: after,
            marks: changes.map(\.mark),
            lost: changes.flatMap(\.lost)
        )
    }

    private static func token(
        _ order: RegradeOrder,
        _ touched: [Touched],
        _ newestAnswer: LogPosition?
    ) -> String {
        let map = order.map.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value ?? -1)" }
        let head = [
            order.quiz.id.text, order.quiz.version, order.policy.rawValue,
            order.question?.text ?? "", map.joined(separator: ","),
            "\(newestAnswer?.rawValue ?? 0)",
        ]
        let lines = touched.flatMap { change in
            change.marks.map { mark in
                "\(change.before.id.rawValue) \(change.before.earned.count) \(mark.line)"
            }
        }
        return String(SHA256((head + lines).joined(separator: "\n")).hex.prefix(32))
    }
}

extension RegradedMark {
    /// Whether it says what is in force already.
    fileprivate func isInForce(_ item: Attempt.Item, of attempt: Attempt) -> Bool {
        if let mark = item.regraded { return self == mark }
        return !self.isVoid && self.score == (attempt.score(item) ?? .zero)
            && self.possible == self.firstPossible && self.credit == item.credit
            && self.outcome == item.firstOutcome
            && self.contentHash == item.question.contentHash
    }

    fileprivate var line: String {
        let numbers = [
            Int64(self.number), self.score.count, self.possible.count, self.credit?.count ?? -1,
            self.outcome?.count ?? -1, self.isVoid ? 1 : 0,
        ]
        return (numbers.map(String.init) + [self.contentHash]).joined(separator: " ")
    }
}
