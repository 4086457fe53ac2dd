import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Marks of finished attempts in the store")
struct AttemptMarksTests {
    private let folder: StoreFolder
    private let store: ProgressStore

    init() throws {
        self.folder = try StoreFolder()
        self.store = try self.folder.open(quiz: Sample.quiz(count: 3))
    }

    private func attempt(
        _ trainee: Trainee.ID,
        number: Int = 1,
        quiz: Quiz = Sample.quiz(count: 3),
        choices: [Int],
        cause: AttemptEnd.Cause? = .submitted
    ) throws {
        let snapshot = try #require(self.store.start(trainee, number: number, quiz: quiz))
        for (index, choice) in choices.enumerated() {
            let answer = Sample.answer(snapshot, index + 1, choice: choice, quiz: quiz)
            _ = self.store.perform(.record(answer, ending: nil))
        }
        guard let cause else { return }
        let end = AttemptEnd(
            attempt: snapshot.id,
            cause: cause,
            at: Sample.now + .seconds(60),
            earned: .zero,
            possible: Grains(points: quiz.questions.count),
            passed: nil
        )
        _ = self.store.perform(.finish(end))
    }

    private func marks(
        _ counted: CountedAttempts = .first,
        atMost most: Int = .max
    ) throws -> [AttemptMarks] {
        var found: [AttemptMarks] = []
        try self.store.reader.eachFinishedAttempt(at: "roles", counted, atMost: most) {
            found.append($0)
        }
        return found
    }

    @Test func `each person's first finished attempt counts, with zero for what was left`() throws {
        try self.attempt("omar", choices: [1, 0])
        try self.attempt("lina", choices: [1, 1, 0], cause: .closed)
        try self.attempt("lina", number: 2, choices: [0, 1, 1], cause: .expired)
        try self.attempt("lina", number: 3, choices: [1, 1, 1])
        try self.attempt("mei", choices: [1], cause: nil)

        let first = try self.marks()
        let all = try self.marks(.all)

        #expect(first.map(\.person) == [1, 2])
        #expect(
            first.map { $0.marks.map(\.version.name.question.text) }.allSatisfy { $0.count == 3 }
        )
        let points = first.map { attempt in
            Dictionary(
                attempt.marks.map { ($0.firstResponse, $0.score) },
                uniquingKeysWith: { left, _ in left }
            )
        }
        #expect(points[0][.choices([0])] == .zero && points[0][.choices([1])] == Grains(points: 1))
        #expect(points[1][nil as Response?] == .zero)
        #expect(first.flatMap(\.marks).allSatisfy { $0.possible == Grains(points: 1) })
        #expect(all.map(\.person) == [1, 1, 2])
    }

    @Test func `sure and wrong answers and times are told`() throws {
        try self.attempt("lina", choices: [0, 1])

        let marks = try #require(try self.marks().first).marks

        #expect(marks.filter(\.isSureAndWrong).map(\.firstResponse) == [.choices([0])])
        #expect(marks.compactMap(\.time) == [.seconds(1), .seconds(1)])
        #expect(marks.allSatisfy { $0.version.guess == 0.25 })
    }

    @Test func `an answer that came before the start took no time`() throws {
        let quiz = Sample.quiz(count: 3)
        let snapshot = try #require(self.store.start(quiz: quiz))
        let answer = Sample.answer(snapshot, 1, quiz: quiz)
        _ = self.store.perform(
            .record(answer.sent(at: Sample.now + .milliseconds(-60)), ending: nil)
        )
        _ = self.store.perform(.finish(Sample.end(snapshot.id)))

        let marks = try #require(try self.marks().first).marks

        #expect(marks.compactMap(\.time) == [.zero])
    }

    @Test func `versions are told apart, and void attempts are not counted`() throws {
        let newer = Sample.quiz(version: "v2", count: 2)
        try self.store.register(newer, source: "newer")
        try self.attempt("lina", choices: [1, 1, 1])
        try self.attempt("omar", quiz: newer, choices: [1, 0])
        try self.attempt("mei", choices: [1], cause: .void)

        let marks = try self.marks()

        #expect(marks.map(\.quizVersion) == ["v1", "v2"])
        #expect(Set(marks.flatMap(\.marks).map(\.version.key)).count == 5)
        #expect(try self.store.reader.versions(of: "roles").map(\.version) == ["v1", "v2"])
        #expect(try self.store.reader.versions(of: "none").isEmpty)
    }

    @Test func `no more than asked for are told, the newest`() throws {
        try self.attempt("omar", choices: [1])
        try self.attempt("lina", choices: [0])
        try self.attempt("mei", choices: [1])

        let marks = try self.marks(atMost: 2)

        #expect(marks.count == 2)
        #expect(
            marks.map { $0.marks.compactMap(\.firstResponse) } == [
                [.choices([0])], [.choices([1])],
            ]
        )
    }
}

extension AnswerRecord {
    /// The same answer at another instant.
    fileprivate func sent(at instant: Instant) -> Self {
        Self(
            attempt: self.attempt,
            number: self.number,
            tryNumber: self.tryNumber,
            question: self.question,
            contentHash: self.contentHash,
            typed: self.typed,
            response: self.response,
            certainty: self.certainty,
            hints: self.hints,
            at: instant,
            credit: self.credit,
            outcome: self.outcome,
            score: self.score
        )
    }
}
