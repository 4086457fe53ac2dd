import QuizCore
import Wording

extension QuestionReader {
    /// The keys that have a default.
    struct Parts {
        var facts: [ScalarReader.Word] = []
        var hints: [LocalizedText] = []
        var passage: LocalizedText?
        var source: LocalizedText?
        var points = 1
        var timeLimit: Duration?
        var isFixed = false
        var was: [ScalarReader.Word] = []
        var allow: Set<String> = []
        var note: String?
    }

    func parts() -> Parts {
        let scalars = self.quiz.scalars
        var parts = Parts()
        parts.points = self.quiz.points
        if let node = self.fields["facts"] {
            parts.facts = scalars.words(node, name: "facts", example: "S01-F01") ?? []
        }
        parts.hints = self.hints()
        parts.passage = self.text("read", isRequired: false)
        parts.source = self.source()
        if let node = self.fields["points"] {
            parts.points = scalars.wholeNumber(node, name: "points", within: 1...100) ?? 1
        }
        if let node = self.fields["time"] {
            parts.timeLimit = scalars.duration(
                node,
                name: "time",
                within: FormatLimits.questionSeconds
            )
        }
        if let node = self.fields["fixed"] {
            parts.isFixed = scalars.yesNo(node, name: "fixed") ?? false
        }
        if let node = self.fields["was"] {
            parts.was = scalars.words(node, name: "was", example: "old-id") ?? []
        }
        if let node = self.fields["allow"] {
            parts.allow = self.quiz.allowed(node)
        }
        if let node = self.fields["note"] {
            parts.note = scalars.word(node, name: "note", example: "…")
        }
        return parts
    }

    private func hints() -> [LocalizedText] {
        guard let node = self.fields["hint"] else { return [] }
        let list = node.list ?? [node]
        guard list.count <= FormatLimits.hints else {
            self.findings.report(
                .limit(.hints, FormatLimits.hints),
                at: list[FormatLimits.hints].place
            )
            return []
        }
        return list.compactMap { self.quiz.texts.text($0, name: "hint") }
    }

    private func source() -> LocalizedText? {
        let source = self.text("source", isRequired: false)
        let length = source?.entries.map(\.text.unicodeScalars.count).max() ?? 0
        if length > FormatLimits.source, let node = self.fields["source"] {
            self.findings.report(.limit(.source, FormatLimits.source), at: node.place)
        }
        return source
    }
}

extension QuizScope {
    /// The codes of `allow`, only those of warnings.
    func allowed(_ node: SourceNode) -> Set<String> { self.scalars.codes(node) }
}
