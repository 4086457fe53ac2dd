/// One choice of a question or of a gap.
public struct Choice: Hashable, Sendable {
    public let text: LocalizedText
    /// What choosing it gives: 0 to 1, or -1 to 1 where choices have weights.
    public let credit: Fraction
    /// Told to those who chose it.
    public let feedback: LocalizedText?

    public init(_ text: LocalizedText, credit: Fraction, feedback: LocalizedText? = nil) {
        self.text = text
        self.credit = credit
        self.feedback = feedback
    }

    /// Whether the choice gives anything.
    public var isRight: Bool { self.credit > .zero }
}

extension [Choice] {
    /// The mean credit, which is the mark of a blind choice; never below 0.
    var meanCredit: Fraction {
        guard !self.isEmpty else { return .zero }
        return self.reduce(Fraction.zero) { $0 + Swift.max(.zero, $1.credit) }
            / Fraction(self.count)
    }
}
