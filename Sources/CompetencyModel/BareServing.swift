import QuizCore

/// A serving as far as it is weighed: numbers alone, so that weighing it again at another instant
/// copies no texts.
struct BareServing {
    /// The same for all servings of a question.
    let question: Int
    /// 0 to 1.
    let outcome: Double
    /// The place of its curve.
    let curve: Int
    let at: Instant
    /// The weight of the competencies in the question, above 0 and at most 1.
    let tag: Double
    /// Less than 1 for servings that say less.
    let mode: Double

    private init(_ evidence: Evidence, question: Int, curve: Int, tag: Double) {
        self.question = question
        self.outcome = min(max(evidence.outcome, 0), 1)
        self.curve = curve
        self.at = evidence.at
        self.tag = tag
        self.mode = evidence.mode
    }

    /// What is weighed of servings that are ordered by question and instant.
    ///
    /// - Parameter curves: Gains those of the servings that it has not.
    static func all(
        of servings: [Evidence],
        towards competencies: Set<Competency.ID>,
        _ curves: inout ChanceCurves
    ) -> [Self] {
        var question = 0
        return servings.indices.map { index in
            let serving = servings[index]
            if index > 0, serving.question != servings[index - 1].question { question += 1 }
            return Self(
                serving,
                question: question,
                curve: curves.place(of: ChanceCurves.Key(serving)),
                tag: serving.tag(of: competencies)
            )
        }
    }
}

extension Evidence {
    /// The weights of some competencies in the question, of which it carries one at least.
    func tag(of competencies: Set<Competency.ID>) -> Double {
        if self.shares.count == 1 { return self.shares[0].weight.approximated }
        return self.shares
            .filter { competencies.contains($0.competency) }
            .reduce(Fraction.zero) { $0 + $1.weight }
            .approximated
    }
}

extension Array {
    /// Calls `body` with the place of each serving that counts and its share: the first and the
    /// latest of each question, or the only one.
    ///
    /// - Parameter question: What the servings are ordered by.
    func forEachCounted<Question: Equatable>(
        by question: (Element) -> Question,
        _ body: (_ place: Int, _ which: WeightedOutcome.Serving, _ share: Double) -> Void
    ) {
        var first = 0
        while first < self.count {
            let own = question(self[first])
            var end = first + 1
            while end < self.count, question(self[end]) == own { end += 1 }
            if end == first + 1 {
                body(first, .first, 1)
            } else {
                body(first, .first, ModelConstants.firstShare)
                body(end - 1, .latest, ModelConstants.latestShare)
            }
            first = end
        }
    }
}
