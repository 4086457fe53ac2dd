import QuizCore

/// A rule about each text of a quiz.
protocol TextRule: Check {
    static func check(_ text: PlacedText, _ findings: Findings)
}

/// A rule about single questions.
protocol QuestionRule: Check {
    static func check(_ question: CheckedQuestion, _ findings: Findings)
}

/// A rule about all questions of a quiz together.
protocol QuizRule: Check {
    static func check(_ quiz: CheckedQuiz, _ findings: Findings)
}

/// A rule about all quizzes together.
protocol BankRule: Check {
    static func check(_ bank: CheckedBank)
}

/// What content rules look at in a question.
struct CheckedQuestion {
    let placed: PlacedQuestion
    let texts: [PlacedText]
    let quizSettings: QuizSettings
    /// What it is compared by with other questions.
    let pairs: [LanguageTag: [UInt64]]

    init(_ placed: PlacedQuestion, in quiz: QuizSettings) {
        self.placed = placed
        self.texts = placed.texts
        self.quizSettings = quiz
        self.pairs = TokenPairs.of(self.texts)
    }

    var question: Question { self.placed.question }

    /// Whether the choices are shown in drawn order.
    var isShuffled: Bool { self.quizSettings.shufflesChoices && !self.question.keepsOrder }

    /// Where a key of the question stands.
    func place(of key: String) -> Place {
        self.placed.node.entry(key)?.key.place ?? self.placed.place
    }

    /// Where the type key stands.
    var typePlace: Place { self.place(of: type(of: self.question.interaction).keyword) }

    func texts(_ roles: Set<PlacedText.Role>) -> [PlacedText] {
        self.texts.filter { roles.contains($0.role) }
    }
}

/// What content rules look at in a quiz.
struct CheckedQuiz {
    let quiz: Quiz
    let node: SourceNode
    let questions: [CheckedQuestion]
    let texts: [PlacedText]

    /// The place of the first of some keys that is there.
    func place(of keys: String...) -> Place {
        keys.lazy.compactMap { self.node.entry($0)?.key.place }.first ?? self.node.place
    }

    /// The questions of one type, each with its content.
    func ofType<Content: Interaction>(_ type: Content.Type) -> [(CheckedQuestion, Content)] {
        self.questions.compactMap { question in
            (question.question.interaction as? Content).map { (question, $0) }
        }
    }
}

/// A file after the rules about it alone.
struct CheckedFile {
    /// nil if the file has errors.
    let quiz: CheckedQuiz?
    let findings: Findings
}

/// What content rules look at in a bank.
struct CheckedBank {
    /// The quizzes of all files without error, with their findings.
    let quizzes: [(quiz: CheckedQuiz, findings: Findings)]
    let framework: CompetencyFramework
    let frameworkFile: (node: SourceNode, findings: Findings)?
    let facts: (table: Table, findings: Findings)?
    /// Facts that say the same, by fact.
    let twins: [String: [String]]
    let guides: FactGuides

    var questions: [(question: CheckedQuestion, findings: Findings)] {
        self.quizzes.flatMap { entry in entry.quiz.questions.map { ($0, entry.findings) } }
    }
}
