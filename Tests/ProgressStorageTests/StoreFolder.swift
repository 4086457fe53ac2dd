import Foundation
import QuizCore

@testable import ProgressStorage

/// A folder of one test's own, removed with the test.
final class StoreFolder: Sendable {
    let path: String

    init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent(
            "quizline-store-\(UUID().uuidString)"
        )
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        self.path = url.path
    }

    deinit {
        // What is left behind in the temporary folder harms nothing.
        try? FileManager.default.removeItem(atPath: self.path)
    }

    /// Where the database of the test lies.
    var database: String { self.path + "/quizline.db" }

    func octets(_ suffix: String = "") -> Data? {
        FileManager.default.contents(atPath: self.database + suffix)
    }

    func put(_ octets: Data, _ suffix: String = "") throws {
        try octets.write(to: URL(fileURLWithPath: self.database + suffix))
    }

    /// Rights of a file as `ls` counts them.
    func mode(_ name: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: self.path + name)
        return attributes[.posixPermissions] as? Int
    }

    /// Opens the store, ready for `lina` and `omar` to start.
    func open(
        _ limits: StoreLimits = StoreLimits(),
        quiz: Quiz = Sample.quiz(),
        onFault: @escaping @Sendable (StoreError) -> Void = { _ in }
    ) throws -> ProgressStore {
        let store = try ProgressStore(opening: self.database, limits: limits, onFault: onFault)
        try store.register(quiz, source: "source of \(quiz.id)")
        for id in Sample.trainees where try store.accounts.find(id) == nil {
            try store.accounts.create(
                Trainee(id: id, displayName: "\(id)"),
                secret: nil,
                at: Sample.now
            )
        }
        return store
    }
}

extension ProgressStore {
    /// Submits a request and waits for its result.
    func perform(_ request: ProgressRequest) -> ProgressResult {
        let awaited = Awaited<ProgressResult>()
        self.submit(request) { awaited.give($0) }
        return awaited.wait()
    }

    /// The snapshot of an attempt that starts now.
    func start(
        _ trainee: Trainee.ID = "lina",
        number: Int = 1,
        quiz: Quiz = Sample.quiz()
    ) -> AttemptSnapshot? {
        let start = Sample.start(trainee, number: number, quiz: quiz)
        guard case .started(let snapshot) = self.perform(.start(start)) else { return nil }
        return snapshot
    }

    func snapshot(_ id: AttemptID?, of trainee: Trainee.ID = "lina") -> AttemptSnapshot? {
        guard case .attempt(let snapshot) = self.perform(.open(trainee, id)) else { return nil }
        return snapshot
    }
}

extension ProgressResult {
    /// Where the log keeps an answer that was stored just now.
    var storedAt: LogPosition? {
        guard case .recorded(.stored(let position)) = self else { return nil }
        return position
    }
}

/// Quizzes, attempts and answers for tests of the store.
enum Sample {
    static let now = Instant(milliseconds: 1_780_000_000_000)
    static let trainees: [Trainee.ID] = ["lina", "omar", "mei"]

    /// Ten questions of four choices, the second of which is right.
    static func quiz(
        _ id: Quiz.ID = "roles",
        version: String = "v1",
        count: Int = 10,
        change: (inout QuizSettings) -> Void = { _ in }
    ) -> Quiz {
        var settings = QuizSettings()
        settings.tries = 3
        change(&settings)
        return Quiz(
            id: id,
            version: version,
            languages: [.english],
            title: LocalizedText(zh: "角色", en: "Roles"),
            settings: settings,
            questions: (1...count).map { Self.question(id, $0, version: version) }
        )
    }

    private static func question(_ quiz: Quiz.ID, _ number: Int, version: String) -> Question {
        let choices = (0..<4).map { index in
            Choice(
                LocalizedText(zh: "选 \(index)", en: "choice \(index)"),
                credit: index == 1 ? .one : .zero
            )
        }
        return Question(
            name: QuestionName(quiz: quiz, question: Question.ID("q\(number)")),
            stem: LocalizedText(zh: "问", en: "Question"),
            interaction: OneChoice(choices: choices),
            shares: [
                CompetencyShare("pressure", weight: Fraction(1, 3)),
                CompetencyShare("listening", weight: Fraction(2, 3)),
            ],
            level: number % 2 == 0 ? .hard : .easy,
            contentHash: "hash-\(quiz)-\(version)-\(number)"
        )
    }

    static func start(
        _ trainee: Trainee.ID = "lina",
        number: Int = 1,
        quiz: Quiz = Self.quiz(),
        seed: UInt64 = .max - 7
    ) -> AttemptStart {
        AttemptStart(
            trainee: trainee,
            quiz: quiz.id,
            version: quiz.version,
            number: number,
            seed: seed,
            at: Self.now
        )
    }

    /// An answer to the question that an attempt shows at a number.
    static func answer(
        _ attempt: AttemptSnapshot,
        _ number: Int,
        tryNumber: Int = 1,
        choice: Int = 1,
        quiz: Quiz = Self.quiz(),
        typed: String = "b"
    ) -> AnswerRecord {
        let items = Attempt(attempt, quiz: quiz).items
        let question = items[min(number, items.count) - 1].question
        let mark = choice == 1 ? Grains(points: 1) : .zero
        return AnswerRecord(
            attempt: attempt.id,
            number: number,
            tryNumber: tryNumber,
            question: question.name,
            contentHash: question.contentHash,
            typed: typed,
            response: .choices([choice]),
            certainty: 3,
            hints: 0,
            at: Self.now + .seconds(number),
            credit: mark,
            outcome: mark,
            score: mark
        )
    }

    static func end(
        _ attempt: AttemptID,
        cause: AttemptEnd.Cause = .submitted,
        after wait: Duration = .seconds(60)
    ) -> AttemptEnd {
        AttemptEnd(
            attempt: attempt,
            cause: cause,
            at: Self.now + wait,
            earned: Grains(points: 1),
            possible: Grains(points: 10),
            passed: nil
        )
    }
}
