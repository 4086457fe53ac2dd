import QuizCore
import Wording

extension QuestionScope {
    /// A choice with the place where it stands.
    struct PlacedChoice {
        let choice: Choice
        let place: Place

        /// Default values left out.
        var tree: ValueTree {
            var map: ValueMap = ["text": ValueTree(self.choice.text)]
            if self.choice.credit != .zero { map["credit"] = ValueTree(self.choice.credit) }
            if let feedback = self.choice.feedback { map["feedback"] = ValueTree(feedback) }
            return .map(map)
        }
    }

    /// The choices of `one`, `many` or a gap; nil if one is faulty.
    func choices(_ node: SourceNode, name: String, least: Fraction = .zero) -> [PlacedChoice]? {
        guard let list = node.list else {
            self.findings.report(.wrongKind(name, .list), at: node.place)
            return nil
        }
        let choices = list.compactMap { self.choice($0, name: name, least: least) }
        guard list.count <= FormatLimits.choices else {
            self.findings.report(
                .limit(.choices, FormatLimits.choices),
                at: list[FormatLimits.choices].place
            )
            return nil
        }
        guard list.count >= 2 else {
            self.findings.report(
                .itemCount(name, from: 2, to: FormatLimits.choices),
                at: self.fields.place(of: name)
            )
            return nil
        }
        guard choices.count == list.count, !self.reportsSameTexts(choices) else { return nil }
        return choices
    }

    private func choice(_ node: SourceNode, name: String, least: Fraction) -> PlacedChoice? {
        let item = self.item(
            node,
            name: name,
            keys: FormatKeys.choice,
            needsMark: true,
            least: least
        )
        guard let item else { return nil }
        let text: LocalizedText?
        switch item.body {
        case .short(let short): text = self.texts.text(short, name: name, at: item.place)
        case .long(let fields):
            guard let value = fields["text"] else {
                self.findings.report(.missing("text"), at: node.place)
                return nil
            }
            text = self.texts.text(value, name: "text")
        }
        return text.map {
            PlacedChoice(
                choice: Choice($0, credit: item.credit ?? .zero, feedback: item.feedback),
                place: item.place
            )
        }
    }

    /// Reports choices that nobody can tell apart.
    func reportsSameTexts(_ choices: [PlacedChoice]) -> Bool {
        var found = false
        for language in self.texts.languages {
            var positions: [String: Int] = [:]
            for (index, placed) in choices.enumerated() {
                let folded = TextFolding.fold(placed.choice.text.text(in: language))
                if let first = positions[folded] {
                    self.findings.report(
                        .sameChoices(first + 1, index + 1, language: language.rawValue),
                        at: placed.place
                    )
                    found = true
                }
                positions[folded] = positions[folded] ?? index
            }
        }
        return found
    }
}
