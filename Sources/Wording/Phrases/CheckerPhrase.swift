/// What the checker of quiz files says besides its findings.
public enum CheckerPhrase: Speakable {
    /// The line as it would be right.
    case proposal(String)
    /// How many warnings of one kind say what the bank still lacks.
    case lacking(code: String, Int)
    case howToSeeLacking
    /// Warnings that authors accept: code and number.
    case accepted([String])
    /// Headings of the explanation of a rule.
    case kindOfRule(isError: Bool)
    case faultyExample
    case mendedExample
    case noSuchRule(String)
    case mended(file: String, findings: [String])
    case nothingToMend
    case changedMeanwhile(String)
    /// What the plays of a scene come to.
    case sceneFacts(SceneNumbers)
}

/// What the checker tells of every scene, already written as numbers.
public struct SceneNumbers: Hashable, Sendable {
    /// The full name of the question.
    public let question: String
    public let nodes: Int
    public let states: Int
    public let plays: Int
    public let best: String
    public let worst: String
    public let random: String

    public init(
        question: String,
        nodes: Int,
        states: Int,
        plays: Int,
        best: String,
        worst: String,
        random: String
    ) {
        self.question = question
        self.nodes = nodes
        self.states = states
        self.plays = plays
        self.best = best
        self.worst = worst
        self.random = random
    }
}
