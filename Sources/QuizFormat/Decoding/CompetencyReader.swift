import QuizCore
import Wording

/// A competency of a question with its share.
struct WeightedCompetency {
    let word: ScalarReader.Word
    let weight: Fraction
}

/// Reads `a`, `a, b`, `a 60%, b 40%` or a map of ids to shares.
struct CompetencyReader {
    let quiz: QuizScope

    /// Shares that sum to 1; nil if they were reported to be faulty.
    func read(_ node: SourceNode) -> [WeightedCompetency]? {
        guard let written = node.map.map(self.longForm) ?? self.shortForm(node) else { return nil }
        guard written.count <= FormatLimits.items else {
            self.quiz.findings.report(.limit(.items, FormatLimits.items), at: node.place)
            return nil
        }
        let weights = written.compactMap(\.weight)
        let even = Fraction(1, max(1, written.count))
        guard weights.isEmpty || weights.count == written.count else {
            let sum = weights.reduce(.zero, +)
            self.quiz.findings.report(.weightSum(Measure.text(sum)), at: node.place)
            return nil
        }
        let sum = weights.reduce(.zero, +)
        guard weights.allSatisfy({ $0 > .zero }) else {
            self.quiz.findings.report(
                .outOfRange("competency", from: "1%", to: "100%"),
                at: node.place
            )
            return nil
        }
        guard weights.isEmpty || sum == .one else {
            self.quiz.findings.report(
                .weightSum(Measure.text(sum)),
                at: node.place,
                fix: self.corrected(written, sum: sum)
            )
            return nil
        }
        let ids = written.map(\.word.text)
        if let twice = written.first(where: { word in ids.count { $0 == word.word.text } > 1 }) {
            self.quiz.findings.report(.itemTwice(twice.word.text), at: node.place)
            return nil
        }
        return written.map { WeightedCompetency(word: $0.word, weight: $0.weight ?? even) }
    }

    private struct Written {
        let word: ScalarReader.Word
        let weight: Fraction?
    }

    private func shortForm(_ node: SourceNode) -> [Written]? {
        let scalars = self.quiz.scalars
        guard let words = scalars.words(node, name: "competency", example: "active-listening")
        else {
            return nil
        }
        let written = words.compactMap { word -> Written? in
            let parts = word.text.split(separator: " ").map(String.init)
            let id = scalars.id(
                ScalarReader.Word(
                    text: parts[0],
                    place: self.quiz.findings.place(of: parts[0], in: word.place)
                )
            )
            guard let id else { return nil }
            let place = self.quiz.findings.place(of: id, in: word.place)
            guard parts.count > 1 else {
                return Written(word: .init(text: id, place: place), weight: nil)
            }
            guard parts.count == 2, let weight = Measure.share(parts[1]) else {
                return self.wrongShare(word.text, at: word.place)
            }
            return Written(word: .init(text: id, place: place), weight: weight)
        }
        return written.count == words.count ? written : nil
    }

    private func longForm(_ entries: [SourceNode.Entry]) -> [Written]? {
        let written = entries.compactMap { entry -> Written? in
            guard let id = self.quiz.scalars.id(entry.key, name: "competency") else { return nil }
            let text = entry.value.text.map(Blanks.folded) ?? ""
            guard let weight = Measure.share(text) else {
                return self.wrongShare(text, at: entry.value.place)
            }
            return Written(word: .init(text: id, place: entry.key.place), weight: weight)
        }
        return written.count == entries.count && !written.isEmpty ? written : nil
    }

    private func wrongShare(_ text: String, at place: Place) -> Written? {
        self.quiz.findings.report(
            .wrongForm(text, .percentOrFraction, example: "active-listening 60%"),
            at: place
        )
        return nil
    }

    /// The shares with the last one changed so that they sum to 1.
    private func corrected(_ written: [Written], sum: Fraction) -> String? {
        guard let last = written.last?.weight, last + .one - sum > .zero else { return nil }
        return written.enumerated().map { index, share in
            let weight = index == written.count - 1 ? last + .one - sum : share.weight ?? .zero
            return "\(share.word.text) \(Measure.text(weight))"
        }
        .joined(separator: ", ")
    }
}
