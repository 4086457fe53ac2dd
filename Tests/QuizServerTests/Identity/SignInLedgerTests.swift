import ProgressStorage
import QuizCore
import Testing

@testable import QuizServer

@Suite("Failures in a row")
struct SignInLedgerTests {
    private static let start = Instant(milliseconds: 1_000_000)
    private static let pair = SignInLedger.Pair(account: "a", block: "192.0.2.7")

    @Test(arguments: [(0, 8), (1, 8), (1000, 7), (7001, 1), (8000, 0), (90_000, 0), (-60_000, 8)])
    func `what is left of a wait is told in whole seconds, never more than the whole`(
        passed: Int,
        seconds: Int
    ) {
        let ledger = SignInLedger([
            SignInFailures(account: "a", source: "192.0.2.7", count: 5, lastAt: Self.start)
        ])

        let now = Self.start + .milliseconds(passed)

        #expect(ledger.wait(for: Self.pair, at: now) == seconds)
    }

    @Test
    func `a success ends the runs of the pair and of the address`() {
        var ledger = SignInLedger()
        for _ in 1...12 { _ = ledger.noteFailure(of: Self.pair, at: Self.start) }

        let obsolete = ledger.noteSuccess(of: Self.pair)

        #expect(obsolete.map(\.account) == ["a", SignInLedger.everyAccount])
        #expect(ledger.wait(for: Self.pair, at: Self.start) == 0)
        #expect(ledger.noteSuccess(of: Self.pair).isEmpty)
    }

    @Test
    func `a success leaves the run of another address`() {
        let other = SignInLedger.Pair(account: "a", block: "198.51.100.9")
        var ledger = SignInLedger()
        for _ in 1...5 { _ = ledger.noteFailure(of: other, at: Self.start) }

        _ = ledger.noteSuccess(of: Self.pair)

        #expect(ledger.wait(for: other, at: Self.start) == 8)
    }

    @Test
    func `failures are told once`() {
        var ledger = SignInLedger()
        for _ in 1...3 { _ = ledger.noteFailure(of: Self.pair, at: Self.start) }

        let told = [ledger.tellFailures(of: "a"), ledger.tellFailures(of: "a")]
        _ = ledger.noteFailure(of: Self.pair, at: Self.start)

        #expect(told == [3, 0])
        #expect(ledger.tellFailures(of: "a") == 1)
    }

    @Test
    func `too many pairs make the oldest quarter be forgotten`() {
        let stored = (0...SignInLedger.capacity).map { number in
            SignInFailures(
                account: "a\(number)",
                source: "192.0.2.7",
                count: 3,
                lastAt: Self.start + .seconds(number)
            )
        }
        var ledger = SignInLedger(stored)

        let limit = ledger.makeRoom()

        #expect(limit == Self.start + .seconds(SignInLedger.capacity / 4))
        #expect(ledger.tellFailures(of: "a0") == 0)
        #expect(ledger.tellFailures(of: "a\(SignInLedger.capacity)") == 3)
        #expect(ledger.makeRoom() == nil)
    }
}
