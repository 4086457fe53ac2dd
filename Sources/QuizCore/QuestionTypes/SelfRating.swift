/// How well somebody thinks they can do something: `rate`.
///
/// It is stored and never marked: it has no key and no points, and says nothing to the
/// competency model.
public struct SelfRating: WorkedInteraction {
    public static let keyword = "rate"
    public static let arrangedPurpose = "choices"
    public static let isMarked = false
    public static let takesCertainty = false

    /// From the lowest to the highest.
    public let labels: [LocalizedText]

    /// - Precondition: There are 2 to 10 labels.
    public init(labels: [LocalizedText]) {
        precondition((2...10).contains(labels.count), "a rating has 2 to 10 labels")
        self.labels = labels
    }

    public var arrangedCount: Int { 0 }
    public var guessScore: Fraction { .zero }
    public var mostTries: Int? { 1 }

    public func view(_ arrangement: Arrangement) -> QuestionView {
        QuestionView(choices: self.labels, isNumbered: true)
    }

    public func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading {
        guard let labels = AnswerLabels(typed.text).labels(of: self.labels.count),
            labels.count == 1
        else { return .refused(.form) }
        return .response(.rating(labels[0]))
    }

    public func credit(for response: Response) -> Fraction { .zero }

    public func feedback(for response: Response) -> [LocalizedText] { [] }

    /// There is none; a question without marks never shows it.
    public func key(_ arrangement: Arrangement) -> AnswerKey { AnswerKey(letters: "") }

    public func shown(_ response: Response, _ arrangement: Arrangement) -> String {
        switch response {
        case .rating(let place): "\(place + 1)"
        case .choices, .truth, .pairs, .order, .number, .text, .gaps, .path, .essay: ""
        }
    }

    public func example(_ arrangement: Arrangement) -> String { "2" }
}

extension SelfRating {
    public static var workedExample: WorkedExample {
        WorkedExample(
            LocalizedText(
                zh: "谈判前，你能算清自己的退路吗？",
                en: "Before talks, can you work out your own way out?"
            ),
            SelfRating(labels: [
                LocalizedText(zh: "还不会", en: "Not yet"),
                LocalizedText(zh: "有人帮就行", en: "With some help"),
                LocalizedText(zh: "自己能行", en: "On my own"),
                LocalizedText(zh: "能教别人", en: "I could teach it"),
            ]),
            lines: [
                .init("3", .rating(2), .zero),
                .init("４", .rating(3), .zero),
                .init("①", .rating(0), .zero),
                .init("5", .form),
                .init("1 2", .form),
                .init("well", .form),
            ]
        )
    }
}
