import Foundation
import QuizCore
import Synchronization
import Testing

@testable import ProgressStorage

/// Measures what sharing a commit gains; the numbers stand in Docs/Decisions/0010.
///
/// Runs only on request, because it asserts nothing about the machine:
/// `QUIZLINE_MEASURE=1 swift test --filter SharedCommitMeasurement`.
@Suite("SharedCommitMeasurement", .serialized)
struct SharedCommitMeasurement {
    static let isAsked = ProcessInfo.processInfo.environment["QUIZLINE_MEASURE"] != nil

    @Test(.enabled(if: Self.isAsked, "set QUIZLINE_MEASURE=1"), arguments: [1, 16, 200])
    func `answers in shared commits against one transaction each`(submitters: Int) throws {
        var ratios: [Double] = []
        var commits: [Int] = []
        for _ in 1...9 {
            let alone = try self.seconds(submitters, groupSize: 1)
            let shared = try self.seconds(submitters, groupSize: StoreLimits().groupSize)
            ratios.append(alone.seconds / shared.seconds)
            commits.append(shared.commits)
        }
        ratios.sort()
        print(
            "submitters \(submitters): median \(ratios[4]), from \(ratios[0]) to \(ratios[8]),",
            "commits \(commits.min() ?? 0) to \(commits.max() ?? 0)"
        )
        #expect(commits.allSatisfy { $0 * submitters < 4000 * 2 })
    }

    /// The time for 4000 answers, each submitter with one on its way.
    private func seconds(
        _ submitters: Int,
        groupSize: Int
    ) throws -> (seconds: Double, commits: Int) {
        let folder = try StoreFolder()
        let store = try folder.open(StoreLimits(groupSize: groupSize))
        defer { store.close() }
        let each = 4000 / submitters
        let attempts = try (1...submitters * (each + 9) / 10).map { number in
            try #require(store.start(number: number))
        }
        let runs = (0..<submitters).map { submitter in
            (0..<each).map { index in
                let place = submitter * each + index
                return Sample.answer(attempts[place / 10], place % 10 + 1)
            }
        }
        let before = store.statistics.commits
        let running = Mutex(submitters)
        let done = Awaited<Bool>()
        let clock = ContinuousClock()
        let begin = clock.now

        for run in runs {
            Submitter(store, run) {
                let left = running.withLock { count in
                    count -= 1
                    return count
                }
                if left == 0 { done.give(true) }
            }.next(0)
        }
        _ = done.wait()

        let duration = clock.now - begin
        let seconds = Double(duration.wholeMilliseconds) / 1000
        return (seconds, store.statistics.commits - before)
    }
}

/// Hands in one answer after the other, each once the one before is confirmed.
private struct Submitter: Sendable {
    let store: ProgressStore
    let run: [AnswerRecord]
    let end: @Sendable () -> Void

    init(_ store: ProgressStore, _ run: [AnswerRecord], end: @escaping @Sendable () -> Void) {
        self.store = store
        self.run = run
        self.end = end
    }

    func next(_ index: Int) {
        guard index < self.run.count else { return self.end() }
        self.store.submit(.record(self.run[index], ending: nil)) { _ in self.next(index + 1) }
    }
}
