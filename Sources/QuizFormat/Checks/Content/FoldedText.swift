import QuizCore

/// One language's text as it is compared, cut once for all rules that look at its words.
struct FoldedText {
    let language: LanguageTag
    let text: String
    let tokens: [Substring]

    /// - Parameter text: As authors wrote it.
    init(_ text: String, in language: LanguageTag) {
        self.language = language
        self.text = TextFolding.fold(text)
        self.tokens = Tokens.of(self.text)
    }

    init(_ entry: LocalizedText.Entry) {
        self.init(entry.text, in: entry.language)
    }

    /// Words other than Chinese characters.
    var words: some Sequence<Substring> {
        self.tokens.lazy.filter { !Tokens.isChinese($0) }
    }
}

extension String {
    /// Whether a text stands in this one, octet for octet.
    ///
    /// Searching by characters, as the standard library does, takes many times as long.
    func holds(_ part: String) -> Bool {
        let found = self.utf8.withContiguousStorageIfAvailable { text in
            part.utf8.withContiguousStorageIfAvailable { part in Self.holds(text, part) }
        }
        return (found ?? nil) ?? self.contains(part)
    }

    private static func holds(
        _ text: UnsafeBufferPointer<UInt8>,
        _ part: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard let first = part.first else { return true }
        guard part.count <= text.count else { return false }
        for start in 0...(text.count - part.count) where text[start] == first {
            var length = 1
            while length < part.count, text[start + length] == part[length] { length += 1 }
            if length == part.count { return true }
        }
        return false
    }
}
