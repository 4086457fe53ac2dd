import QuizCore

/// A text of a quiz with what it is and where it stands.
///
/// Shared rather than copied, as many rules look at each.
final class PlacedText: Sendable {
    /// What a text is for.
    enum Role: Int {
        case title
        case summary
        case closing
        case stem
        case passage
        case explanation
        case hint
        /// A choice with full credit.
        case key
        /// A choice with a part of the credit.
        case partKey
        case wrongChoice
        case left
        case right
        case orderItem
        /// What an essay is marked by.
        case criterion
        /// A text with gaps.
        case gaps
        case feedback
    }

    let role: Role
    let text: LocalizedText
    let place: Place
    /// Whether the author wrote that one text is for all languages.
    let isForAll: Bool
    private let kept: [FoldedText]

    init(_ role: Role, _ text: LocalizedText, at node: SourceNode) {
        self.role = role
        self.text = text
        self.place = node.place
        self.isForAll = node.value(of: "all") != nil
        self.kept = Roles.read.contains(role) ? text.entries.map(FoldedText.init) : []
    }

    /// Whether the text is not the same in all languages.
    var differs: Bool {
        let first = self.text.entries[0].text
        return self.text.entries.dropFirst().contains { $0.text != first }
    }

    /// The texts as they are compared, in the order of the languages.
    ///
    /// Those that must be read before answering are kept, as many rules ask for them.
    var folded: [FoldedText] {
        self.kept.isEmpty ? self.text.entries.map(FoldedText.init) : self.kept
    }
}

extension PlacedText {
    /// Some roles.
    struct Roles: ExpressibleByArrayLiteral {
        private let bits: UInt32

        private init(bits: UInt32) { self.bits = bits }

        init(arrayLiteral roles: Role...) {
            self.init(bits: roles.reduce(0) { $0 | 1 << UInt32($1.rawValue) })
        }

        func contains(_ role: Role) -> Bool { self.bits & 1 << UInt32(role.rawValue) != 0 }

        func union(_ others: Self) -> Self { Self(bits: self.bits | others.bits) }

        static let choices: Self = [.key, .partKey, .wrongChoice]
        /// What stands in lines of their own below the stem.
        static let items = Self.choices.union([.left, .right, .orderItem])
        static let asked: Self = [.stem, .passage, .gaps]
        /// What must be read before a question can be answered.
        static let read = Self.items.union(Self.asked)
    }
}

extension PlacedQuestion {
    /// All texts of the question, in no order that means anything.
    var texts: [PlacedText] {
        self.head + self.items + self.feedback
    }

    private var head: [PlacedText] {
        let question = self.question
        let single: [(PlacedText.Role, String, LocalizedText?)] = [
            (.stem, "ask", question.stem), (.passage, "read", question.passage),
            (.explanation, "why", question.explanation),
        ]
        let hint = self.node.value(of: "hint")
        let hints = hint?.list ?? hint.map { [$0] } ?? []
        return single.compactMap { role, key, text in
            text.flatMap { text in
                self.node.value(of: key).map { PlacedText(role, text, at: $0) }
            }
        } + zip(question.hints, hints).map { PlacedText(.hint, $0, at: $1) }
    }

    /// The value of the type key.
    private var typeNode: SourceNode? {
        self.node.value(of: type(of: self.question.interaction).keyword)
    }

    private var items: [PlacedText] {
        guard let content = self.typeNode else { return [] }
        let list = content.list ?? []
        switch self.question.interaction {
        case let one as OneChoice: return Self.choices(one.choices, list)
        case let many as ManyChoices: return Self.choices(many.choices, list)
        case let order as Ordering:
            return zip(order.items, list).map { PlacedText(.orderItem, $0, at: $1) }
        case let match as Matching: return Self.sides(of: match, list)
        case let essay as EssayEntry:
            return zip(essay.criteria, list).map {
                PlacedText(.criterion, $0.text, at: $1.value(of: "text") ?? $1)
            }
        case let blank as GapFilling:
            let text = PlacedText(.gaps, blank.text, at: content.value(of: "text") ?? content)
            return [text]
                + blank.gaps.flatMap(\.choices).map { choice in
                    PlacedText(choice.isRight ? .key : .wrongChoice, choice.text, at: content)
                }
        default: return []
        }
    }

    private static func choices(_ choices: [Choice], _ list: [SourceNode]) -> [PlacedText] {
        zip(choices, list).map { choice, node in
            let role: PlacedText.Role =
                choice.credit == .one ? .key : choice.isRight ? .partKey : .wrongChoice
            return PlacedText(role, choice.text, at: node.value(of: "text") ?? node)
        }
    }

    private static func sides(of match: Matching, _ list: [SourceNode]) -> [PlacedText] {
        let pairs = list.filter(Self.hasLeftSide)
        let lefts = zip(match.lefts, pairs).map { left, node in
            PlacedText(.left, left, at: node.value(of: "left") ?? node)
        }
        var strays = list.filter { !Self.hasLeftSide($0) }[...]
        let rights = match.rights.enumerated().compactMap { index, right in
            let pair = match.keys.firstIndex(of: index).map { pairs[$0] }
            return (pair ?? strays.popFirst() ?? list.first).map { node in
                PlacedText(.right, right, at: node.value(of: "right") ?? node)
            }
        }
        return lefts + rights
    }

    private static func hasLeftSide(_ node: SourceNode) -> Bool {
        if let text = node.text { return !Blanks.folded(text).hasPrefix("=>") }
        return node.value(of: "left") != nil
    }

    private var feedback: [PlacedText] {
        guard let content = self.typeNode else { return [] }
        let texts: [LocalizedText?] =
            switch self.question.interaction {
            case let one as OneChoice: one.choices.map(\.feedback)
            case let many as ManyChoices: many.choices.map(\.feedback)
            case let truth as TrueFalse: [truth.feedback]
            case let number as NumberEntry: number.bands.map(\.feedback)
            case let text as TextEntry: text.entries.map(\.feedback)
            default: []
            }
        let nodes = content.list ?? texts.map { _ in content }
        return zip(texts, nodes).compactMap { text, node in
            text.map { PlacedText(.feedback, $0, at: node.value(of: "feedback") ?? node) }
        }
    }
}

extension QuizReading {
    /// The texts of the quiz itself.
    var texts: [PlacedText] {
        guard let quiz = self.quiz, let node = self.node else { return [] }
        let single: [(PlacedText.Role, String, LocalizedText?)] = [
            (.title, "title", quiz.title), (.summary, "summary", quiz.summary),
        ]
        let bands = node.value(of: "bands")?.list ?? []
        return single.compactMap { role, key, text in
            text.flatMap { text in
                node.value(of: key).map { PlacedText(role, text, at: $0) }
            }
        } + zip(quiz.settings.bands, bands).map { PlacedText(.closing, $0.words, at: $1) }
    }
}
