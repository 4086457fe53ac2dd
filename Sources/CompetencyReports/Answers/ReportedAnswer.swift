public import QuizCore

/// One answer as files tell of it.
public struct ReportedAnswer: Sendable {
    /// What a row of a table tells, by the names used in files.
    enum Column: String, CaseIterable {
        case answer = "answer_id"
        case at
        case trainee = "trainee_id"
        case quiz
        case question = "question_id"
        case version
        case attempt
        case serving
        case tryNumber = "try"
        case response
        case points
        case pointsPossible = "points_possible"
        case mode
        case voided
    }

    public let id: LogPosition
    public let at: Instant
    public private(set) var trainee: Trainee.ID
    public let attempt: AttemptID
    /// The quiz that was taken.
    public let quiz: Quiz.ID
    public let question: QuestionName
    /// Of the question.
    public let version: String
    public let serving: Int
    public let tryNumber: Int
    public let response: Response
    /// nil while a mentor has not marked it.
    public let score: Grains?
    public let possible: Grains
    public let isVoid: Bool
    /// Since the answer before it or the beginning of the attempt.
    public let duration: Duration
    /// How the question is answered; nil if its version cannot be read any more.
    public let interaction: (any Interaction)?

    public init(
        id: LogPosition,
        at instant: Instant,
        trainee: Trainee.ID,
        attempt: AttemptID,
        quiz: Quiz.ID,
        question: QuestionName,
        version: String,
        serving: Int,
        tryNumber: Int,
        response: Response,
        score: Grains?,
        possible: Grains,
        isVoid: Bool,
        duration: Duration,
        interaction: (any Interaction)?
    ) {
        self.id = id
        self.at = instant
        self.trainee = trainee
        self.attempt = attempt
        self.quiz = quiz
        self.question = question
        self.version = version
        self.serving = serving
        self.tryNumber = tryNumber
        self.response = response
        self.score = score
        self.possible = possible
        self.isVoid = isVoid
        self.duration = duration
        self.interaction = interaction
    }

    /// The same answer with its person called otherwise.
    public func calling(_ name: Trainee.ID) -> Self {
        var answer = self
        answer.trainee = name
        return answer
    }

    func cell(_ column: Column) -> ReportCell {
        switch column {
        case .answer: .whole(Int(self.id.rawValue))
        case .at: .instant(self.at)
        case .trainee: .text(self.trainee.text)
        case .quiz: .text(self.quiz.text)
        case .question: .text(self.questionID)
        case .version: .text(self.version)
        case .attempt: .whole(Int(self.attempt.rawValue))
        case .serving: .whole(self.serving)
        case .tryNumber: .whole(self.tryNumber)
        case .response: .text(ResponseText.of(self.response))
        case .points: .number(self.score.map(Self.points))
        case .pointsPossible: .number(Self.points(self.possible))
        case .mode: .number(1)
        case .voided: .whole(self.isVoid ? 1 : 0)
        }
    }

    /// The id of the question, with its quiz if it was drawn from another.
    var questionID: String {
        self.question.quiz == self.quiz ? self.question.question.text : "\(self.question)"
    }

    static func points(_ grains: Grains) -> Double {
        grains.approximated
    }
}

/// Tables of answers, piece by piece.
public enum AnswerTable {
    /// The headings of the table.
    public static func csvHead(_ options: ReportOptions) -> String {
        CSV.table(
            ReportedAnswer.Column.allCases.map(\.rawValue),
            [],
            hasByteOrderMark: options.hasByteOrderMark,
            guardsFormulas: options.guardsFormulas
        )
    }

    /// One row of the table.
    public static func csvRow(_ answer: ReportedAnswer, _ options: ReportOptions) -> String {
        CSV.row(
            ReportedAnswer.Column.allCases.map(answer.cell),
            guardsFormulas: options.guardsFormulas
        )
    }

    /// One object on a line.
    public static func ndjsonRow(_ answer: ReportedAnswer) -> String {
        JSONText.object(
            [(key: "schema", value: JSONText.quoted("quizline.answer/1"))]
                + ReportedAnswer.Column.allCases.map { column in
                    let value =
                        column == .voided ? String(answer.isVoid) : answer.cell(column).json
                    return (key: column.rawValue, value: value)
                }
        ) + "\n"
    }
}
