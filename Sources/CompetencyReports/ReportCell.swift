public import QuizCore

/// One value of a report together with its kind, which fixes how it is written.
///
/// Every kind has a short format for text and a full format for files. nil is unknown.
public enum ReportCell: Equatable, Sendable {
    /// Text that people wrote: names, titles, ids.
    case text(String?)
    /// A word of ours, such as `gap`.
    case word(String)
    /// Words of ours in order, such as `read:S20 review:5`.
    case words([String])
    case whole(Int?)
    /// A share from 0 to 1, in files shown as a percentage with so many decimals.
    case percent(Double?, places: Int)
    /// A probability from 0 to 1.
    case probability(Double?)
    /// A number without unit.
    case number(Double?)
    case instant(Instant?)
    case day(Instant?)

    /// The value as people read it.
    ///
    /// Percentages without decimals and sign, probabilities as at most 99, instants to the
    /// minute; empty if unknown.
    public var short: String {
        switch self {
        case .percent(let share, _): share.map { ($0 * 100).decimalText(places: 0) } ?? ""
        case .probability(let share):
            share.map { min($0 * 100, 99).decimalText(places: 0) } ?? ""
        case .number(let number): number.map { $0.decimalText(places: 1) } ?? ""
        case .instant(let instant): instant.map(Self.minute) ?? ""
        case .text, .word, .words, .whole, .day: self.full
        }
    }

    /// The value as tables of files hold it; empty if unknown.
    public var full: String {
        switch self {
        case .text(let text): text ?? ""
        case .word(let word): word
        case .words(let words): words.joined(separator: " ")
        case .whole(let number): number.map { String($0) } ?? ""
        case .percent(let share, let places):
            share.map { ($0 * 100).decimalText(places: places) } ?? ""
        case .probability(let share): share.map { $0.decimalText(places: 4) } ?? ""
        case .number(let number): number.map { $0.decimalText(places: 2) } ?? ""
        case .instant(let instant): instant.map(\.text) ?? ""
        case .day(let instant): instant.map(\.day) ?? ""
        }
    }

    /// The value as JSON: shares and numbers with six decimals, `null` if unknown.
    public var json: String {
        switch self {
        case .text(let text): text.map(JSONText.quoted) ?? JSONText.null
        case .word(let word): JSONText.quoted(word)
        case .words(let words): JSONText.array(words.map(JSONText.quoted))
        case .whole(let number): number.map { String($0) } ?? JSONText.null
        case .percent(let number, _), .probability(let number), .number(let number):
            number.map { $0.decimalText(places: 6) } ?? JSONText.null
        case .instant(let instant): instant.map { JSONText.quoted($0.text) } ?? JSONText.null
        case .day(let instant): instant.map { JSONText.quoted($0.day) } ?? JSONText.null
        }
    }

    /// Whether the value came from people and could be mistaken for a formula.
    var isFromPeople: Bool {
        switch self {
        case .text: true
        case .word, .words, .whole, .percent, .probability, .number, .instant, .day: false
        }
    }

    /// Date and minute in UTC, such as `2026-07-11 09:00Z`.
    private static func minute(_ instant: Instant) -> String {
        "\(instant.day) \(instant.text.dropFirst(11).prefix(5))Z"
    }
}
