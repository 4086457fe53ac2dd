import QuizCore
import Wording

/// Reads texts in the languages of a quiz.
struct TextReader {
    let languages: [LanguageTag]
    let findings: Findings

    /// A text in short form (`甲 // a`) or as a map of languages; nil if it is none.
    func text(_ node: SourceNode, name: String) -> LocalizedText? {
        switch node.content {
        case .text(let text):
            guard !node.isMissing else {
                self.findings.report(.emptyText(name), at: node.place)
                return nil
            }
            return self.text(Blanks.folded(text), name: name, at: node.place)
        case .map(let entries): return self.text(of: entries, node, name: name)
        case .list:
            self.findings.report(.wrongKind(name, .text), at: node.place)
            return nil
        }
    }

    /// A folded text in short form.
    func text(_ folded: String, name: String, at place: Place) -> LocalizedText? {
        let parts = Blanks.split(folded, at: "//")
        guard parts.allSatisfy({ !$0.isEmpty }) else {
            self.findings.report(.emptyText(name), at: place)
            return nil
        }
        guard parts.count == 1 || parts.count == self.languages.count else {
            self.findings.report(
                .languageCount(self.languages.map(\.rawValue), found: parts.count),
                at: place
            )
            return nil
        }
        return LocalizedText(
            self.languages.enumerated().map { index, language in
                LocalizedText.Entry(language, parts.count == 1 ? parts[0] : parts[index])
            }
        )
    }

    /// Values by language of a map `{zh: …, en: …}` or `{all: …}`; nil if it is none.
    func byLanguage(
        _ entries: [SourceNode.Entry],
        _ node: SourceNode
    ) -> [(language: LanguageTag, value: SourceNode)]? {
        if let all = entries.first(where: { $0.key.text == "all" }), entries.count == 1 {
            return self.languages.map { ($0, all.value) }
        }
        let tags = self.languages.map(\.rawValue)
        let strangers = entries.filter { !tags.contains($0.key.text ?? "") }
        if let stranger = strangers.first {
            if strangers.count == entries.count {
                self.findings.report(.colonMadeKey, at: node.place)
            } else {
                self.findings.report(
                    .unknownLanguage(stranger.key.text ?? ""),
                    at: stranger.key.place
                )
            }
            return nil
        }
        let values = self.languages.compactMap { language in
            entries.first { $0.key.text == language.rawValue }.map { (language, $0.value) }
        }
        guard values.count == self.languages.count else {
            self.findings.report(.languageCount(tags, found: values.count), at: node.place)
            return nil
        }
        return values
    }

    private func text(
        of entries: [SourceNode.Entry],
        _ node: SourceNode,
        name: String
    ) -> LocalizedText? {
        guard let values = self.byLanguage(entries, node) else { return nil }
        var parts: [LocalizedText.Entry] = []
        for (language, value) in values {
            guard let text = value.text else {
                self.findings.report(.wrongKind(language.rawValue, .text), at: value.place)
                return nil
            }
            let folded = Blanks.folded(text)
            guard !folded.isEmpty else {
                self.findings.report(.emptyText(language.rawValue), at: value.place)
                return nil
            }
            parts.append(LocalizedText.Entry(language, folded))
        }
        return LocalizedText(parts)
    }
}
