/// What is said about quizzes, questions and answers.
public enum AttemptPhrase: Speakable {
    case quizWanted(String)
    case noSuchQuiz(String, nearest: String?)
    case noSuchCompetency(String, near: [String])
    case listForm
    case noQuizFound
    case quizFacts(questions: Int, seconds: Int?, state: SpokenQuizState?, best: String?)
    case afterList(example: String)
    case quizRules(
        title: String,
        questions: Int,
        seconds: Int?,
        pass: String?,
        tries: Int,
        id: String
    )
    case quizStanding(attempts: Int, best: String?, state: SpokenQuizState)
    case nothingDoneYet
    case seedNotOpen
    case notOpenNow(opens: String?, closes: String?)
    case accessCodeWanted(String)
    case attemptOpen(String)
    case attemptHere(String)
    case noAttemptLeft(Int)
    case waitUntil(String)
    case needFirst(String)
    case levelFirst(String, level: Int)
    case attemptNumberWanted
    case nothingToResume
    case noAttempt
    case moved
    case attemptFinished
    case questionHeading(
        number: Int,
        count: Int,
        isMost: Bool,
        stem: String,
        form: AnswerForm,
        example: String,
        beyondSource: Bool
    )
    case unit(String)
    /// How to say how sure one is; with what it earns and costs where it counts.
    case certaintyWanted(counts: Bool)
    case noSuchQuestion(Int, count: Int)
    case questionNumberWanted
    case questionClosed(Int)
    case answerWanted
    case answerForm
    case answerOrCommand(String)
    case answerNotUnderstood(AnswerForm, example: String)
    case gapFilled(Int, of: Int)
    case checkSpelling
    case percentWanted(example: String)
    case verdict(SpokenVerdict)
    case alreadyAnswered(SpokenVerdict)
    case key(String, texts: [String])
    case tryAgain(left: Int)
    /// Nothing is open any more where answers may change until the end.
    case allAnswered
    case skipped(Int)
    case skippedAnswered(Int)
    case flagged(Int)
    case unflagged(Int)
    case hint(Int, of: Int, String)
    case noHintLeft(Int)
    case notShownYet(Int)
    case sources([String])
    case questionNumber(Int)
    case itemState(SpokenItemState, flagged: Bool)
    case timeLeft(seconds: Int)
    case nothingToReview
    /// Questions that were marked again after the attempt, by number.
    case regradedLater([Int])
    case finishWanted(unanswered: Int, skipped: Int)
    case finishQuestion(open: Int)
    case finished
    case result(ResultFacts)
    /// What the certainty of the answers came to, where it does not count.
    case certaintyTotal(String, of: String)
    /// The end of an attempt whose result is not shown, or not yet.
    case resultWithheld(EndCause)
    case afterResult
    case savedGoodbye(number: Int)
    /// What happens at a turn of a scene, with variables such as `price 100`.
    case sceneTurn(String, values: [String])
    /// A scene has come to its end, with its mark in percent where that may be seen.
    case sceneEnded(percent: String?)
    /// A choice of a scene; at a turning point with the best marks possible before and after.
    case sceneStep(Int, String, String, before: String?, after: String?)
    case sceneWithoutTurningPoint
    case turnWanted(Int, Int)
    case noSuchTurn(Int, Int)
}

/// How a question is answered; the words are those of the quiz format.
public enum AnswerForm: String, Hashable, Sendable, CaseIterable {
    case one
    case many
    case truth
    case match
    case order
    case number
    case text
    case blank
    case scene
    case rate
    case essay
}

/// A verdict on one answer.
public enum SpokenVerdict: Hashable, Sendable {
    case right
    case part
    case wrong
    case recorded
    case pending
}

/// The state of one question; the words are those of the protocol.
public enum SpokenItemState: String, Hashable, Sendable {
    case right
    case part
    case wrong
    case recorded
    case pending
    case skipped
    case open
}

/// How a person stands in one quiz; the words are those of the protocol.
public enum SpokenQuizState: String, Hashable, Sendable {
    case new
    case open
    case pending
    case passed
    case failed
    case done
}

/// Why an attempt ended; the words are those of the protocol.
public enum EndCause: String, Hashable, Sendable {
    case submitted
    case expired
    case closed
    case void
}

/// The result of an attempt, already written as numbers.
public struct ResultFacts: Hashable, Sendable {
    public let cause: EndCause
    public let points: String
    public let possible: String
    public let percent: String
    /// nil where the quiz has no pass mark, and where mentors will decide.
    public let passed: Bool?
    /// Points and percent if mentors give all that waits for them; nil if nothing does.
    public let most: Most?

    /// The upper end of a range.
    public struct Most: Hashable, Sendable {
        public let points: String
        public let percent: String

        public init(points: String, percent: String) {
            self.points = points
            self.percent = percent
        }
    }

    public init(
        cause: EndCause,
        points: String,
        possible: String,
        percent: String,
        passed: Bool?,
        most: Most? = nil
    ) {
        self.cause = cause
        self.points = points
        self.possible = possible
        self.percent = percent
        self.passed = passed
        self.most = most
    }
}
