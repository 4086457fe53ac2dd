import QuizCore
import Wording

/// `order`: a list of texts in the right order.
enum OrderReader: TypeReader {
    static let keyword = "order"
    static let grades = ["tau", "exact"]

    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        guard let list = node.list else {
            scope.findings.report(.wrongKind(Self.keyword, .list), at: node.place)
            return nil
        }
        guard list.count <= FormatLimits.items else {
            scope.findings.report(
                .limit(.items, FormatLimits.items),
                at: list[FormatLimits.items].place
            )
            return nil
        }
        guard list.count >= 2 else {
            scope.findings.report(
                .itemCount(Self.keyword, from: 2, to: FormatLimits.items),
                at: scope.fields.place(of: Self.keyword)
            )
            return nil
        }
        let items = list.compactMap { node in
            scope.texts.text(node, name: Self.keyword).map { ($0, node.place) }
        }
        guard items.count == list.count, !scope.reportsSameItems(items) else { return nil }
        let grade = scope.grade.flatMap(Ordering.Grade.init) ?? .tau
        return TypeReading(
            interaction: Ordering(items: items.map(\.0), grade: grade),
            tree: .list(items.map { ValueTree($0.0) })
        )
    }
}

extension QuestionScope {
    /// Reports items that nobody can tell apart.
    func reportsSameItems(_ items: [(LocalizedText, Place)]) -> Bool {
        var found = false
        for language in self.texts.languages {
            var seen: Set<String> = []
            for (text, place) in items {
                let shown = text.text(in: language)
                guard !seen.insert(TextFolding.fold(shown)).inserted else { continue }
                self.findings.report(.itemTwice(shown), at: place)
                found = true
            }
        }
        return found
    }
}
