/// A language of quiz content as a BCP 47 tag, such as `zh` or `en`.
public struct LanguageTag: Hashable, Sendable, RawRepresentable {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public static let chinese = Self(rawValue: "zh")
    public static let english = Self(rawValue: "en")
}

/// One text in one or more languages.
public struct LocalizedText: Hashable, Sendable {
    /// The text of one language.
    public struct Entry: Hashable, Sendable {
        public let language: LanguageTag
        public let text: String

        public init(_ language: LanguageTag, _ text: String) {
            self.language = language
            self.text = text
        }
    }

    /// The texts in the order of the languages of their quiz; never empty.
    public let entries: [Entry]

    public init(_ entries: [Entry]) {
        precondition(!entries.isEmpty, "a text has at least one language")
        self.entries = entries
    }

    public init(zh: String, en: String) {
        self.init([Entry(.chinese, zh), Entry(.english, en)])
    }

    /// The text in a language, or in the first language if that one is missing.
    public func text(in language: LanguageTag) -> String {
        (self.entries.first { $0.language == language } ?? self.entries[0]).text
    }
}
