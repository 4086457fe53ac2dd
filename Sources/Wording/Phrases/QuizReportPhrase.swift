/// What is said about the questions of a quiz and about the quiz as a test.
public enum QuizReportPhrase: Speakable {
    /// A column of the page.
    public enum Column: String, CaseIterable, Sendable {
        case question
        case attempts
        case facility
        case guess
        case discrimination
        case range
        case efficiency
        case seconds
        case sureAndWrong
        case flag
        case choice
        case share
        case rest
        case pointBiserial
        case upper
        case lower
    }

    /// A reason to look at a question.
    public enum Flag: String, CaseIterable, Sendable {
        case wrongKey
        case misfit
        case weak
        case dubious
        case tooHard
        case tooEasy
        case deadDistractor
        case watch
        case tooFew
    }

    /// What is wrong with a question, with the numbers that show it; percentages without sign.
    public enum Finding: Hashable, Sendable {
        /// Those who know the rest take a wrong choice.
        case suspiciousChoice(String, taken: Int, of: Int, key: String)
        case knowingFail(discrimination: String, high: String, of: Int)
        /// Answers differ from what each person's other answers predict, too far or too little.
        case misfit(isSurprising: Bool, square: String, z: String, of: Int)
        case weak(discrimination: String, of: Int)
        case watch(discrimination: String, of: Int)
        case dubious(efficiency: String, of: Int)
        case tooHard(facility: String, guess: String, of: Int)
        case tooEasy(facility: String, of: Int)
        case deadChoice(String, taken: Int, of: Int)
    }

    /// How well the questions of a quiz agree with each other.
    public enum Agreement: String, CaseIterable, Sendable {
        case unreliable
        case fair
        case satisfactory
    }

    /// The statistics of a whole test; percentages without sign, nil where there is none.
    public struct Total: Hashable, Sendable {
        public var attempts: Int
        public var questions: Int
        public var mean: String
        public var median: String
        public var deviation: String
        public var isMeanUsual: Bool?
        public var isDeviationUsual: Bool?

        /// The statistics of a whole test.
        public init(
            attempts: Int,
            questions: Int,
            mean: String,
            median: String,
            deviation: String,
            isMeanUsual: Bool?,
            isDeviationUsual: Bool?
        ) {
            self.attempts = attempts
            self.questions = questions
            self.mean = mean
            self.median = median
            self.deviation = deviation
            self.isMeanUsual = isMeanUsual
            self.isDeviationUsual = isDeviationUsual
        }
    }

    case title
    case quizName(title: String, id: String)
    case firstAttempts(Int)
    case allAttempts(Int, people: Int)
    case newestOnly(Int)
    case total(Total)
    case shape(skewness: String, kurtosis: String)
    case agreement(String, Agreement?, errorRatio: String, standardError: String)
    case noTotal(isDrawn: Bool)
    case severalVersions(Int)
    case tooFewForFlags(Int)
    case nothingFlagged
    case column(Column)
    case flag(Flag)
    case finding(question: String, Finding)
    /// A choice with its letter in the file.
    case choice(letter: String, text: String)
    case truth(Bool)
    /// - Parameter listsAllFlags: Whether all reasons to look at a question stand there.
    case howToRead(listsAllFlags: Bool)
    case howToReadChoices
    case foot(String)
    case nothingFinished(String)
    /// - Parameter near: Quizzes that were perhaps meant.
    case noSuchQuiz(String, near: [String])
    case minimumForm(Int, lowest: Int)
}
