import QuizCore

/// A quiz on its way from or to another system, in one language and without layout.
struct ExchangedQuiz: Equatable, Sendable {
    var id: String
    var title: String
    var summary: String?
    /// How many questions are drawn; nil for all of them.
    var drawn: Int?
    var questions: [ExchangedQuestion] = []
}

/// A question on its way from or to another system.
struct ExchangedQuestion: Equatable, Sendable {
    var id = ""
    /// The name that the other system knows it by; it becomes a note.
    var title = ""
    /// Words of the other system that mean nothing here; they become a note.
    var tags: [String] = []
    /// What is asked.
    var stem: String
    /// Shown before the stem.
    var passage: String?
    var body: QuestionBody
    var explanation: String?
    var hints: [String] = []
    /// As it is written after `competency`, such as `a 60%, b 40%`.
    var competency: String?
    var level: Question.Level?
    var facts: [String] = []
    var points = 1
    var keepsOrder = false
    /// Whether it has a time of its own, which no other system knows.
    var isTimed = false
    /// The word of `grade`, unless it is the usual one of the type.
    var grade: String?
    /// Where it is from, in words.
    var source: String?
    var formerIDs: [String] = []
}

/// What answers a question, by its type.
enum QuestionBody: Equatable, Sendable {
    case one([ExchangedChoice])
    case many([ExchangedChoice])
    /// - Parameter feedback: For the wrong answer.
    case truth(Bool, feedback: String?)
    case match([ExchangedPair])
    case order([String])
    /// - Parameter unit: Words that may be added, with `|` between them.
    case number([ExchangedBand], unit: String?)
    case text([ExchangedEntry])
    /// - Parameter text: With `{1}`, `{2}` … for the gaps and `\` before literal signs.
    case blank(String, [ExchangedGap])
    case essay([ExchangedCriterion])
}

/// A choice with what it gives.
struct ExchangedChoice: Equatable, Sendable {
    var text: String
    var credit: Fraction
    var feedback: String?
}

/// Two sides that belong together; without a left side the right one fits nothing.
struct ExchangedPair: Equatable, Sendable {
    var left: String?
    var right: String
}

/// Numbers with what they give.
struct ExchangedBand: Equatable, Sendable {
    var from: Fraction
    var to: Fraction
    var credit = Fraction.one
    var feedback: String?
    var isPercent = false
}

/// Written answers in the notation of ``TextPattern`` without optional parts.
struct ExchangedEntry: Equatable, Sendable {
    var accepted: [String]
    var credit = Fraction.one
    var feedback: String?
}

/// What fills a gap.
enum ExchangedGap: Equatable, Sendable {
    case accept([String])
    case choices([ExchangedChoice])
    case number([ExchangedBand])
}

/// A criterion of an essay.
struct ExchangedCriterion: Equatable, Sendable {
    var points: Int
    var text: String
}
