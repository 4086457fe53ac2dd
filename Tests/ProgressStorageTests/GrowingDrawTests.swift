import Foundation
import QuizCore
import TestSupport
import Testing

@testable import ProgressStorage

@Suite("Attempts that are given questions one by one")
struct GrowingDrawTests {
    private static let pool = Sample.quiz("pool", count: 4)
    private static let check = Sample.quiz("check", count: 1) { settings in
        settings.draws = [DrawRule(1, from: [.all])]
    }

    private static func question(_ index: Int) -> DrawnQuestion {
        DrawnQuestion(Self.pool.questions[index])
    }

    private struct Bench {
        let folder: StoreFolder
        let store: ProgressStore
        var model: MemoryStore
        let attempt: AttemptID
    }

    private func bench() throws -> Bench {
        let folder = try StoreFolder()
        let store = try folder.open(quiz: Self.pool)
        try store.register([(quiz: Self.check, source: "check")])
        var model = MemoryStore()
        for quiz in [Self.pool, Self.check] { model.register(quiz) }
        var start = Sample.start(quiz: Self.check)
        start.drawn = [Self.question(2)]
        let started = store.perform(.start(start))
        let modelled = model.perform(.start(start))
        #expect(started == modelled)
        guard case .started(let snapshot) = started else { throw StoreError.refusal("test") }
        return Bench(folder: folder, store: store, model: model, attempt: snapshot.id)
    }

    private static func answer(to question: Question, in attempt: AttemptID) -> AnswerRecord {
        AnswerRecord(
            attempt: attempt,
            number: 1,
            tryNumber: 1,
            question: question.name,
            contentHash: question.contentHash,
            typed: "b",
            response: .choices([1]),
            certainty: 1,
            hints: 0,
            at: Sample.now + .seconds(1),
            credit: Grains(points: 1),
            outcome: Grains(points: 1),
            score: Grains(points: 1)
        )
    }

    @Test func `a question more is there for the next who looks`() throws {
        var bench = try self.bench()

        let drawn = bench.store.perform(.draw(Self.question(0), number: 2, bench.attempt))

        #expect(drawn == .drawn([Self.question(2), Self.question(0)]))
        let modelled = bench.model.perform(.draw(Self.question(0), number: 2, bench.attempt))
        #expect(drawn == modelled)
        let snapshot = try #require(bench.store.snapshot(nil))
        #expect(snapshot.start.drawn == [Self.question(2), Self.question(0)])
    }

    @Test func `of two questions for one number the first stays`() throws {
        var bench = try self.bench()
        _ = bench.store.perform(.draw(Self.question(0), number: 2, bench.attempt))
        _ = bench.model.perform(.draw(Self.question(0), number: 2, bench.attempt))

        let second = bench.store.perform(.draw(Self.question(1), number: 2, bench.attempt))

        #expect(second == .drawn([Self.question(2), Self.question(0)]))
        let modelled = bench.model.perform(.draw(Self.question(1), number: 2, bench.attempt))
        #expect(second == modelled)
    }

    @Test func `an attempt that is over, and one that there is not, get none`() throws {
        var bench = try self.bench()
        let end = AttemptEnd(
            attempt: bench.attempt,
            cause: .submitted,
            at: Sample.now,
            earned: .zero,
            possible: .zero,
            passed: nil
        )
        _ = bench.store.perform(.finish(end))
        _ = bench.model.perform(.finish(end))

        for id in [bench.attempt, AttemptID(rawValue: 99)] {
            let refused = bench.store.perform(.draw(Self.question(0), number: 2, id))
            #expect(refused == .failed(.refused))
            let modelled = bench.model.perform(.draw(Self.question(0), number: 2, id))
            #expect(refused == modelled)
        }
    }

    @Test func `first answers since an instant are counted by question`() throws {
        var bench = try self.bench()
        let record = Self.answer(to: Self.pool.questions[2], in: bench.attempt)
        let stored = bench.store.perform(.record(record, ending: nil))
        _ = bench.model.perform(.record(record, ending: nil))
        guard case .recorded(.stored) = stored else {
            Issue.record("\(stored)")
            return
        }

        for since in [record.at, record.at + .seconds(1)] {
            let servings = bench.store.perform(.servings(since: since))
            let modelled = bench.model.perform(.servings(since: since))
            #expect(servings == modelled)
        }
        #expect(
            bench.store.perform(.servings(since: record.at))
                == .servings([record.question: 1])
        )
    }
}
