import QuizCore

/// The response of somebody who knows the form of a question and nothing of its meaning.
enum BlindResponse {
    /// nil for types that are answered otherwise.
    static func of(
        _ interaction: any Interaction,
        in language: LanguageTag,
        _ chance: inout Chance
    ) -> Response? {
        switch interaction {
        case let one as OneChoice: .choices([chance.below(one.choices.count)])
        case let many as ManyChoices: .choices(Self.ticks(many.choices.count, &chance))
        case is TrueFalse: .truth(chance.happens(0.5))
        case let matching as Matching: .pairs(Self.pairs(matching, &chance))
        case let ordering as Ordering: .order(chance.shuffled(Array(ordering.items.indices)))
        case let number as NumberEntry: .number(Self.wrongNumber(number.bands, &chance))
        case let text as TextEntry: .text(Self.wrongWord(text, in: language, &chance))
        case let gaps as GapFilling: .gaps(gaps.gaps.map { Self.answer(to: $0, language, &chance) })
        case let rating as SelfRating: .rating(chance.below(rating.labels.count))
        default: nil
        }
    }

    /// Any set of choices but none, each equally likely.
    private static func ticks(_ count: Int, _ chance: inout Chance) -> [Int] {
        let set = 1 + chance.below(1 << count - 1)
        return (0..<count).filter { set >> $0 & 1 == 1 }
    }

    /// Each right side once where each belongs to one left side; else any.
    private static func pairs(_ matching: Matching, _ chance: inout Chance) -> [Int?] {
        let rights = Array(matching.rights.indices)
        let isOneToOne = Set(matching.keys).count == matching.keys.count
        return isOneToOne
            ? Array(chance.shuffled(rights).prefix(matching.lefts.count))
            : matching.lefts.map { _ in chance.below(rights.count) }
    }

    /// A number near the key that earns nothing, such as its half or its double.
    private static func wrongNumber(_ bands: [NumberBand], _ chance: inout Chance) -> Fraction {
        let key = (bands.first { $0.credit == .one } ?? bands[0]).to
        let near = [
            key * Fraction(2), key / Fraction(2), key * Fraction(11, 10), key * Fraction(9, 10),
            key + Fraction(10), key + Fraction(1), key + Fraction(100), key * Fraction(10),
        ]
        let wrong = near.filter { number in
            let isSmall = number > Fraction(-1) && number < .one
            return !isSmall && (bands.first { $0.contains(number) }?.credit ?? .zero) == .zero
        }
        return chance.element(of: wrong) ?? key + Fraction(9_999)
    }

    /// A wrong answer that the author expects, else words of somebody at a loss.
    private static func wrongWord(
        _ entry: TextEntry,
        in language: LanguageTag,
        _ chance: inout Chance
    ) -> String {
        let known = entry.entries.filter { $0.credit == .zero }
            .map { $0.accepted.shown.text(in: language) }
        return chance.element(of: known + [Self.atALoss(language)]) ?? Self.atALoss(language)
    }

    private static func answer(
        to gap: GapFilling.Gap,
        _ language: LanguageTag,
        _ chance: inout Chance
    ) -> Response.Gap? {
        switch gap {
        case .text: .text(Self.atALoss(language))
        case .choices(let choices): .choice(chance.below(choices.count))
        case .number(let bands): .number(Self.wrongNumber(bands, &chance))
        }
    }

    private static func atALoss(_ language: LanguageTag) -> String {
        language == .chinese ? "不知道" : "no idea"
    }
}
