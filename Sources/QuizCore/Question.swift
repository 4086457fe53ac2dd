/// One question of a quiz, as written by its author.
public final class Question: Sendable {
    public typealias ID = Identifier<Question>

    /// The author's difficulty.
    public enum Level: String, Sendable, CaseIterable {
        case easy
        case medium
        case hard

        /// On the logit scale of the competency model.
        public var difficulty: Double {
            switch self {
            case .easy: -0.8
            case .medium: 0
            case .hard: 0.8
            }
        }
    }

    public let name: QuestionName
    /// What is asked.
    public let stem: LocalizedText
    public let interaction: any Interaction
    public let shares: [CompetencyShare]
    public let level: Level?
    /// Why the key is right.
    public let explanation: LocalizedText?
    /// The facts of the training material that the question rests on, such as `S20-F12`.
    public let facts: [String]
    public let hints: [LocalizedText]
    /// Shown before the stem.
    public let passage: LocalizedText?
    public let source: LocalizedText?
    /// 1 to 100.
    public let points: Int
    /// For one try of this question alone; nil without a limit.
    public let timeLimit: Duration?
    /// Whether choices keep the order of the file.
    public let keepsOrder: Bool
    /// SHA-256 of the content in hex.
    public let contentHash: String
    /// SHA-256 of what marking depends on, in hex.
    public let markingHash: String
    /// Whether answers earn points and say something about competency.
    public let isMarked: Bool
    /// Whether a mentor marks the answers.
    public let awaitsMentor: Bool
    /// Whether it is answered turn by turn.
    let isPlayed: Bool

    public init(
        name: QuestionName,
        stem: LocalizedText,
        interaction: any Interaction,
        shares: [CompetencyShare] = [],
        level: Level? = nil,
        explanation: LocalizedText? = nil,
        facts: [String] = [],
        hints: [LocalizedText] = [],
        passage: LocalizedText? = nil,
        source: LocalizedText? = nil,
        points: Int = 1,
        timeLimit: Duration? = nil,
        keepsOrder: Bool = false,
        contentHash: String = "",
        markingHash: String = ""
    ) {
        self.name = name
        self.stem = stem
        self.interaction = interaction
        self.shares = shares
        self.level = level
        self.explanation = explanation
        self.facts = facts
        self.hints = hints
        self.passage = passage
        self.source = source
        self.points = points
        self.timeLimit = timeLimit
        self.keepsOrder = keepsOrder
        self.contentHash = contentHash
        self.markingHash = markingHash
        let type = type(of: interaction)
        self.isMarked = type.isMarked
        self.awaitsMentor = type.awaitsMentor
        self.isPlayed = type.isPlayed
    }

    public var id: ID { self.name.question }

    /// Whether the question rests on knowledge that the source document does not contain.
    public var isBeyondSource: Bool {
        self.facts.contains { $0.hasPrefix("EXT-") }
    }

    /// The question as the competency model sees it.
    public var bankQuestion: BankQuestion {
        BankQuestion(
            name: self.name,
            shares: self.shares,
            difficulty: (self.level ?? .medium).difficulty,
            guess: min(0.9, self.interaction.guessScore.approximated)
        )
    }
}

/// The full name of a question: its quiz and its id in it.
public struct QuestionName: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let quiz: Quiz.ID
    public let question: Question.ID

    public init(quiz: Quiz.ID, question: Question.ID) {
        self.quiz = quiz
        self.question = question
    }

    public var description: String { "\(self.quiz)/\(self.question)" }

    public static func < (left: Self, right: Self) -> Bool {
        (left.quiz, left.question) < (right.quiz, right.question)
    }
}

extension Question: Equatable {
    /// Same name and same content.
    public static func == (left: Question, right: Question) -> Bool {
        left === right || (left.name == right.name && left.contentHash == right.contentHash)
    }
}
