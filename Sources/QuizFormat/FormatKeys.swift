import QuizCore

/// The keys of quiz files, in the order of the authors' page.
public enum FormatKeys {
    /// Keys of a quiz.
    public static let quiz = [
        "id", "langs", "title", "summary", "audience", "time", "pause", "late", "attempts",
        "counts", "wait", "pass", "tries", "cost", "hint-cost", "sure", "feedback", "review",
        "shuffle", "seed", "opens", "closes", "code", "needs", "bands", "points", "draft",
        "allow", "note", "was", "questions",
    ]

    /// Keys of a question.
    public static let question =
        ["id", "ask"] + QuestionTypes.keywords + [
            "competency", "level", "why", "facts", "hint", "read", "source", "points",
            "fixed", "grade", "unit", "note", "was", "allow",
        ]

    /// Keys of the format that this version does not serve; `time` only for a question alone.
    public static let notServed: Set<String> = [
        "rate", "essay", "scene", "draw", "pool", "length", "time",
    ]

    /// Keys before which a forgotten blank or a wide colon is certain to be a slip.
    static let known = Set(Self.quiz + Self.question).union(Self.notServed).union([
        "text", "credit", "correct", "answer", "accept", "left", "right", "value", "within",
        "from", "to", "gaps", "choices", "all", "zh", "en",
    ])

    /// Begins the name of a key that a repair put aside; nobody can type it.
    static let ignored: Unicode.Scalar = "\u{E000}"
}
