/// What one finished attempt earned with each of its questions, without whose it is.
public struct AttemptMarks: Equatable, Sendable {
    /// A question as it was when it was marked.
    public struct Version: Equatable, Sendable {
        /// Names the version within one database.
        public let key: Int64
        public let name: QuestionName
        public let contentHash: String
        /// The expected share of a blind answer, 0 to 1.
        public let guess: Double

        public init(key: Int64, name: QuestionName, contentHash: String, guess: Double) {
            self.key = key
            self.name = name
            self.contentHash = contentHash
            self.guess = guess
        }
    }

    /// What came of one question.
    public struct Mark: Equatable, Sendable {
        public let version: Version
        /// As it is in force, after all tries; zero without an answer.
        public let score: Grains
        /// What the question can give.
        public let possible: Grains
        /// In terms of the version that was shown; nil without an answer.
        public let firstResponse: Response?
        /// The content hash of the version that was shown: another one where it was regraded.
        public let shownHash: String
        /// From what was done before to the first answer.
        public let time: Duration?
        /// Whether the first answer was given with certainty 3 and earned nothing.
        public let isSureAndWrong: Bool

        public init(
            version: Version,
            score: Grains,
            possible: Grains,
            firstResponse: Response? = nil,
            shownHash: String? = nil,
            time: Duration? = nil,
            isSureAndWrong: Bool = false
        ) {
            self.version = version
            self.score = score
            self.possible = possible
            self.firstResponse = firstResponse
            self.shownHash = shownHash ?? version.contentHash
            self.time = time
            self.isSureAndWrong = isSureAndWrong
        }
    }

    /// Counts people from 1: the same for all attempts of one person, and no more than that.
    public let person: Int
    /// The version of the quiz.
    public let quizVersion: String
    /// Whether the questions were drawn for this attempt.
    public let isDrawn: Bool
    /// In the order of the quiz; void questions and texts that wait for a mentor are left out.
    public let marks: [Mark]

    public init(person: Int, quizVersion: String, isDrawn: Bool, marks: [Mark]) {
        self.person = person
        self.quizVersion = quizVersion
        self.isDrawn = isDrawn
        self.marks = marks
    }
}
