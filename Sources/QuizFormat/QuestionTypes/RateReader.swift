import QuizCore
import Wording

/// `rate`: 2 to 10 labels, the lowest first.
enum RateReader: TypeReader {
    static let keyword = "rate"
    static let grades: [String] = []

    private static let sizes = 2...10

    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        guard let list = node.list else {
            scope.findings.report(.wrongKind(Self.keyword, .list), at: node.place)
            return nil
        }
        guard Self.sizes.contains(list.count) else {
            scope.findings.report(
                .itemCount(Self.keyword, from: Self.sizes.lowerBound, to: Self.sizes.upperBound),
                at: scope.fields.place(of: Self.keyword)
            )
            return nil
        }
        let labels = list.compactMap { node in
            scope.texts.text(node, name: Self.keyword).map { ($0, node.place) }
        }
        guard labels.count == list.count, !scope.reportsSameItems(labels) else { return nil }
        return TypeReading(
            interaction: SelfRating(labels: labels.map(\.0)),
            tree: .list(labels.map { ValueTree($0.0) })
        )
    }
}
