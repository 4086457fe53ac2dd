public import QuizCore

/// How far the answers to one question differ from what was predicted, as running sums.
///
/// Outfit [Wright and Stone 1979] over first servings whose outcome is 0 or 1.
public struct QuestionFit: Equatable, Sendable {
    /// With fewer answers nothing is said.
    public static let leastAnswers = 50
    /// Beyond, a question does not fit.
    public static let largestZ = 2.5

    /// The number of answers.
    public private(set) var count = 0
    private var squares = 0.0
    private var variances = 0.0

    /// No answers.
    public init() {}

    /// Counts an answer; a repeat and one that earned a part change nothing.
    public mutating func add(_ prediction: Prediction) {
        let isWhole = prediction.outcome == 0 || prediction.outcome == 1
        guard !prediction.isRepeat, isWhole else { return }
        let variance = prediction.chance * (1 - prediction.chance)
        let surprise = prediction.outcome - prediction.chance
        self.count += 1
        self.squares += surprise * surprise / variance
        self.variances += 1 / variance - 4
    }

    /// The mean squared surprise, 1 where the model holds; nil without answers.
    public var meanSquare: Double? {
        self.count == 0 ? nil : self.squares / Double(self.count)
    }

    /// By how many standard errors the answers surprise more than they should; nil where every
    /// answer was as likely as not.
    public var z: Double? {
        guard self.variances > 0 else { return nil }
        return (self.squares - Double(self.count)) / self.variances.squareRoot()
    }

    /// Whether there are enough answers to say something.
    public var isJudged: Bool { self.count >= Self.leastAnswers }

    /// Whether the answers differ too much from what was predicted, or too little.
    public var isMisfit: Bool {
        self.isJudged && (self.z ?? 0).magnitude > Self.largestZ
    }
}

/// The fit of all questions.
public struct QuestionFits: Equatable, Sendable {
    private var fits: [QuestionName: QuestionFit] = [:]

    /// No answers.
    public init() {}

    /// Counts an answer.
    public mutating func add(_ prediction: Prediction) {
        self.fits[prediction.question, default: QuestionFit()].add(prediction)
    }

    /// The fit of a question.
    public subscript(_ question: QuestionName) -> QuestionFit {
        self.fits[question] ?? QuestionFit()
    }

    /// How many questions have enough answers to say something.
    public var judged: Int { self.fits.values.count(where: \.isJudged) }

    /// Those that do not fit, the worst first; ties by name.
    public var misfits: [(question: QuestionName, fit: QuestionFit)] {
        self.fits.filter(\.value.isMisfit)
            .map { (question: $0.key, fit: $0.value) }
            .sorted {
                let (left, right) = (($0.fit.z ?? 0).magnitude, ($1.fit.z ?? 0).magnitude)
                return left == right ? $0.question < $1.question : left > right
            }
    }
}
