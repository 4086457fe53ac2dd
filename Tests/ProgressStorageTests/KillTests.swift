import Foundation
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Killed processes")
struct KillTests {
    static let cycles =
        ProcessInfo.processInfo.environment["QUIZLINE_KILLS"].flatMap { Int($0) } ?? 20

    @Test(.timeLimit(.minutes(10)))
    func `S26 P1 P2 an answer that was confirmed survives kill -9 and is there once`() throws {
        let folder = try StoreFolder()
        let seed = UInt64.random(in: 0..<1_000_000)
        var order = SeededOrder(seed: seed, purpose: "kills")
        var confirmed: Set<Probe.Confirmation> = []

        for cycle in 1...Self.cycles {
            let probe = try Probe(folder, first: cycle * 1000)
            probe.read(confirmations: 1 + order.below(300))
            usleep(UInt32(order.below(3000)))
            probe.kill()
            confirmed.formUnion(probe.confirmations)
            try #require(probe.remarks.isEmpty, "seed \(seed), cycle \(cycle): \(probe.remarks)")

            let stored = try folder.storedAnswers()

            let names = Set(stored.map { "\($0.attempt)/\($0.number)" })
            try #require(
                confirmed.subtracting(stored).isEmpty,
                "lost: seed \(seed), cycle \(cycle)"
            )
            try #require(names.count == stored.count, "doubled: seed \(seed), cycle \(cycle)")
        }
        #expect(confirmed.count > Self.cycles)
    }

    @Test
    func `S26 the comparison finds an answer that is missing`() throws {
        let folder = try StoreFolder()
        let probe = try Probe(folder, first: 1)
        probe.read(confirmations: 50)
        probe.kill()

        var stored = try folder.storedAnswers()
        stored.removeFirst()

        #expect(!Set(probe.confirmations).subtracting(stored).isEmpty)
    }
}
