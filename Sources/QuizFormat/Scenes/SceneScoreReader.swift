import QuizCore
import Wording

/// Reads `score`: `60% price 88..100 + 40% marks`.
struct SceneScoreReader {
    let scope: SceneScope

    private static let example = "60% price 88..100 + 40% marks"

    /// The parts of the formula; nil if they were reported to be faulty.
    func read(_ node: SourceNode) -> [Scene.Term]? {
        let scalars = self.scope.question.scalars
        guard let text = scalars.word(node, name: "score", example: Self.example) else {
            return nil
        }
        let parts = Blanks.split(text, at: "+")
        let terms = parts.compactMap { self.term($0, at: node.place) }
        guard terms.count == parts.count else { return nil }
        let sum = terms.map(\.weight).reduce(.zero, +)
        guard sum == .one, terms.allSatisfy({ $0.weight > .zero }) else {
            self.scope.findings.report(.scoreWeights(Measure.text(sum)), at: node.place)
            return nil
        }
        return terms
    }

    private func term(_ text: String, at place: Place) -> Scene.Term? {
        let words = text.split(separator: " ").map(String.init)
        let weight = words.first.flatMap(Measure.share)
        if let weight, words.dropFirst() == ["marks"] { return Scene.Term(weight, .marks) }
        guard let weight, words.count == 3, let ends = SceneScope.range(words[2]) else {
            self.scope.findings.report(
                .wrongForm(text, .scoreTerm, example: Self.example),
                at: self.scope.findings.place(of: text, in: place)
            )
            return nil
        }
        guard ends.from != ends.to else {
            self.scope.findings.report(
                .sameEnds(words[2]),
                at: self.scope.findings.place(of: words[2], in: place)
            )
            return nil
        }
        return self.scope.variable(words[1], at: place).map {
            Scene.Term(weight, .variable($0, from: ends.from, to: ends.to))
        }
    }
}
