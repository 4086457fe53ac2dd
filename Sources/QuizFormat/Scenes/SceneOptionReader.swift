import QuizCore
import Wording

/// Reads what can be done at a node: `(if trust < 30) text => node [price -10] >> feedback`.
struct SceneOptionReader {
    let scope: SceneScope

    private static let example = "好。 // Fine. => deal [price -10]"

    /// The option; nil if it was reported to be faulty.
    func read(_ node: SourceNode) -> Scene.Option? {
        switch node.content {
        case .text(let text): return self.short(Blanks.folded(text), node.place)
        case .map(let entries):
            let known = ["text", "to", "if", "effects", "feedback"]
            guard entries.contains(where: { known.contains($0.key.text ?? "") }) else {
                self.scope.question.reportColon(node)
                return nil
            }
            return Fields(node, known: known, name: "do", self.scope.findings).flatMap(self.long)
        case .list:
            self.scope.findings.report(.wrongKind("do", .text), at: node.place)
            return nil
        }
    }

    private func short(_ folded: String, _ place: Place) -> Scene.Option? {
        guard !folded.isEmpty else {
            self.scope.findings.report(.emptyText("do"), at: place)
            return nil
        }
        guard let (head, feedback) = self.scope.question.withoutFeedback(folded, place) else {
            return nil
        }
        let sides = Blanks.split(head, at: "=>")
        guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
            self.scope.findings.report(
                sides.count > 2 ? .separatorTwice("=>") : .pairWanted,
                at: place
            )
            return nil
        }
        guard let (conditions, words) = self.withoutConditions(sides[0], place),
            let (name, effects) = self.target(sides[1], place)
        else { return nil }
        let texts = self.scope.question.texts
        guard let text = texts.text(words, name: "do", at: place),
            let target = self.scope.node(name, at: place)
        else { return nil }
        return Scene.Option(
            text,
            target: target,
            conditions: conditions,
            effects: effects,
            feedback: feedback
        )
    }

    private func long(_ fields: Fields) -> Scene.Option? {
        for key in ["text", "to"] where !fields.contains(key) {
            self.scope.findings.report(.missing(key), at: fields.node.place)
            return nil
        }
        let question = self.scope.question
        guard let textNode = fields["text"], let toNode = fields["to"],
            let text = question.texts.text(textNode, name: "text"),
            let to = question.scalars.word(toNode, name: "to", example: "deal"),
            let target = self.scope.node(to, at: toNode.place)
        else { return nil }
        var feedback: LocalizedText?
        if let node = fields["feedback"] {
            feedback = question.texts.text(node, name: "feedback")
            guard feedback != nil else { return nil }
        }
        let conditions = self.all(fields["if"], name: "if", "trust < 30", self.condition)
        let effects = self.all(fields["effects"], name: "effects", "price -10", self.effect)
        guard let conditions, let effects else { return nil }
        return Scene.Option(
            text,
            target: target,
            conditions: conditions,
            effects: effects,
            feedback: feedback
        )
    }

    /// The parts of a list; none if there is no list, nil if one is faulty.
    private func all<Part>(
        _ node: SourceNode?,
        name: String,
        _ example: String,
        _ read: (String, Place) -> Part?
    ) -> [Part]? {
        guard let node else { return [] }
        let words = self.scope.question.scalars.words(node, name: name, example: example)
        guard let words else { return nil }
        let parts = words.compactMap { read($0.text, $0.place) }
        return parts.count == words.count ? parts : nil
    }

    /// Takes `(if … and …)` off; nil if it is faulty.
    private func withoutConditions(
        _ text: String,
        _ place: Place
    ) -> ([Scene.Condition], String)? {
        guard text.hasPrefix("(if ") else { return ([], text) }
        guard let end = text.firstIndex(of: ")") else {
            return self.wrong(text, .condition, "(if trust < 30) …", place)
        }
        let inside = String(text[..<end].dropFirst(4))
        let parts = Blanks.split(inside, at: "and")
        let conditions = parts.compactMap { self.condition($0, place) }
        guard conditions.count == parts.count else { return nil }
        return (conditions, Blanks.trimmed(String(text[text.index(after: end)...])))
    }

    /// A node's name and the effects behind it; nil if they are faulty.
    private func target(_ text: String, _ place: Place) -> (String, [Scene.Effect])? {
        guard let bracket = text.firstIndex(of: "[") else { return (text, []) }
        guard text.hasSuffix("]") else {
            return self.wrong(text, .effect, Self.example, place)
        }
        let inside = text[text.index(after: bracket)...].dropLast()
        let parts = inside.split(separator: ",", omittingEmptySubsequences: false)
        let effects = parts.compactMap { self.effect(Blanks.trimmed(String($0)), place) }
        guard effects.count == parts.count else { return nil }
        return (Blanks.trimmed(String(text[..<bracket])), effects)
    }

    private func condition(_ text: String, _ place: Place) -> Scene.Condition? {
        let name = text.prefix { !" <>=!".contains($0) }
        let rest = text.dropFirst(name.count).drop { $0 == " " }
        let sign = rest.prefix { "<>=!".contains($0) }
        let number = SceneScope.number(rest.dropFirst(sign.count).drop { $0 == " " })
        guard let comparison = Scene.Condition.Comparison(rawValue: String(sign)), let number else {
            return self.wrong(text, .condition, "trust < 30", place)
        }
        guard name != "turn" else { return Scene.Condition(.turn, comparison, number) }
        return self.scope.variable(String(name), at: place).map {
            Scene.Condition(.variable($0), comparison, number)
        }
    }

    private func effect(_ text: String, _ place: Place) -> Scene.Effect? {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return self.wrong(text, .effect, "price -10", place) }
        let (name, change) = (parts[0], parts[1])
        if change.contains("/") { return self.mark(name, change, text, place) }
        let isSet = change.hasPrefix("=")
        let isAdded = change.hasPrefix("+") || change.hasPrefix("-")
        let number = SceneScope.number(isSet ? change.dropFirst().drop { $0 == " " } : change[...])
        guard isSet || isAdded, let number else {
            return self.wrong(text, .effect, "price -10", place)
        }
        return self.scope.variable(name, at: place).map {
            isSet ? .set(number, of: $0) : .add(number, to: $0)
        }
    }

    private func mark(
        _ name: String,
        _ change: String,
        _ text: String,
        _ place: Place
    ) -> Scene.Effect? {
        let numbers = change.split(separator: "/", omittingEmptySubsequences: false)
            .map { Measure.wholeNumber(String($0)) }
        guard numbers.count == 2, let earned = numbers[0], let possible = numbers[1],
            (1...Self.mostMark).contains(possible), earned <= possible
        else { return self.wrong(text, .effect, "\(name) 2/3", place) }
        guard self.scope.question.competencies.contains(name) else {
            self.scope.findings.report(
                .untagged(name),
                at: self.scope.findings.place(of: name, in: place),
                fix: Spelling.nearest(to: name, among: self.scope.question.competencies)
            )
            return nil
        }
        return .mark(CompetencyMark(Competency.ID(name), earned: earned, possible: possible))
    }

    private static let mostMark = 1000

    private func wrong<Value>(
        _ text: String,
        _ form: SpokenForm,
        _ example: String,
        _ place: Place
    ) -> Value? {
        self.scope.findings.report(
            .wrongForm(text, form, example: example),
            at: self.scope.findings.place(of: text, in: place)
        )
        return nil
    }
}
