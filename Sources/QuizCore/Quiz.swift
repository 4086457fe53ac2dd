/// A quiz: its settings and its questions.
public final class Quiz: Sendable {
    public typealias ID = Identifier<Quiz>

    public let id: ID
    /// SHA-256 over settings and questions in hex; people see the first 12 digits.
    public let version: String
    public let languages: [LanguageTag]
    public let title: LocalizedText
    public let summary: LocalizedText?
    /// The jobs that are offered the quiz; nil means everybody.
    public let audience: [JobRole.ID]?
    public let settings: QuizSettings
    public let questions: [Question]

    public init(
        id: ID,
        version: String,
        languages: [LanguageTag],
        title: LocalizedText,
        summary: LocalizedText? = nil,
        audience: [JobRole.ID]? = nil,
        settings: QuizSettings = QuizSettings(),
        questions: [Question]
    ) {
        self.id = id
        self.version = version
        self.languages = languages
        self.title = title
        self.summary = summary
        self.audience = audience
        self.settings = settings
        self.questions = questions
    }

    public var shortVersion: String { String(self.version.prefix(12)) }

    /// The quiz for its author: open to everybody at any time and as often as wanted, and with
    /// one question only if one is named.
    public func preview(of question: Question.ID? = nil) -> Quiz {
        var settings = self.settings
        settings.attempts = nil
        settings.wait = .zero
        settings.opens = nil
        settings.closes = nil
        settings.accessCode = nil
        settings.needs = []
        settings.isDraft = false
        if question != nil { settings.draws = [] }
        return Quiz(
            id: self.id,
            version: self.version,
            languages: self.languages,
            title: self.title,
            summary: self.summary,
            settings: settings,
            questions: self.questions.filter { question == nil || $0.id == question }
        )
    }
}

extension Quiz: Equatable {
    /// Same id and same version.
    public static func == (left: Quiz, right: Quiz) -> Bool {
        left === right || (left.id == right.id && left.version == right.version)
    }
}

extension [Quiz] {
    /// 12 hexadecimal digits that change when any quiz changes; the order does not matter.
    public var bankVersion: String {
        let lines = self.map { "\($0.id) \($0.version)" }.sorted()
        return String(SHA256(lines.joined(separator: "\n")).hex.prefix(12))
    }

    /// All marked questions as the competency model sees them.
    public var bankQuestions: [BankQuestion] {
        self.flatMap(\.questions).filter(\.isMarked).map(\.bankQuestion)
    }
}

/// The rules of a quiz.
///
/// Each default is that of a key left out in the file.
public struct QuizSettings: Equatable, Sendable {
    /// What happens to an attempt at its deadline.
    public enum LatePolicy: Equatable, Sendable {
        case submit
        case grace(Duration)
        case void
    }

    /// Which attempts make the result.
    public enum Aggregation: String, Sendable, CaseIterable {
        case best
        case mean
        case first
        case last
    }

    /// Whether trainees say how sure they are, and whether it counts.
    public enum Certainty: String, Sendable, CaseIterable {
        case off
        case show
        case count
    }

    /// When a verdict is told.
    public enum FeedbackTiming: String, Sendable, CaseIterable {
        case each
        case end
    }

    /// What may be seen; each includes those before it.
    public enum Visibility: Int, Comparable, Sendable, CaseIterable {
        case nothing
        case score
        case marks
        case feedback
        case answers

        public static func < (left: Self, right: Self) -> Bool {
            left.rawValue < right.rawValue
        }
    }

    /// What may be seen after a try, after the attempt, and after the quiz closed.
    public struct Review: Equatable, Sendable {
        public var afterTry = Visibility.feedback
        public var afterAttempt = Visibility.answers
        public var afterClose = Visibility.answers

        public init() {}
    }

    /// A condition before the start.
    public enum Need: Equatable, Sendable {
        case passed(Quiz.ID)
        case done(Quiz.ID)
        /// The verdict for this required level, in percent, is met.
        case level(Competency.ID, Int)
    }

    /// Closing words from a share of the points on.
    public struct Band: Equatable, Sendable {
        /// Hundredths of a percent.
        public let from: Int
        public let words: LocalizedText

        public init(from: Int, words: LocalizedText) {
            self.from = from
            self.words = words
        }
    }

    public var timeLimit: Duration?
    /// How long the clock stands still while the connection is down.
    public var pause = Duration.zero
    public var late = LatePolicy.submit
    /// nil means unlimited.
    public var attempts: Int?
    public var counts = Aggregation.best
    public var wait = Duration.zero
    /// Hundredths of a percent; nil means no pass mark.
    public var pass: Int?
    public var tries = 1
    /// Taken off for each wrong try.
    public var cost = Fraction(1, 3)
    /// Taken off for each hint.
    public var hintCost = Fraction.zero
    public var certainty = Certainty.off
    public var feedback = FeedbackTiming.each
    public var review = Review()
    public var shufflesQuestions = false
    public var shufflesChoices = true
    /// What an attempt draws; empty means all questions of the quiz.
    public var draws: [DrawRule] = []
    /// Whether other quizzes may draw from this one.
    public var isPool = true
    /// A fixed seed gives everybody the same draw.
    public var seed: UInt64?
    public var opens: Instant?
    public var closes: Instant?
    public var accessCode: String?
    public var needs: [Need] = []
    public var bands: [Band] = []
    public var isDraft = false

    public init() {}

    /// Whether attempts may begin, as far as the hours of the quiz say; both ends belong to them.
    public func isOpen(at now: Instant) -> Bool {
        self.opens.map { $0 <= now } ?? true && self.closes.map { now <= $0 } ?? true
    }
}
