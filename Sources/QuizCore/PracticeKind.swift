/// What a quiz of the server itself is for: its questions are chosen for the person who begins it.
public enum PracticeKind: Hashable, Sendable {
    /// Questions that have returned.
    case due
    /// A few minutes: questions that have returned, then new ones.
    case daily
    /// A check of one competency, question by question.
    case assess(Competency.ID)

    private static let prefix = "practice-"
    private static let assessPrefix = "practice-assess-"

    /// The word of the protocol and of the command.
    public var word: String {
        switch self {
        case .due: "due"
        case .daily: "daily"
        case .assess: "assess"
        }
    }

    /// The name of the quiz.
    public var quiz: Quiz.ID {
        switch self {
        case .due, .daily: Quiz.ID(Self.prefix + self.word)
        case .assess(let competency): Quiz.ID(Self.assessPrefix + competency.text)
        }
    }

    /// What a quiz of this name is for, if it is one of the server's own.
    init?(_ quiz: Quiz.ID) {
        if let kind = [Self.due, .daily].first(where: { $0.quiz == quiz }) {
            self = kind
        } else if quiz.text.hasPrefix(Self.assessPrefix) {
            self = .assess(Competency.ID(String(quiz.text.dropFirst(Self.assessPrefix.count))))
        } else {
            return nil
        }
    }
}

extension Quiz {
    /// What the quiz is for if it is one of the server's own; nil for those of authors.
    public var practice: PracticeKind? {
        guard self.questions.isEmpty, !self.settings.isPool else { return nil }
        return PracticeKind(self.id)
    }
}

extension Attempt {
    /// Takes over questions that were drawn since it began; those that it has stay.
    public mutating func extend(to drawn: [Question]) {
        let all = Self.items(drawn, of: self.quiz, seed: self.seed)
        self.items += all.dropFirst(self.items.count)
    }
}
