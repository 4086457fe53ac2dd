import QuizCore
import Wording

extension BlankReader {
    /// Reads `{text, gaps}`.
    static func long(_ node: SourceNode, _ scope: QuestionScope) -> TypeReading? {
        let known = FormatKeys.blank
        guard let fields = Fields(node, known: known, name: Self.keyword, scope.findings) else {
            return nil
        }
        for key in known where !fields.contains(key) {
            scope.findings.report(.missing(key), at: node.place)
            return nil
        }
        guard let textNode = fields["text"], let gapsNode = fields["gaps"] else { return nil }
        let text = scope.texts.text(textNode, name: "text")
        guard let list = gapsNode.list else {
            scope.findings.report(.wrongKind("gaps", .list), at: gapsNode.place)
            return nil
        }
        guard Self.hasGoodCount(list.count, at: gapsNode.place, scope) else { return nil }
        let gaps = list.compactMap { Self.gap($0, scope) }
        guard let text, gaps.count == list.count,
            Self.standsOnce(list.count, in: text, at: textNode.place, scope)
        else { return nil }
        return Self.reading(text, gaps, scope)
    }

    private static func standsOnce(
        _ count: Int,
        in text: LocalizedText,
        at place: Place,
        _ scope: QuestionScope
    ) -> Bool {
        for entry in text.entries {
            guard let numbers = GapNotation.numbers(in: entry.text) else {
                scope.findings.report(.braces, at: place)
                return false
            }
            if let missing = (1...count).first(where: { number in
                numbers.count { $0 == number } != 1
            }) {
                scope.findings.report(.gapNumber(missing), at: place)
                return false
            }
            guard numbers.count == count else {
                scope.findings.report(.gapNumber(numbers.max() ?? 0), at: place)
                return false
            }
        }
        return true
    }

    private static func gap(_ node: SourceNode, _ scope: QuestionScope) -> Gap? {
        let known = FormatKeys.gap
        guard let fields = Fields(node, known: known, name: "gaps", scope.findings) else {
            return nil
        }
        let kinds = known.filter(fields.contains)
        guard kinds.count == 1, let value = fields[kinds[0]] else {
            scope.findings.report(.wrongKind("gaps", .map), at: node.place)
            return nil
        }
        switch kinds[0] {
        case "accept":
            return scope.accepted(value).map {
                Gap(gap: .text($0.accepted), tree: .map(["accept": $0.tree]))
            }
        case "choices":
            guard let choices = scope.choices(value, name: "choices") else { return nil }
            guard choices.count(where: { $0.choice.credit == .one }) == 1 else {
                scope.findings.report(.gapChoices, at: value.place)
                return nil
            }
            return Gap(
                gap: .choices(choices.map(\.choice)),
                tree: .map(["choices": .list(choices.map(\.tree))])
            )
        default:
            return scope.bands(value, name: "number").map { bands in
                Gap(
                    gap: .number(bands.map(\.band)),
                    tree: .map(["number": .list(bands.map(\.tree))])
                )
            }
        }
    }
}
