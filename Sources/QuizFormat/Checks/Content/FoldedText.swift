import QuizCore

/// One language's text as it is compared, cut once for all rules that look at its words.
struct FoldedText {
    let language: LanguageTag
    let text: String
    let tokens: [Substring]
    /// The strong negations, see ``Negation/strong(in:)``.
    private(set) var negations: [String] = []

    /// - Parameter text: As authors wrote it.
    init(_ text: String, in language: LanguageTag) {
        self.language = language
        self.text = TextFolding.fold(text)
        self.tokens = Tokens.of(self.text)
        self.negations = Negation.strong(in: self)
    }

    init(_ entry: LocalizedText.Entry) {
        self.init(entry.text, in: entry.language)
    }

    /// Words other than Chinese characters.
    var words: some Sequence<Substring> {
        self.tokens.lazy.filter { !Tokens.isChinese($0) }
    }
}
