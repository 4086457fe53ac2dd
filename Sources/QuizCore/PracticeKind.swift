/// What a quiz of the server itself is for: its questions are chosen for the person who begins it.
public enum PracticeKind: String, Sendable, CaseIterable {
    /// Questions that have returned.
    case due
    /// A few minutes: questions that have returned, then new ones.
    case daily

    /// The name of the quiz.
    public var quiz: Quiz.ID { Quiz.ID("practice-\(self.rawValue)") }
}

extension Quiz {
    /// What the quiz is for if it is one of the server's own; nil for those of authors.
    public var practice: PracticeKind? {
        guard self.questions.isEmpty, !self.settings.isPool else { return nil }
        return PracticeKind.allCases.first { $0.quiz == self.id }
    }
}
