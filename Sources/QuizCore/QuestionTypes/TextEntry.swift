/// A word or a few, typed freely: `text`.
public struct TextEntry: WorkedInteraction {
    /// Accepted texts and what they give.
    public struct Entry: Hashable, Sendable {
        public let accepted: AcceptedText
        /// 0 to 1; 0 names a known wrong answer.
        public let credit: Fraction
        /// Told to those whose answer fits.
        public let feedback: LocalizedText?

        public init(
            _ accepted: AcceptedText,
            credit: Fraction = .one,
            feedback: LocalizedText? = nil
        ) {
            self.accepted = accepted
            self.credit = credit
            self.feedback = feedback
        }
    }

    public static let keyword = "text"
    public static let arrangedPurpose = "choices"

    /// In file order; the first that fits counts.
    public let entries: [Entry]

    /// - Precondition: There is an entry.
    public init(entries: [Entry]) {
        precondition(!entries.isEmpty, "a text question has an entry")
        self.entries = entries
    }

    public var arrangedCount: Int { 0 }
    public var guessScore: Fraction { .zero }

    public func view(_ arrangement: Arrangement) -> QuestionView { QuestionView() }

    public func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading {
        let folded = TextFolding.fold(typed.text)
        guard !folded.isEmpty else { return .refused(.form) }
        guard typed.hadNearMiss || !self.isNearMiss(folded) else { return .refused(.spelling) }
        return .response(.text(folded))
    }

    public func credit(for response: Response) -> Fraction {
        self.entry(for: response)?.credit ?? .zero
    }

    public func feedback(for response: Response) -> [LocalizedText] {
        self.entry(for: response)?.feedback.map { [$0] } ?? []
    }

    public func key(_ arrangement: Arrangement) -> AnswerKey {
        let entry = self.entries.first { $0.credit == .one } ?? self.entries[0]
        return AnswerKey(typed: entry.accepted.shown)
    }

    public func shown(_ response: Response, _ arrangement: Arrangement) -> String {
        guard case .text(let text) = response else { return "" }
        return text
    }

    public func example(_ arrangement: Arrangement) -> String {
        ["word", "name", "term"].first { self.entry(for: .text($0)) == nil } ?? "word"
    }

    private func entry(for response: Response) -> Entry? {
        guard case .text(let text) = response else { return nil }
        return self.entries.first { $0.accepted.matches(text) }
    }

    /// Only who fits nothing can have missed something.
    private func isNearMiss(_ folded: String) -> Bool {
        self.entry(for: .text(folded)) == nil
            && self.entries.contains {
                $0.credit == .one && $0.accepted.isNearlyMatched(by: folded)
            }
    }
}

extension TextEntry {
    public static var workedExample: WorkedExample {
        let zone = LocalizedText(
            zh: "{可能达成}协议{的}空间 | 议价区间",
            en: "ZOPA | zone of {possible} agreement"
        )
        let range = LocalizedText(zh: "谈判空间", en: "bargaining range")
        let entries: [Entry?] = [
            AcceptedText(notation: zone).map { Entry($0) },
            AcceptedText(notation: range).map {
                Entry(
                    $0,
                    credit: Fraction(1, 2),
                    feedback: LocalizedText(zh: "意思接近。", en: "Close in meaning.")
                )
            },
        ]
        return WorkedExample(
            LocalizedText(
                zh: "双方保留价重叠出来的区间叫什么？",
                en: "What is the range between two overlapping reservation values called?"
            ),
            TextEntry(entries: entries.compactMap { $0 }),
            lines: [
                .init("zopa!", .text("zopa"), .one),
                .init("可能達成協議的空間", .text("可能达成协议的空间"), .one),
                .init("Zone of agreement.", .text("zone of agreement"), .one),
                .init("谈判 空间", .text("谈判空间"), Fraction(1, 2)),
                .init("the zone", .text("the zone"), .zero),
                .init("zone of agreemnet", .spelling),
                .init("…", .form),
            ]
        )
    }
}
