import QuizCore
import Wording

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
///
/// It tells what it found instead of reporting it, so that rules can look side by side.
protocol BankRule: Check {
    static func findings(in bank: CheckedBank) -> [BankFinding]
}

/// What a rule about all quizzes found, before it is reported.
struct BankFinding {
    let phrase: DiagnosticPhrase
    let place: Place
    let fix: String?
    /// Those of the file that it is about.
    let findings: Findings

    init(
        _ phrase: DiagnosticPhrase,
        at place: Place,
        in findings: Findings,
        fix: String? = nil
    ) {
        self.phrase = phrase
        self.place = place
        self.fix = fix
        self.findings = findings
    }

    func report() { self.findings.report(self.phrase, at: self.place, fix: self.fix) }
}

/// What content rules look at in a question.
///
/// Shared rather than copied, as many rules look at each.
final class CheckedQuestion: Sendable {
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

    func texts(_ roles: PlacedText.Roles) -> [PlacedText] {
        self.texts.filter { roles.contains($0.role) }
    }
}

/// What is left of a question once its file was checked, for rules about all quizzes.
struct ComparedQuestion {
    let placed: PlacedQuestion
    /// See ``CheckedQuestion/pairs``.
    let pairs: [LanguageTag: [UInt64]]
    /// Those of its file.
    let findings: Findings

    var question: Question { self.placed.question }
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
    let quiz: Quiz?
    /// The questions of the quiz.
    let questions: [ComparedQuestion]
}

/// What content rules look at in a bank.
struct CheckedBank {
    /// The quizzes of all files without error.
    let quizzes: [Quiz]
    let framework: CompetencyFramework
    let frameworkFile: (node: SourceNode, findings: Findings)?
    let facts: (table: Table, findings: Findings)?
    /// Facts that say the same, by fact.
    let twins: [String: [String]]
    let guides: FactGuides
    /// The questions of all quizzes.
    let questions: [ComparedQuestion]
    /// For each language, the questions that are like earlier ones, by their number in
    /// ``questions``.
    var likenesses: [[Int: SimilarityIndex.Match]] = []

    /// The languages of all quizzes, each once.
    var languages: [LanguageTag] {
        var seen: Set<LanguageTag> = []
        return self.quizzes.flatMap(\.languages).filter { seen.insert($0).inserted }
    }

    /// Compares the texts of all questions in one language.
    func likenesses(in language: LanguageTag) -> [Int: SimilarityIndex.Match] {
        var index = SimilarityIndex(self.questions.map { $0.pairs[language] ?? [] })
        return index.matches()
    }
}
