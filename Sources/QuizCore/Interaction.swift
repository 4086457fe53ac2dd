/// How a question of one type is shown, read and marked.
///
/// A new type is one file in `QuestionTypes/` and one line in the list there.
/// Conforming types are values that hold the content and the key of one question.
public protocol Interaction: Sendable {
    /// The key of the type in quiz files, such as `one`.
    static var keyword: String { get }

    /// How many things are shown in drawn order (choices, right sides, items); 0 if none.
    var arrangedCount: Int { get }

    /// The purpose of the drawn order: `choices`, `right` or `items`.
    static var arrangedPurpose: String { get }

    /// Whether the order must be drawn even where the quiz does not shuffle its choices.
    static var isAlwaysArranged: Bool { get }

    /// What the trainee sees. Holds no key.
    func view(_ arrangement: Arrangement) -> QuestionView

    /// Reads a typed answer, or says why it is none.
    func read(_ typed: TypedAnswer, shown arrangement: Arrangement) -> Reading

    /// The mark of one answer alone, from 0 to 1.
    func credit(for response: Response) -> Fraction

    /// The mark over all tries in order, before hints, from 0 to 1.
    func credit(forTries responses: [Response], cost: Fraction) -> Fraction

    /// The author's feedback on what was chosen, in file order.
    func feedback(for response: Response) -> [LocalizedText]

    /// The right answer as the trainee would type and read it.
    func key(_ arrangement: Arrangement) -> AnswerKey

    /// The response written for people, such as `A, C`, in terms of what was shown.
    func shown(_ response: Response, _ arrangement: Arrangement) -> String

    /// An answer line that would be understood, as an example for this question.
    func example(_ arrangement: Arrangement) -> String

    /// The expected mark of a blind, complete first answer, from 0 to 1.
    var guessScore: Fraction { get }

    /// The highest expected mark of a first answer that knows the form of the question and
    /// nothing of its meaning, from 0 to 1; other than ``guessScore`` only for `many`.
    var bestBlindScore: Fraction { get }

    /// The marks that the best blind strategy may get, with their chances.
    ///
    /// - Parameters:
    ///   - tries: how often may be tried; only `one` gains by it.
    ///   - cost: taken off for each wrong try.
    func blindScores(tries: Int, cost: Fraction) -> [BlindScore]

    /// The most tries that make sense; nil if the quiz's setting alone counts.
    var mostTries: Int? { get }

    /// Whether the question is answered turn by turn, each turn stored as an answer of its own.
    static var isPlayed: Bool { get }

    /// Whether answers earn points; those of other types are stored and never told right or wrong.
    static var isMarked: Bool { get }

    /// Whether a person marks the answers: they wait for that and earn nothing before.
    static var awaitsMentor: Bool { get }

    /// Whether trainees can say how sure they are of an answer.
    static var takesCertainty: Bool { get }

    /// What the trainee sees after the turns so far; the same as at first for most types.
    func view(_ arrangement: Arrangement, after earlier: Response?) -> QuestionView

    /// Whether a further turn follows an answer.
    func goesOn(after response: Response) -> Bool

    /// What the last turn of an answer says about competencies by itself.
    func marks(for response: Response) -> [CompetencyMark]

    /// What responses name by position, in the order in which they name it; by default nothing.
    var namedParts: [NamedParts] { get }
}

extension Interaction {
    public static var isAlwaysArranged: Bool { false }

    public var mostTries: Int? { nil }

    public static var isPlayed: Bool { false }

    public static var isMarked: Bool { true }

    public static var awaitsMentor: Bool { false }

    public static var takesCertainty: Bool { true }

    public func view(_ arrangement: Arrangement, after earlier: Response?) -> QuestionView {
        self.view(arrangement)
    }

    public func goesOn(after response: Response) -> Bool { false }

    public func marks(for response: Response) -> [CompetencyMark] { [] }

    public var namedParts: [NamedParts] { [] }

    /// The best of the tries, each less the cost of those before it.
    public func credit(forTries responses: [Response], cost: Fraction) -> Fraction {
        self.bestCredit(forTries: responses, cost: cost)
    }
}

/// The order in which things of a question are shown: file positions, first shown first.
public struct Arrangement: Hashable, Sendable {
    public let positions: [Int]

    public init(_ positions: [Int]) {
        self.positions = positions
    }

    /// The order of the file.
    public init(count: Int) {
        self.positions = Array(0..<count)
    }
}

/// A question as it is shown, without its key.
public struct QuestionView: Equatable, Sendable {
    /// Numbered left sides of a matching question.
    public var stems: [LocalizedText] = []
    /// Lettered choices, right sides or items, in the order shown.
    public var choices: [LocalizedText] = []
    /// Whether choices have numbers instead of letters.
    public var isNumbered = false
    /// Further text below the stem, such as a text with gaps.
    public var passage: LocalizedText?
    /// The unit that goes with a number.
    public var unit: LocalizedText?
    /// Where a scene stands; nil for all other types.
    public var turn: SceneTurn?
    /// How long a text may be, in Chinese characters and other words; nil where it is open.
    public var length: ClosedRange<Int>?

    public init(
        stems: [LocalizedText] = [],
        choices: [LocalizedText] = [],
        isNumbered: Bool = false,
        passage: LocalizedText? = nil,
        unit: LocalizedText? = nil,
        turn: SceneTurn? = nil,
        length: ClosedRange<Int>? = nil
    ) {
        self.stems = stems
        self.choices = choices
        self.isNumbered = isNumbered
        self.passage = passage
        self.unit = unit
        self.turn = turn
        self.length = length
    }
}

/// What a trainee sees of a scene at one turn, besides the options.
public struct SceneTurn: Equatable, Sendable {
    /// A variable that is shown.
    public struct Value: Equatable, Sendable {
        public let name: String
        public let value: Int
    }

    /// From 1.
    public let number: Int
    /// Who the trainee is.
    public let role: LocalizedText?
    public let say: LocalizedText
    public let values: [Value]
}

/// The right answer of a question, for feedback.
public struct AnswerKey: Equatable, Sendable {
    /// As typed, such as `A, C` or `3 1 2`; for typed answers the first accepted text.
    public let typed: LocalizedText
    /// The texts of the right choices, or nothing where ``typed`` says it all.
    public let texts: [LocalizedText]

    public init(typed: LocalizedText, texts: [LocalizedText] = []) {
        self.typed = typed
        self.texts = texts
    }
}

/// An answer line before it is read: one line, certainty already taken off.
public struct TypedAnswer: Hashable, Sendable {
    public let text: String
    /// Answers given to this question before, for near misses that cost nothing once.
    public let hadNearMiss: Bool
    /// The answer so far of a question answered piece by piece (gaps) or turn by turn, if any.
    public let unfinished: Response?

    public init(_ text: String, hadNearMiss: Bool = false, unfinished: Response? = nil) {
        self.text = text
        self.hadNearMiss = hadNearMiss
        self.unfinished = unfinished
    }
}

/// The result of reading an answer line.
public enum Reading: Equatable, Sendable {
    case response(Response)
    /// One gap of several was filled; the rest is still open.
    case unfinished(Response)
    case refused(Refusal)

    /// Why a line was not taken as an answer.
    ///
    /// No try is used.
    public enum Refusal: String, Sendable {
        case form
        case spelling
        case percent
        case short
        case long
    }
}
