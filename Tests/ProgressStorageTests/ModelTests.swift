import CompetencyModel
import QuizCore
import TestSupport
import Testing

@testable import ProgressStorage

@Suite("The store and its model")
struct ModelTests {
    @Test(arguments: 1...24)
    func `random histories give the same results in the store and in memory`(seed: UInt64) throws {
        let folder = try StoreFolder()
        let store = try folder.open(quiz: RandomHistory.quizzes[0])
        try store.register(RandomHistory.quizzes[1], source: "")
        var model = MemoryStore()
        for quiz in RandomHistory.quizzes { model.register(quiz) }
        var history = RandomHistory(seed: seed)

        for step in 1...150 {
            let request = history.next()
            let expected = model.perform(request)
            let result = store.perform(request)

            history.learn(expected)
            try #require(result == expected, "seed \(seed), step \(step): \(request)")
        }
        for trainee in Sample.trainees {
            let log = try store.reader.evidence(of: trainee).sorted(by: Evidence.precedes)
            #expect(try store.reader.cells(of: trainee).evidence == log)
        }
        #expect(try store.reader.verifyCells().differences == [])
        store.close()
        let again = try folder.open(quiz: RandomHistory.quizzes[0])
        defer { again.close() }

        for request in history.questions {
            let result = again.perform(request)
            #expect(result == model.perform(request), "seed \(seed), reopened: \(request)")
        }
    }
}

/// Requests drawn from a seed: mostly sensible ones, some repeated, some that must be refused.
struct RandomHistory {
    static let quizzes = [
        Sample.quiz("roles", count: 5),
        Sample.quiz("drawn", count: 4) { $0.shufflesQuestions = true },
    ]

    private var order: SeededOrder
    private var attempts: [AttemptSnapshot] = []
    private var clock = Sample.now

    init(seed: UInt64) {
        self.order = SeededOrder(seed: seed, purpose: "histories of requests")
    }

    /// Reads everything that can be read.
    var questions: [ProgressRequest] {
        Sample.trainees.flatMap { trainee in
            [.history(trainee), .open(trainee, nil), .evidence(trainee), .ratings(trainee)]
                + self.attempts.map { .open(trainee, $0.id) }
        }
    }

    /// Remembers an attempt that was started.
    mutating func learn(_ result: ProgressResult) {
        guard case .started(let snapshot) = result else { return }
        self.attempts.removeAll { $0.id == snapshot.id }
        self.attempts.append(snapshot)
    }

    mutating func next() -> ProgressRequest {
        self.clock = self.clock + .milliseconds(self.order.below(5000))
        let trainee = self.any(Sample.trainees)
        switch self.order.below(22) {
        case 0, 1: return .start(self.start(trainee))
        case 2: return .history(trainee)
        case 3: return .open(trainee, nil)
        case 4: return .evidence(trainee)
        case 5: return .keep(.init(language: .english, width: 40), of: trainee)
        case 6: return .open(trainee, self.attempt()?.id)
        case 7: return .finish(self.end())
        case 8...11: return .note(self.event())
        case 12: return .rate(self.rating(), by: trainee)
        case 13: return .ratings(trainee)
        default: return self.record()
        }
    }

    private mutating func any<Element>(_ elements: [Element]) -> Element {
        elements[self.order.below(elements.count)]
    }

    private mutating func attempt() -> AttemptSnapshot? {
        self.attempts.isEmpty ? nil : self.any(self.attempts)
    }

    private mutating func start(_ trainee: Trainee.ID) -> AttemptStart {
        let quiz = self.any(Self.quizzes)
        return AttemptStart(
            trainee: trainee,
            quiz: quiz.id,
            version: self.order.below(10) == 0 ? "unknown" : quiz.version,
            number: 1 + self.order.below(3),
            seed: self.order.next(),
            at: self.clock
        )
    }

    private mutating func end() -> AttemptEnd {
        AttemptEnd(
            attempt: self.attempt()?.id ?? AttemptID(rawValue: 77),
            cause: self.any(AttemptEnd.Cause.allCases),
            at: self.clock,
            earned: Grains(points: self.order.below(5)),
            possible: Grains(points: 5),
            passed: self.any([nil, true, false])
        )
    }

    /// One in eight is out of range and refused.
    private mutating func rating() -> CompetencyRating {
        let percent = self.order.below(8) == 0 ? 101 : self.order.below(101)
        return CompetencyRating(
            self.any(["pressure", "listening"]),
            percent: percent,
            at: self.clock
        )
    }

    private mutating func event() -> AttemptEvent {
        let number = 1 + self.order.below(5)
        let kinds: [AttemptEvent.Kind] = [
            .skipped(number: number), .skipped(number: number), .hint(number: number),
            .flagged(number: number, note: "why"), .unflagged(number: number), .lineLost, .returned,
            .shown(number: number),
        ]
        return AttemptEvent(
            attempt: self.attempt()?.id ?? AttemptID(rawValue: 77),
            kind: self.any(kinds),
            at: self.clock
        )
    }

    private mutating func record() -> ProgressRequest {
        guard let attempt = self.attempt() else { return .history("lina") }
        let quiz = Self.quizzes.first { $0.id == attempt.start.quiz } ?? Self.quizzes[0]
        let record = Sample.answer(
            attempt,
            1 + self.order.below(quiz.questions.count),
            tryNumber: 1 + self.order.below(3),
            choice: self.order.below(4),
            quiz: quiz,
            typed: self.any(["b", "Ｂ", "乙", ""])
        )
        let ends = self.order.below(12) == 0
        return .record(record, ending: ends ? Sample.end(attempt.id) : nil)
    }
}
