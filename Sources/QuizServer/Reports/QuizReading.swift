public import CompetencyModel
public import CompetencyReports
public import ProgressStorage
public import QuizCore
import QuizFormat

/// What a database holds about a quiz.
public struct QuizReading: Sendable {
    /// More attempts than these are not held in memory; the newest count.
    public static let mostAttempts = 50_000

    /// Whether the quiz was ever served.
    public let isKnown: Bool
    /// Those that can be read, oldest first.
    public let versions: [Quiz]
    public let marks: QuizMarks
    /// The newest instant in the database.
    public let newest: Instant?
    /// Whether older attempts were left out.
    public let isCut: Bool

    /// Reads the finished attempts at a quiz.
    public init(
        of id: Quiz.ID,
        _ counted: CountedAttempts = .first,
        _ reader: ProgressReader
    ) throws(StoreError) {
        let stored = try reader.versions(of: id)
        self.isKnown = !stored.isEmpty
        self.versions = stored.compactMap { version in
            BankReader.readStored(version.source, of: version.quiz)
        }
        var marks = QuizMarks(versions: self.versions)
        var count = 0
        let most = Self.mostAttempts
        try reader.eachFinishedAttempt(at: id, counted, atMost: most + 1) { attempt in
            count += 1
            if count <= most { marks.append(attempt) }
        }
        self.marks = marks
        self.isCut = count > most
        self.newest = try reader.newestInstant()
    }

    /// Whether so many have finished it that it can be said how questions fit predictions.
    public var canJudgeFits: Bool { self.marks.people >= QuestionFit.leastAnswers }
}

/// How the answers to the questions of a quiz fit what other answers of the same people predict.
public struct FitReading: Sendable {
    private let competencies: Set<Competency.ID>
    private let banks: CompetencyBanks
    private let framework: CompetencyFramework
    private let now: Instant
    /// How they fit, by what was read so far.
    public private(set) var fits = QuestionFits()

    /// - Parameters:
    ///   - served: The quizzes in service.
    ///   - now: The newest instant in the database.
    public init(
        of versions: [Quiz],
        served: [Quiz],
        framework: CompetencyFramework,
        asOf now: Instant?
    ) {
        self.competencies = Set(
            versions.flatMap(\.questions).flatMap(\.shares).map(\.competency)
        )
        self.banks = CompetencyBanks(served.bankQuestions)
        self.framework = framework
        self.now = now ?? Instant(milliseconds: 0)
    }

    /// Adds what one person answered, from the log.
    public mutating func add(_ evidence: [Evidence]) {
        let predictions = Prediction.replay(
            evidence.filter { serving in
                serving.shares.contains { self.competencies.contains($0.competency) }
            },
            banks: self.banks,
            framework: self.framework,
            now: self.now
        )
        for prediction in predictions { self.fits.add(prediction) }
    }
}
