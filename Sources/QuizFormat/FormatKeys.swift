import QuizCore

/// The keys of quiz files, in the order of the authors' page.
public enum FormatKeys {
    /// Keys of a quiz.
    public static let quiz = Self.ofQuiz.map(\.name)

    /// Keys of a question.
    public static let question = Self.ofQuestion.map(\.name)

    static let ofQuiz = [
        FormatKey("id", .id, isRequired: true),
        FormatKey("langs", .words, isRequired: true),
        FormatKey("title", .text, isRequired: true),
        FormatKey("summary", .text),
        FormatKey("audience", .words),
        FormatKey("time", .duration(or: "none")),
        FormatKey("pause", .duration(or: nil)),
        FormatKey("late", .late),
        FormatKey("attempts", .wholeNumber(1...100, or: "unlimited")),
        FormatKey("counts", .choice(Self.words(QuizSettings.Aggregation.self))),
        FormatKey("wait", .duration(or: nil)),
        FormatKey("pass", .percent(or: "none")),
        FormatKey("tries", .wholeNumber(1...5, or: nil)),
        FormatKey("cost", .share),
        FormatKey("hint-cost", .share),
        FormatKey("sure", .choice(Self.words(QuizSettings.Certainty.self))),
        FormatKey("feedback", .choice(Self.words(QuizSettings.FeedbackTiming.self))),
        FormatKey("review", .review),
        FormatKey("shuffle", .choices(["questions", "choices"], or: "none")),
        FormatKey("draw", .rules),
        FormatKey("seed", .wholeNumber(0...999_999_999, or: "attempt")),
        FormatKey("pool", .choice(["yes", "no"])),
        FormatKey("opens", .instant),
        FormatKey("closes", .instant),
        FormatKey("code", .word),
        FormatKey("needs", .words),
        FormatKey("bands", .bands),
        FormatKey("points", .wholeNumber(1...100, or: nil)),
        FormatKey("draft", .choice(["yes", "no"])),
        FormatKey("allow", .words),
        FormatKey("note", .word),
        FormatKey("was", .words),
        FormatKey("questions", .questions),
    ]

    static let ofQuestion =
        [FormatKey("id", .id, isRequired: true), FormatKey("ask", .text, isRequired: true)]
        + QuestionTypes.keywords.map { FormatKey($0, .interaction) } + [
            FormatKey("competency", .competencies),
            FormatKey("level", .choice(Self.words(Question.Level.self))),
            FormatKey("why", .text),
            FormatKey("facts", .words),
            FormatKey("hint", .texts(atMost: FormatLimits.hints)),
            FormatKey("read", .text),
            FormatKey("source", .text),
            FormatKey("points", .wholeNumber(1...100, or: nil)),
            FormatKey("time", .duration(or: nil)),
            FormatKey("fixed", .choice(["yes", "no"])),
            FormatKey("grade", .choice(Self.grades)),
            FormatKey("unit", .text),
            FormatKey("length", .range),
            FormatKey("note", .word),
            FormatKey("was", .words),
            FormatKey("allow", .words),
        ]

    /// Occasions of `review`.
    static let review = ["try", "attempt", "close"]
    /// The words of `review`; each includes those before it.
    static let visibilities = QuizSettings.Visibility.allCases.map { "\($0)" }
    /// Keys that any item with a mark may have in its long form.
    static let mark = ["credit", "correct", "feedback"]
    /// Keys of a choice besides ``mark``.
    static let choice = ["text"]
    /// Keys of an accepted text besides ``mark``.
    static let accepted = ["accept"]
    /// Keys of a band besides ``mark``.
    static let band = ["value", "within", "from", "to"]
    /// Keys of `truth` in its long form.
    static let truth = ["answer", "feedback"]
    /// Keys of a pair.
    static let pair = ["left", "right"]
    /// Keys of a criterion.
    static let criterion = ["points", "text"]
    /// Keys of `blank` in its long form.
    static let blank = ["text", "gaps"]
    /// Keys of `scene`.
    static let scene = SceneReader.keys
    /// Keys of a node of a scene: of a decision, then of an ending in its long form.
    static let sceneNode = ["say", "do", "end", "score"]
    /// Keys of what can be done at a node.
    static let sceneOption = ["text", "to", "if", "effects", "feedback"]
    /// Keys of a gap, of which one stands.
    static let gap = ["accept", "choices", "number"]

    /// Keys before which a forgotten blank or a wide colon is certain to be a slip.
    static let known = Set(Self.quiz + Self.question)
        .union(Self.mark + Self.choice + Self.accepted + Self.band + Self.truth + Self.pair)
        .union(
            Self.scene + Self.sceneNode + Self.sceneOption + Self.blank + Self.gap + [
                "all", "zh", "en",
            ]
        )

    /// Begins the name of a key that a repair put aside; nobody can type it.
    static let ignored: Unicode.Scalar = "\u{E000}"

    /// The words of `grade` of all types.
    private static let grades = TypeReaders.all.flatMap { $0.grades }.reduce(into: [String]()) {
        if !$0.contains($1) { $0.append($1) }
    }

    private static func words<Value: RawRepresentable<String> & CaseIterable>(
        _: Value.Type
    ) -> [String] {
        Value.allCases.map(\.rawValue)
    }
}
