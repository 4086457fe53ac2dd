extension LocalizedText {
    /// A text that is the same in all languages.
    init(all text: String) {
        self.init([Entry(.english, text)])
    }

    /// Each language's text, changed.
    func mapTexts(_ change: (String) -> String) -> LocalizedText {
        LocalizedText(self.entries.map { Entry($0.language, change($0.text)) })
    }

    /// Texts in a row, language by language, in the languages of the first.
    ///
    /// - Precondition: `parts` is not empty.
    static func joining(_ parts: [LocalizedText], separator: String) -> LocalizedText {
        LocalizedText(
            parts[0].entries.map { entry in
                let texts = parts.map { $0.text(in: entry.language) }
                return Entry(entry.language, texts.joined(separator: separator))
            }
        )
    }
}

extension AnswerKey {
    /// A key that is typed the same in all languages.
    init(letters: String, texts: [LocalizedText] = []) {
        self.init(typed: LocalizedText(all: letters), texts: texts)
    }
}

extension Arrangement {
    /// The letters under which file positions are shown, in the order of the positions.
    ///
    /// Positions that are not shown have none.
    func letters(of positions: [Int]) -> [String] {
        positions.compactMap { position in
            self.positions.firstIndex(of: position).map(AnswerLabels.letter)
        }
    }
}
