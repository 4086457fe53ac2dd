/// The questions that quizzes may draw, and how they are drawn.
public struct QuestionPool: Sendable {
    /// What a rule can still give, if those before it take as much of the same as they can.
    public struct Supply: Equatable, Sendable {
        public let wanted: Int
        public let available: Int
    }

    /// By name.
    public let questions: [Question]
    private let framework: CompetencyFramework

    /// - Parameter quizzes: All in service; drafts and those that keep theirs give none.
    public init(_ quizzes: [Quiz], framework: CompetencyFramework) {
        self.questions =
            quizzes.filter { $0.settings.isPool && !$0.settings.isDraft }
            .flatMap(\.questions).filter(\.isDrawable).sorted { $0.name < $1.name }
        self.framework = framework
    }

    /// The questions of an attempt at a drawing quiz, rule by rule, none twice.
    ///
    /// Fewer than asked for if there are not enough.
    public func draw(for quiz: Quiz, seed: UInt64) -> [Question] {
        let seed = quiz.settings.seed ?? seed
        var drawn: [Question] = []
        var names: Set<QuestionName> = []
        for (index, rule) in quiz.settings.draws.enumerated() {
            var order = SeededOrder(seed: seed, purpose: "draw \(index + 1)")
            for set in self.sets(of: rule, for: quiz) {
                let left = set.filter { !names.contains($0.name) }
                let taken = order.shuffled(left).prefix(rule.count)
                drawn += taken
                names.formUnion(taken.map(\.name))
            }
        }
        return drawn
    }

    /// How many questions an attempt has if there are enough.
    public func count(for quiz: Quiz) -> Int {
        guard !quiz.settings.draws.isEmpty else { return quiz.questions.count }
        return quiz.settings.draws.reduce(0) { sum, rule in
            sum + self.sets(of: rule, for: quiz).count * rule.count
        }
    }

    /// For each rule the least that is left of any of its sets.
    public func supplies(for quiz: Quiz) -> [Supply] {
        var taken: [(names: Set<QuestionName>, most: Int)] = []
        return quiz.settings.draws.map { rule in
            var least: Int?
            for set in self.sets(of: rule, for: quiz) {
                let names = Set(set.map(\.name))
                let lost = taken.reduce(0) { $0 + min($1.most, $1.names.intersection(names).count) }
                least = min(least ?? .max, max(0, names.count - lost))
                taken.append((names, rule.count))
            }
            return Supply(wanted: rule.count, available: least ?? 0)
        }
    }

    /// The questions a rule draws from: one set, or one for each part of a division that has any.
    private func sets(of rule: DrawRule, for quiz: Quiz) -> [[Question]] {
        let open = self.questions.filter { $0.name.quiz != quiz.id }
        let all = (open + quiz.questions.filter(\.isDrawable)).sorted { $0.name < $1.name }
        let fitting = all.filter { question in
            rule.selectors.allSatisfy { self.admits($0, question, quiz) }
        }
        let divisions = rule.selectors.compactMap { selector in
            if case .each(let division) = selector { division } else { nil }
        }
        guard let division = divisions.first else { return [fitting] }
        return self.parts(of: division).map { part in
            fitting.filter { $0.isAbout(part) }
        }
        .filter { !$0.isEmpty }
    }

    private func admits(_ selector: DrawRule.Selector, _ question: Question, _ quiz: Quiz) -> Bool {
        switch selector {
        case .here: question.name.quiz == quiz.id
        case .all, .each: true
        case .quiz(let pattern): Wildcard.matches(question.name.quiz.text, pattern)
        case .domain(let id): question.isAbout(self.competencies(ofDomain: id))
        case .group(let id): question.isAbout(self.competencies(ofGroup: id))
        case .competency(let id): question.isAbout([id])
        case .level(let level): question.level == level
        }
    }

    private func parts(of division: DrawRule.Division) -> [Set<Competency.ID>] {
        switch division {
        case .domain: self.framework.domains.map { self.competencies(ofDomain: $0.id) }
        case .group:
            self.framework.domains.flatMap(\.groups).map { Set($0.competencies.map(\.id)) }
        case .competency: self.framework.competencies.map { [$0.id] }
        }
    }

    private func competencies(ofDomain id: CompetencyDomain.ID) -> Set<Competency.ID> {
        let groups = self.framework.domains.filter { $0.id == id }.flatMap(\.groups)
        return Set(groups.flatMap(\.competencies).map(\.id))
    }

    private func competencies(ofGroup id: CompetencyGroup.ID) -> Set<Competency.ID> {
        let groups = self.framework.domains.flatMap(\.groups).filter { $0.id == id }
        return Set(groups.flatMap(\.competencies).map(\.id))
    }
}

extension Question {
    /// Whether quizzes may draw the question: scenes, essays and unmarked questions stand where they are.
    fileprivate var isDrawable: Bool {
        self.isMarked && !self.awaitsMentor && !type(of: self.interaction).isPlayed
    }

    /// Whether the question is tagged with one of some competencies.
    fileprivate func isAbout(_ competencies: Set<Competency.ID>) -> Bool {
        self.shares.contains { competencies.contains($0.competency) }
    }
}

/// Ids with `*` for any run of signs.
enum Wildcard {
    static func matches(_ text: String, _ pattern: String) -> Bool {
        let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1, let first = parts.first, let last = parts.last else {
            return text == pattern
        }
        guard text.hasPrefix(first), text.hasSuffix(last),
            text.utf8.count >= first.utf8.count + last.utf8.count
        else { return false }
        var rest = text.dropFirst(first.count).dropLast(last.count)
        for part in parts.dropFirst().dropLast() where !part.isEmpty {
            guard let found = rest.firstRange(of: part) else { return false }
            rest = rest[found.upperBound...]
        }
        return true
    }
}
