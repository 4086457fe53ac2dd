/// A share of a question's evidence that goes to one competency.
public struct CompetencyShare: Hashable, Sendable {
    public let competency: Competency.ID
    /// Above 0, at most 1; the shares of one question sum to 1.
    public let weight: Fraction

    public init(_ competency: Competency.ID, weight: Fraction) {
        self.competency = competency
        self.weight = weight
    }
}

/// What one serving of one question says about a trainee.
///
/// A serving is one showing of a question in an attempt; it gives at most one outcome.
public struct Evidence: Equatable, Sendable {
    public let question: QuestionName
    public let shares: [CompetencyShare]
    /// The mark of the first try before costs, less the cost of hints taken before it, 0 to 1.
    public let outcome: Double
    /// The expected outcome of a blind answer, 0 to 0.9; 0 if the question was skipped.
    public let guess: Double
    /// The author's difficulty on the logit scale: -0.8, 0 or 0.8.
    public let difficulty: Double
    public let at: Instant
    /// 1, or less for servings that say less, such as live contests.
    public let mode: Double

    public init(
        question: QuestionName,
        shares: [CompetencyShare],
        outcome: Double,
        guess: Double,
        difficulty: Double,
        at: Instant,
        mode: Double = 1
    ) {
        self.question = question
        self.shares = shares
        self.outcome = outcome
        self.guess = guess
        self.difficulty = difficulty
        self.at = at
        self.mode = mode
    }
}

extension Evidence {
    /// What the marks of a choice say: one piece for each, about its own competency.
    ///
    /// A mark about a competency that the question is not tagged with says nothing.
    public func split(by marks: [CompetencyMark]) -> [Evidence] {
        marks.compactMap { mark in
            guard let share = self.shares.first(where: { $0.competency == mark.competency }) else {
                return nil
            }
            return Evidence(
                question: self.question,
                shares: [share],
                outcome: mark.outcome.approximated,
                guess: self.guess,
                difficulty: self.difficulty,
                at: self.at,
                mode: self.mode
            )
        }
    }
}

/// One active question of the bank, as far as the competency model needs it.
public struct BankQuestion: Equatable, Sendable {
    public let name: QuestionName
    public let shares: [CompetencyShare]
    public let difficulty: Double
    public let guess: Double

    public init(name: QuestionName, shares: [CompetencyShare], difficulty: Double, guess: Double) {
        self.name = name
        self.shares = shares
        self.difficulty = difficulty
        self.guess = guess
    }
}

extension Evidence {
    /// By instant, and then a total order of what differs, so that the order of arrival changes
    /// nothing.
    public static func precedes(_ left: Self, _ right: Self) -> Bool {
        if left.at != right.at { return left.at < right.at }
        if left.question != right.question { return left.question < right.question }
        let (first, other) = (left.shares.first?.competency, right.shares.first?.competency)
        if first != other { return first?.text ?? "" < other?.text ?? "" }
        return (left.outcome, left.guess, left.difficulty, left.mode)
            < (right.outcome, right.guess, right.difficulty, right.mode)
    }
}

extension [Evidence] {
    /// In the order of ``Evidence/precedes(_:_:)``.
    ///
    /// Sorts places, since a serving is large and counts references.
    public var oldestFirst: [Evidence] {
        self.indices.sorted { Evidence.precedes(self[$0], self[$1]) }.map { self[$0] }
    }
}
