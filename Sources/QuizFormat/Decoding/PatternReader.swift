import QuizCore
import Wording

extension QuestionScope {
    /// Accepted texts with the tree of their notations.
    struct Accepted {
        let accepted: AcceptedText
        let lists: [AcceptedText.Alternatives]

        var tree: ValueTree {
            .map(
                ValueMap(
                    self.lists.map { ($0.language.rawValue, ValueTree($0.notations)) }
                )
            )
        }
    }

    /// Reads `a | b // c | d`; nil if a pattern is faulty.
    func accepted(_ folded: String, name: String, at place: Place) -> Accepted? {
        guard let text = self.texts.text(folded, name: name, at: place) else { return nil }
        let lists = text.entries.map { entry in
            AcceptedText.Alternatives(
                entry.language,
                TextPattern.alternatives(of: entry.text).map(Blanks.trimmed)
            )
        }
        return self.accepted(lists, at: place)
    }

    /// Reads the value of `accept`: a text, a list, or lists by language.
    func accepted(_ node: SourceNode) -> Accepted? {
        switch node.content {
        case .text(let text):
            return self.accepted(Blanks.folded(text), name: "accept", at: node.place)
        case .list:
            guard let notations = self.notations(node) else { return nil }
            return self.accepted(
                self.texts.languages.map { AcceptedText.Alternatives($0, notations) },
                at: node.place
            )
        case .map(let entries):
            guard let values = self.texts.byLanguage(entries, node) else { return nil }
            var lists: [AcceptedText.Alternatives] = []
            for (language, value) in values {
                guard let notations = self.notations(value) else { return nil }
                lists.append(AcceptedText.Alternatives(language, notations))
            }
            return self.accepted(lists, at: node.place)
        }
    }

    private func notations(_ node: SourceNode) -> [String]? {
        let list = node.list ?? [node]
        let notations = list.compactMap {
            self.scalars.word($0, name: "accept", example: "ZOPA")
        }
        return notations.count == list.count && !list.isEmpty ? notations : nil
    }

    /// Alternatives in every language; nil if one is faulty.
    func accepted(_ lists: [AcceptedText.Alternatives], at place: Place) -> Accepted? {
        for notation in lists.flatMap(\.notations) {
            if let fault = PatternChecks.fault(of: notation) {
                self.findings.report(fault, at: self.findings.place(of: notation, in: place))
                return nil
            }
        }
        guard let accepted = AcceptedText(lists) else {
            self.findings.report(.acceptsAnything, at: place)
            return nil
        }
        return Accepted(accepted: accepted, lists: lists)
    }
}
