import QuizCore
import Wording

/// Reads one node: a decision `{say, do}`, or an ending `text => 20%` or `{end, score}`.
struct SceneNodeReader {
    let scope: SceneScope

    /// A node with the places of its options.
    struct Placed {
        let node: Scene.Node
        let place: Place
        let options: [Place]
    }

    /// The node; nil if it was reported to be faulty.
    func read(_ entry: SourceNode.Entry) -> Placed? {
        let name = entry.key.text ?? ""
        switch entry.value.content {
        case .text(let text): return self.ending(name, Blanks.folded(text), entry)
        case .map(let entries):
            let keys = entries.compactMap(\.key.text)
            if keys.contains("say") || keys.contains("do") { return self.decision(name, entry) }
            if keys.contains("end") { return self.longEnding(name, entry) }
            return self.question.texts.text(entry.value, name: name).map {
                self.ending(name, $0, score: nil, entry)
            }
        case .list:
            self.scope.findings.report(.wrongKind(name, .map), at: entry.value.place)
            return nil
        }
    }

    private var question: QuestionScope { self.scope.question }

    private func decision(_ name: String, _ entry: SourceNode.Entry) -> Placed? {
        let known = ["say", "do"]
        guard let fields = Fields(entry.value, known: known, name: name, self.scope.findings) else {
            return nil
        }
        for key in known where !fields.contains(key) {
            self.scope.findings.report(.missing(key), at: entry.key.place)
            return nil
        }
        guard let sayNode = fields["say"], let doNode = fields["do"] else { return nil }
        let say = self.question.texts.text(sayNode, name: "say")
        guard let list = doNode.list else {
            self.scope.findings.report(.wrongKind("do", .list), at: doNode.place)
            return nil
        }
        guard (1...FormatLimits.sceneOptions).contains(list.count) else {
            self.scope.findings.report(
                .itemCount("do", from: 1, to: FormatLimits.sceneOptions),
                at: fields.place(of: "do")
            )
            return nil
        }
        let reader = SceneOptionReader(scope: self.scope)
        let options = list.compactMap(reader.read)
        guard let say, options.count == list.count else { return nil }
        return Placed(
            node: Scene.Node(name, say: say, kind: .decision(options)),
            place: entry.key.place,
            options: list.map(\.place)
        )
    }

    private func ending(_ name: String, _ folded: String, _ entry: SourceNode.Entry) -> Placed? {
        let place = entry.value.place
        let sides = Blanks.split(folded, at: "=>")
        guard sides.count <= 2 else {
            self.scope.findings.report(.separatorTwice("=>"), at: place)
            return nil
        }
        guard let text = self.question.texts.text(sides[0], name: name, at: place) else {
            return nil
        }
        guard sides.count == 2 else { return self.ending(name, text, score: nil, entry) }
        return self.score(sides[1], at: place).map { self.ending(name, text, score: $0, entry) }
    }

    private func longEnding(_ name: String, _ entry: SourceNode.Entry) -> Placed? {
        let known = ["end", "score"]
        guard let fields = Fields(entry.value, known: known, name: name, self.scope.findings),
            let node = fields["end"], let text = self.question.texts.text(node, name: "end")
        else { return nil }
        guard let scoreNode = fields["score"] else {
            return self.ending(name, text, score: nil, entry)
        }
        guard let word = self.question.scalars.word(scoreNode, name: "score", example: "20%"),
            let score = self.score(word, at: scoreNode.place)
        else { return nil }
        return self.ending(name, text, score: score, entry)
    }

    private func ending(
        _ name: String,
        _ text: LocalizedText,
        score: Fraction?,
        _ entry: SourceNode.Entry
    ) -> Placed {
        Placed(
            node: Scene.Node(name, say: text, kind: .ending(score: score)),
            place: entry.key.place,
            options: []
        )
    }

    private func score(_ text: String, at place: Place) -> Fraction? {
        let place = self.scope.findings.place(of: text, in: place)
        guard let score = Measure.share(text) else {
            self.scope.findings.report(
                .wrongForm(text, .percentOrFraction, example: "20%"),
                at: place
            )
            return nil
        }
        guard score >= .zero, score <= .one else {
            self.scope.findings.report(.endScore(text), at: place)
            return nil
        }
        return score
    }
}
