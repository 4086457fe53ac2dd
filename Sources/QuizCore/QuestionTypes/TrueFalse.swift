/// A statement that is true or false: `truth`.
public struct TrueFalse: WorkedInteraction {
    public static let keyword = "truth"
    public static let arrangedPurpose = "choices"

    private static let trueWords: Set = [
        "t", "true", "y", "yes", "对", "正确", "是", "√", "✓", "1", "a",
    ]
    private static let falseWords: Set = [
        "f", "false", "n", "no", "错", "错误", "否", "×", "✗", "2", "b",
    ]

    /// Whether the statement is true.
    public let answer: Bool
    /// Told to those who answered wrong.
    public let feedback: LocalizedText?

    public init(answer: Bool, feedback: LocalizedText? = nil) {
        self.answer = answer
        self.feedback = feedback
    }

    public var arrangedCount: Int { 0 }
    public var guessScore: Fraction { Fraction(1, 2) }
    public var mostTries: Int? { 1 }

    public func view(_ arrangement: Arrangement) -> QuestionView { QuestionView() }

    public func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading {
        let word = TextFolding.fold(AnswerLabels.withoutPrefix(typed.text))
        if Self.trueWords.contains(word) { return .response(.truth(true)) }
        if Self.falseWords.contains(word) { return .response(.truth(false)) }
        return .refused(.form)
    }

    public func credit(for response: Response) -> Fraction {
        response == .truth(self.answer) ? .one : .zero
    }

    public func feedback(for response: Response) -> [LocalizedText] {
        response == .truth(!self.answer) ? self.feedback.map { [$0] } ?? [] : []
    }

    public func key(_ arrangement: Arrangement) -> AnswerKey {
        AnswerKey(
            letters: self.answer ? "T" : "F",
            texts: [
                self.answer
                    ? LocalizedText(zh: "对", en: "true") : LocalizedText(zh: "错", en: "false")
            ]
        )
    }

    public func shown(_ response: Response, _ arrangement: Arrangement) -> String {
        switch response {
        case .truth(let answer): answer ? "T" : "F"
        case .choices, .pairs, .order, .number, .text, .gaps, .path, .essay, .rating: ""
        }
    }

    public func example(_ arrangement: Arrangement) -> String { "T" }
}

extension TrueFalse {
    public static var workedExample: WorkedExample {
        WorkedExample(
            LocalizedText(
                zh: "指出晚交货的后果是提醒，不是威胁。",
                en: "To point out what late delivery leads to is a warning, not a threat."
            ),
            TrueFalse(
                answer: true,
                feedback: LocalizedText(zh: "讲的是事实的后果。", en: "It states what follows from facts.")
            ),
            lines: [
                .init("t", .truth(true), .one),
                .init("對", .truth(true), .one),
                .init("正确。", .truth(true), .one),
                .init("１", .truth(true), .one),
                .init("No!", .truth(false), .zero),
                .init("×", .truth(false), .zero),
                .init("maybe", .form),
                .init("wrong", .form),
            ]
        )
    }
}
