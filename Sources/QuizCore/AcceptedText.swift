/// The written answers that count as one: alternatives in every language.
public struct AcceptedText: Hashable, Sendable {
    /// The alternatives of one language in the notation of ``TextPattern``.
    public struct Alternatives: Hashable, Sendable {
        public let language: LanguageTag
        public let notations: [String]

        public init(_ language: LanguageTag, _ notations: [String]) {
            self.language = language
            self.notations = notations
        }
    }

    /// The first alternative of each language, for people.
    public let shown: LocalizedText
    /// All alternatives; each is accepted in every language.
    public let patterns: [TextPattern]

    /// Lists of alternatives; nil if a list is empty or a pattern cannot be read.
    public init?(_ lists: [Alternatives]) {
        var entries: [LocalizedText.Entry] = []
        var patterns: [TextPattern] = []
        for list in lists {
            let read = list.notations.compactMap(TextPattern.init)
            guard let first = read.first, read.count == list.notations.count else { return nil }
            entries.append(LocalizedText.Entry(list.language, first.shown))
            patterns += read
        }
        guard !entries.isEmpty else { return nil }
        self.shown = LocalizedText(entries)
        self.patterns = patterns
    }

    /// A text in which `|` separates alternatives; nil if a pattern cannot be read.
    public init?(notation: LocalizedText) {
        self.init(
            notation.entries.map {
                Alternatives($0.language, TextPattern.alternatives(of: $0.text))
            }
        )
    }

    /// Whether a folded text is accepted.
    public func matches(_ folded: String) -> Bool {
        self.patterns.contains { $0.matches(folded) }
    }

    /// Whether a folded text is most likely a slip of the fingers for one that is accepted.
    func isNearlyMatched(by folded: String) -> Bool {
        self.patterns.contains { pattern in
            pattern.texts.contains { NearMiss.isNear(folded, to: $0) }
        }
    }
}
