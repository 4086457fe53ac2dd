public import QuizCore

/// The servings of one trainee in the order in which they are weighed, and where those of each
/// competency stand among them.
///
/// Made once for all levels of a page.
public struct ServingsByCompetency: Sendable {
    private let all: [Evidence]
    private let places: [Competency.ID: [Int]]

    /// - Parameter evidence: One piece for each serving, in any order.
    public init(_ evidence: [Evidence]) {
        let all = evidence.inWeighingOrder
        self.all = all
        self.places = all.indices.reduce(into: [:]) { places, index in
            for share in all[index].shares { places[share.competency, default: []].append(index) }
        }
    }

    /// Those that carry a competency.
    subscript(_ competency: Competency.ID) -> [Evidence] {
        (self.places[competency] ?? []).map { self.all[$0] }
    }

    /// Those that carry one of some competencies, each of them once.
    subscript(_ competencies: Set<Competency.ID>) -> [Evidence] {
        Set(competencies.flatMap { self.places[$0] ?? [] }).sorted().map { self.all[$0] }
    }
}

extension [Evidence] {
    /// By question, instant and what they say: a total order, so that the order of arrival changes
    /// nothing.
    ///
    /// Names are compared with each other, not those of each serving with those of others.
    var inWeighingOrder: [Evidence] {
        let names = Set(self.map(\.question)).sorted()
        let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
        let questions = self.map { places[$0.question] ?? names.endIndex }
        return self.indices.sorted { left, right in
            questions[left] == questions[right]
                ? self[left].saying < self[right].saying : questions[left] < questions[right]
        }.map { self[$0] }
    }
}

extension Evidence {
    /// What is weighed of a serving, for the order of those of one question.
    fileprivate var saying: (Instant, Double, Double, Double, Double) {
        (self.at, self.outcome, self.guess, self.difficulty, self.mode)
    }
}
