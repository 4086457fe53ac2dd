/// So many questions from those that all selectors admit.
public struct DrawRule: Hashable, Sendable {
    /// Where a question comes from or what it is about.
    public enum Selector: Hashable, Sendable {
        /// The questions of the drawing quiz itself.
        case here
        /// Those of all quizzes that let others draw.
        case all
        /// Those of quizzes with such an id, in which `*` stands for any run of signs.
        case quiz(String)
        case domain(CompetencyDomain.ID)
        case group(CompetencyGroup.ID)
        case competency(Competency.ID)
        case level(Question.Level)
        /// So many from each one that has any.
        case each(Division)
    }

    /// What `each` goes through, in the order of the framework.
    public enum Division: String, Sendable, CaseIterable {
        case domain
        case group
        case competency
    }

    /// For each one where the rule says `each`.
    public let count: Int
    public let selectors: [Selector]

    public init(_ count: Int, from selectors: [Selector]) {
        self.count = count
        self.selectors = selectors
    }

    /// Whether only questions of the quiz itself can be drawn.
    public var staysHere: Bool { self.selectors.contains(.here) }
}

/// A question as it was drawn when an attempt began.
public struct DrawnQuestion: Hashable, Sendable {
    public let name: QuestionName
    /// The version that holds for the whole attempt.
    public let contentHash: String

    public init(_ question: Question) {
        self.init(question.name, contentHash: question.contentHash)
    }

    public init(_ name: QuestionName, contentHash: String) {
        self.name = name
        self.contentHash = contentHash
    }
}
