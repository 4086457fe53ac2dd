/// A part of a question that is answered in free words: a question of type `text`, or a gap.
public struct FreeText: Sendable {
    public let question: QuestionName
    /// The number of the gap, from 1; nil for a question of type `text`.
    public let gap: Int?
    /// In file order; the first that fits counts.
    public let entries: [TextEntry.Entry]

    /// The entry that takes a folded text, by its position; nil if none does.
    public func position(taking folded: String) -> Int? {
        self.entries.firstIndex { $0.accepted.matches(folded) }
    }

    /// An accepted text that a folded one most likely is a slip of the fingers for; nil if there
    /// is none.
    public func nearest(to folded: String) -> String? {
        self.entries.lazy.filter { $0.credit > .zero }.flatMap(\.accepted.patterns)
            .flatMap(\.texts).first { NearMiss.isNear(folded, to: $0) }
    }
}

extension Question {
    /// Its parts that are answered in free words, in their order.
    public var freeTexts: [FreeText] {
        switch self.interaction {
        case let text as TextEntry:
            [FreeText(question: self.name, gap: nil, entries: text.entries)]
        case let blank as GapFilling:
            blank.gaps.enumerated().compactMap { index, gap in
                guard case .text(let accepted) = gap else { return nil }
                let entry = TextEntry.Entry(accepted)
                return FreeText(question: self.name, gap: index + 1, entries: [entry])
            }
        default: []
        }
    }
}
