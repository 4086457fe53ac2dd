import QuizCore

/// Lines that a made-up trainee types: the key, or something else of the right form.
struct AnswerScript {
    /// A line and what it must earn.
    struct Answer: Sendable {
        let typed: String
        /// Whether the line was made from the key.
        let isKey: Bool
    }

    private var chance: SeededOrder

    init(person: Int) {
        self.chance = SeededOrder(seed: 1, purpose: "answers of person \(person)")
    }

    /// A line for a question as it is shown.
    mutating func answer(to item: Attempt.Item) -> Answer {
        let isKey = self.chance.below(2) == 0
        let typed = isKey ? Self.key(of: item) : self.other(than: item)
        return Answer(
            typed: self.chance.below(4) == 0 ? Self.fullWidth(typed) : typed,
            isKey: isKey
        )
    }

    /// The right answer as one types it.
    private static func key(of item: Attempt.Item) -> String {
        if let number = item.question.interaction as? NumberEntry {
            let band = number.bands.first { $0.credit == .one } ?? number.bands[0]
            return ScoreDisplay.number(band.from) + (number.isPercent ? "%" : "")
        }
        return item.question.interaction.key(item.arrangement).typed.text(in: .chinese)
    }

    /// Any answer that is understood; it may be right by chance.
    private mutating func other(than item: Attempt.Item) -> String {
        let count = item.arrangement.positions.count
        switch item.question.interaction {
        case is OneChoice: return Self.letter(self.chance.below(count))
        case is ManyChoices:
            let ticked = (0..<count).filter { _ in self.chance.below(2) == 0 }
            return (ticked.isEmpty ? [0] : ticked).map(Self.letter).joined()
        case is TrueFalse: return ["T", "F", "对", "错"][self.chance.below(4)]
        case let match as Matching:
            return match.lefts.indices.map { left in
                "\(left + 1)\(Self.letter(self.chance.below(count)))"
            }
            .joined(separator: " ")
        case is Ordering:
            return self.chance.shuffled((0..<count).map(Self.letter)).joined(separator: " ")
        default: return item.question.interaction.example(item.arrangement)
        }
    }

    private static func letter(_ place: Int) -> String {
        String(UnicodeScalar(UInt8(0x41 + place)))
    }

    /// The same with full-width letters, digits and signs, as a Chinese keyboard gives them.
    private static func fullWidth(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    (0x21...0x7E).contains(scalar.value)
                        ? UnicodeScalar(scalar.value + 0xFEE0) ?? scalar : scalar
                }
            )
        )
    }
}
