public import QuizCore

/// How people's first answers went, by the facts that the questions rest on.
///
/// Names no person. A question that was left open at the end of a finished attempt counts as
/// answered with nothing right; of a scene the first mark counts.
public struct SourceReading: Sendable {
    /// The first answers to the questions of one fact, or of several.
    struct Count: Equatable, Sendable {
        var answers = 0
        var people = 0
        /// The sum of the outcomes, each from 0 to 1.
        var right = 0.0

        /// The mean outcome from 0 to 1; nil where it would tell of fewer than five people.
        var share: Double? {
            self.people < QuestionRow.fewestPeople ? nil : self.right / Double(self.answers)
        }
    }

    /// By place in the coverage's facts.
    private(set) var facts: [Count]
    /// By section.
    private(set) var articles: [String: Count] = [:]
    private(set) var all = Count()
    private let sections: [String]
    /// The facts that a question rests on, by place; those that repeat others are among them.
    private let resting: [QuestionName: [Int]]

    /// Nothing read yet.
    public init(_ coverage: BankCoverage) {
        self.facts = Array(repeating: Count(), count: coverage.facts.count)
        self.sections = coverage.facts.map(\.fact.section)
        self.resting = coverage.facts.enumerated().reduce(into: [:]) { resting, row in
            for name in row.element.questions { resting[name, default: []].append(row.offset) }
        }
    }

    /// Adds what one person answered, each person once.
    ///
    /// - Parameter evidence: All of it, as it was first answered.
    public mutating func add(_ evidence: [Evidence]) {
        var known: Set<QuestionName> = []
        var answered: Set<Int> = []
        for piece in evidence where known.insert(piece.question).inserted {
            guard let places = self.resting[piece.question] else { continue }
            self.all.add(piece.outcome)
            for place in places { self.facts[place].add(piece.outcome) }
            for section in Set(places.map { self.sections[$0] }) {
                self.articles[section, default: Count()].add(piece.outcome)
            }
            answered.formUnion(places)
        }
        for place in answered { self.facts[place].people += 1 }
        for section in Set(answered.map { self.sections[$0] }) {
            self.articles[section]?.people += 1
        }
        if !answered.isEmpty { self.all.people += 1 }
    }
}

extension SourceReading.Count {
    fileprivate mutating func add(_ outcome: Double) {
        self.answers += 1
        self.right += outcome
    }
}
