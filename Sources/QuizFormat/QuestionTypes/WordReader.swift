import QuizCore
import Wording

/// `text`: a pattern, or a list of marked patterns.
enum WordReader: TypeReader {
    static let keyword = "text"
    static let grades: [String] = []

    private struct Placed {
        let entry: TextEntry.Entry
        let accepted: QuestionScope.Accepted
        let place: Place

        var tree: ValueTree {
            var map: ValueMap = ["accept": self.accepted.tree]
            if self.entry.credit != .one { map["credit"] = ValueTree(self.entry.credit) }
            if let feedback = self.entry.feedback { map["feedback"] = ValueTree(feedback) }
            return .map(map)
        }
    }

    static func read(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        let list = node.list ?? [node]
        let entries = list.compactMap { Self.entry($0, needsMark: node.list != nil, scope) }
        guard !list.isEmpty, list.count <= FormatLimits.choices else {
            scope.findings.report(
                .itemCount(Self.keyword, from: 1, to: FormatLimits.choices),
                at: node.place
            )
            return nil
        }
        guard entries.count == list.count else { return nil }
        guard entries.contains(where: { $0.entry.credit == .one }) else {
            scope.findings.report(.noRightChoice, at: scope.fields.place(of: Self.keyword))
            return nil
        }
        PatternChecks.check(entries.map { ($0.accepted, $0.place) }, scope.findings)
        return TypeReading(
            interaction: TextEntry(entries: entries.map(\.entry)),
            tree: .list(entries.map(\.tree))
        )
    }

    private static func entry(
        _ node: SourceNode,
        needsMark: Bool,
        _ scope: QuestionScope
    ) -> Placed? {
        let item = scope.item(
            node,
            name: Self.keyword,
            keys: FormatKeys.accepted,
            needsMark: needsMark
        )
        guard let item else { return nil }
        let accepted: QuestionScope.Accepted?
        switch item.body {
        case .short(let text):
            accepted = scope.accepted(text, name: Self.keyword, at: item.place)
        case .long(let fields):
            guard let value = fields["accept"] else {
                scope.findings.report(.missing("accept"), at: node.place)
                return nil
            }
            accepted = scope.accepted(value)
        }
        return accepted.map {
            Placed(
                entry: TextEntry.Entry(
                    $0.accepted,
                    credit: item.credit ?? .one,
                    feedback: item.feedback
                ),
                accepted: $0,
                place: item.place
            )
        }
    }
}
