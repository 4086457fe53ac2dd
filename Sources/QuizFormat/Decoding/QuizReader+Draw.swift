import QuizCore
import Wording

/// A rule of `draw` with its place.
struct PlacedDraw {
    let rule: DrawRule
    let place: Place
}

extension QuizReader {
    private static let drawExample = "10 from here"

    /// One rule or a list: `N`, or `N from SELECTOR and SELECTOR`.
    func draws() -> [PlacedDraw] {
        guard let node = self.fields["draw"] else { return [] }
        let nodes = node.list ?? [node]
        return nodes.compactMap { node in
            let word = self.scalars.word(node, name: "draw", example: Self.drawExample)
            guard let word else { return nil }
            guard let rule = DrawNotation.rule(word) else {
                self.findings.report(
                    .wrongForm(word, .draw, example: Self.drawExample),
                    at: node.place
                )
                return nil
            }
            return PlacedDraw(rule: rule, place: node.place)
        }
    }
}

/// The notation of rules for drawing.
enum DrawNotation {
    /// Reads a folded rule; nil if it is none.
    static func rule(_ text: String) -> DrawRule? {
        let words = text.split(separator: " ").map(String.init)
        guard let first = words.first, let count = Measure.wholeNumber(first),
            (1...FormatLimits.questions).contains(count)
        else { return nil }
        guard words.count > 1 else { return DrawRule(count, from: [.here]) }
        guard words[1] == "from" else { return nil }
        let parts = Blanks.split(words.dropFirst(2).joined(separator: " "), at: "and")
        let selectors = parts.compactMap(Self.selector)
        let divisions = selectors.count { if case .each = $0 { true } else { false } }
        guard selectors.count == parts.count, divisions <= 1 else { return nil }
        return DrawRule(count, from: selectors)
    }

    /// A rule as it is written.
    static func text(_ rule: DrawRule) -> String {
        "\(rule.count) from " + rule.selectors.map(Self.text).joined(separator: " and ")
    }

    private static func selector(_ text: String) -> DrawRule.Selector? {
        let words = text.split(separator: " ").map(String.init)
        switch (words.first, words.count) {
        case ("here"?, 1): return .here
        case ("all"?, 1): return .all
        case ("quiz"?, 2):
            let isPattern = words[1].contains("*") || KebabCase.isID(words[1])
            return isPattern ? .quiz(words[1]) : nil
        case ("domain"?, 2): return KebabCase.isID(words[1]) ? .domain(.init(words[1])) : nil
        case ("group"?, 2): return KebabCase.isID(words[1]) ? .group(.init(words[1])) : nil
        case ("competency"?, 2):
            return KebabCase.isID(words[1]) ? .competency(.init(words[1])) : nil
        case ("level"?, 2): return Question.Level(rawValue: words[1]).map { .level($0) }
        case ("each"?, 2): return DrawRule.Division(rawValue: words[1]).map { .each($0) }
        default: return nil
        }
    }

    private static func text(_ selector: DrawRule.Selector) -> String {
        switch selector {
        case .here: "here"
        case .all: "all"
        case .quiz(let pattern): "quiz \(pattern)"
        case .domain(let id): "domain \(id)"
        case .group(let id): "group \(id)"
        case .competency(let id): "competency \(id)"
        case .level(let level): "level \(level.rawValue)"
        case .each(let division): "each \(division.rawValue)"
        }
    }
}
