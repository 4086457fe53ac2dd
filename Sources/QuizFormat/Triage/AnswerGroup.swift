public import QuizCore

/// Answers that an author judges, and what they are worth from now on.
public struct AnswerGroup: Sendable {
    public let question: Question.ID
    /// The gap, from 1; nil for a question of type `text`.
    public let gap: Int?
    /// What people typed, or a pattern.
    public let text: String
    /// Whether `{ }` and `*` have their meaning in the text.
    public let isPattern: Bool
    /// 0 to 1; 0 names a known wrong answer.
    public let credit: Fraction
    /// Told to those whose answer fits: one text, or one for each language with ` // ` between.
    public let feedback: String?

    public init(
        question: Question.ID,
        gap: Int?,
        text: String,
        isPattern: Bool,
        credit: Fraction,
        feedback: String?
    ) {
        self.question = question
        self.gap = gap
        self.text = text
        self.isPattern = isPattern
        self.credit = credit
        self.feedback = feedback
    }

    /// A share such as `50%` or `1/3`; nil if the text is none.
    public static func credit(_ text: String) -> Fraction? { Measure.share(text) }
}

extension AnswerGroup {
    /// The feedback as a tree; nil if it has the wrong number of languages.
    func feedbackTree(_ languages: [LanguageTag]) -> ValueTree?? {
        guard let feedback = self.feedback else { return .some(nil) }
        let parts = Blanks.split(Blanks.folded(feedback), at: "//")
        guard parts.allSatisfy({ !$0.isEmpty && !Blanks.split($0, at: ">>").contains("") }),
            parts.count == 1 || parts.count == languages.count
        else { return nil }
        let texts = parts.count == 1 ? languages.map { _ in parts[0] } : parts
        return .map(
            ValueMap(zip(languages, texts).map { ($0.rawValue, .text($1)) })
        )
    }
}
