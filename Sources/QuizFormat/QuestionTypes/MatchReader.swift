import QuizCore
import Wording

/// `match`: a list of pairs `left => right`; `=> right` fits nothing.
enum MatchReader: TypeReader {
    static let keyword = "match"
    static let grades = ["share", "exact"]

    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        guard let list = node.list else {
            scope.findings.report(.wrongKind(Self.keyword, .list), at: node.place)
            return nil
        }
        let pairs = list.compactMap { Self.pair($0, scope) }
        guard pairs.count == list.count, Self.hasGoodSizes(pairs, list, scope),
            !Self.reportsSameLefts(pairs, list, scope)
        else { return nil }
        let grade = scope.grade.flatMap(Matching.Grade.init) ?? .share
        return TypeReading(
            interaction: Matching(pairs: pairs, grade: grade),
            tree: .list(pairs.map(Self.tree))
        )
    }

    private static func pair(_ node: SourceNode, _ scope: QuestionScope) -> Matching.Pair? {
        switch node.content {
        case .text(let text): return Self.shortPair(Blanks.folded(text), node.place, scope)
        case .map(let entries):
            let known = FormatKeys.pair
            guard entries.contains(where: { known.contains($0.key.text ?? "") }) else {
                scope.reportColon(node)
                return nil
            }
            guard let fields = Fields(node, known: known, name: Self.keyword, scope.findings),
                let right = fields["right"]
            else {
                scope.findings.report(.pairWanted, at: node.place)
                return nil
            }
            let left = fields["left"].map { scope.texts.text($0, name: "left") }
            if case .some(nil) = left { return nil }
            guard let text = scope.texts.text(right, name: "right") else { return nil }
            return Matching.Pair(left: left ?? nil, right: text)
        case .list:
            scope.findings.report(.pairWanted, at: node.place)
            return nil
        }
    }

    private static func shortPair(
        _ folded: String,
        _ place: Place,
        _ scope: QuestionScope
    ) -> Matching.Pair? {
        let sides = Blanks.split(folded, at: "=>")
        guard sides.count <= 2 else {
            scope.findings.report(.separatorTwice("=>"), at: place)
            return nil
        }
        guard sides.count == 2, !sides[1].isEmpty else {
            scope.findings.report(.pairWanted, at: place)
            return nil
        }
        guard let right = scope.texts.text(sides[1], name: "right", at: place) else { return nil }
        guard !sides[0].isEmpty else { return Matching.Pair(left: nil, right: right) }
        return scope.texts.text(sides[0], name: "left", at: place)
            .map { Matching.Pair(left: $0, right: right) }
    }

    private static func hasGoodSizes(
        _ pairs: [Matching.Pair],
        _ list: [SourceNode],
        _ scope: QuestionScope
    ) -> Bool {
        let lefts = pairs.count { $0.left != nil }
        guard lefts <= FormatLimits.items else {
            scope.findings.report(
                .limit(.items, FormatLimits.items),
                at: list[FormatLimits.items].place
            )
            return false
        }
        guard Set(pairs.map(\.right)).count <= FormatLimits.choices else {
            scope.findings.report(
                .limit(.choices, FormatLimits.choices),
                at: scope.fields.place(of: Self.keyword)
            )
            return false
        }
        guard lefts >= 2, Set(pairs.map(\.right)).count >= 2 else {
            scope.findings.report(
                .itemCount(Self.keyword, from: 2, to: FormatLimits.items),
                at: scope.fields.place(of: Self.keyword)
            )
            return false
        }
        return true
    }

    private static func reportsSameLefts(
        _ pairs: [Matching.Pair],
        _ list: [SourceNode],
        _ scope: QuestionScope
    ) -> Bool {
        let lefts = zip(pairs, list).compactMap { pair, node in pair.left.map { ($0, node.place) } }
        return scope.reportsSameItems(lefts)
    }

    private static func tree(_ pair: Matching.Pair) -> ValueTree {
        var map: ValueMap = ["right": ValueTree(pair.right)]
        if let left = pair.left { map["left"] = ValueTree(left) }
        return .map(map)
    }
}
