import Foundation
import ProgressStorage
import QuizCore
import QuizSession
import TestSupport
import Testing

@testable import QuizServer

@Suite("One-time codes")
struct CodeTests {
    private let bench: IdentityBench
    private let pin: String
    private let codes: [String]

    init() async throws {
        self.bench = try IdentityBench()
        self.pin = try await self.bench.enrol("lina")
        self.codes = try await Self.makeCodes(self.bench, self.pin)
    }

    private static func makeCodes(_ bench: IdentityBench, _ pin: String) async throws -> [String] {
        let result = await bench.ask(.makeCodes("lina", old: Secret(pin)))
        guard case .codesMade(let codes) = result else {
            throw IdentityBench.Fault.notEnrolled(result)
        }
        return codes.map(\.text)
    }

    /// How many codes are left after a sign-in; nil if it was refused.
    private func left(
        _ code: String,
        from source: SourceAddress = IdentityBench.home
    ) async -> Int? {
        let result = await self.bench.ask(.signIn("lina", code, .code), from: source)
        guard case .signedIn(_, _, let left) = result else { return nil }
        return left
    }

    @Test
    func `each code counts once, in any order, however it is typed`() async throws {
        let before = self.bench.hasher.computedHashes

        var left: [Int?] = []
        for code in self.codes.reversed() {
            left.append(await self.left(code.lowercased().replacing("-", with: " ")))
        }
        var again: [Int?] = []
        for code in self.codes {
            again.append(await self.left(code))
            self.bench.clock.advance(.seconds(3600))
        }

        #expect(left == [9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
        #expect(again.allSatisfy { $0 == nil })
        #expect(self.bench.hasher.computedHashes == before)
        #expect(Set(self.codes).count == 10)
        #expect(
            self.codes.allSatisfy {
                $0.wholeMatch(of: #/[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}/#) != nil
            }
        )
    }

    @Test
    func `of one code sent over many connections at once one is taken`() async throws {
        let bench = self.bench
        let code = self.codes[0]

        let taken = await withTaskGroup { group in
            for number in 1...20 {
                let source = SourceAddress(numeric: "203.0.113.\(number)")
                group.addTask { await bench.ask(.signIn("lina", code, .code), from: source) }
            }
            return await group.reduce(into: 0) { count, result in
                if case .signedIn = result { count += 1 }
            }
        }

        #expect(taken == 1)
    }

    @Test
    func `a used code stays used over a restart`() async throws {
        #expect(await self.left(self.codes[0]) == 9)

        let restarted = try self.bench.restarted()

        let again = await restarted.ask(.signIn("lina", self.codes[0], .code))
        let next = await restarted.ask(.signIn("lina", self.codes[1], .code))
        #expect(again == .wrong(wait: 0))
        guard case .signedIn(_, _, codesLeft: 8) = next else {
            Issue.record("\(next)")
            return
        }
    }

    @Test
    func `a new list voids the old one and wants the secret`() async throws {
        let refused = await self.bench.ask(.makeCodes("lina", old: Secret("wrong")))
        let second = try await Self.makeCodes(self.bench, self.pin)

        #expect(refused == .wrong(wait: 0))
        #expect(await self.left(self.codes[0]) == nil)
        #expect(await self.left(second[0]) == 9)
    }

    @Test
    func `a password proves who wants codes too`() async throws {
        _ = await self.bench.ask(
            .replace("lina", way: .password, old: Secret(self.pin), new: Secret("Tea at Five"))
        )

        let codes = try await Self.makeCodes(self.bench, "Tea at Five")

        #expect(await self.left(codes[0]) == 9)
    }

    @Test
    func `I5 codes of another, of nobody and of a closed account get the same reply`() async throws
    {
        _ = try await self.bench.enrol("omar")
        let results = [
            await self.bench.ask(.signIn("omar", self.codes[0], .code)),
            await self.bench.ask(.signIn("nobody", self.codes[0], .code)),
        ]
        try self.bench.store.accounts.setDisabled(true, of: "lina")

        let closed = await self.bench.ask(.signIn("lina", self.codes[0], .code))
        try self.bench.store.accounts.setDisabled(false, of: "lina")

        #expect((results + [closed]).allSatisfy { $0 == .wrong(wait: 0) })
        #expect(await self.left(self.codes[0]) == 9)
    }

    @Test
    func `S2 the victim enters with a code while the pair waits, from there and from elsewhere`()
        async throws
    {
        _ = await self.bench.fail(8, "lina")
        guard case .wait = await self.bench.ask(.signIn("lina", self.pin)) else {
            Issue.record("the pair does not wait")
            return
        }

        #expect(await self.left(self.codes[0]) == 9)
        #expect(await self.left(self.codes[1], from: IdentityBench.elsewhere) == 8)
    }

    @Test
    func `I4 wrong codes wait by the same table`() async throws {
        for failures in 1...22 {
            let seconds = SignInDelays.seconds(afterFailures: failures)
            let result = await self.bench.ask(.signIn("lina", "AAAAA-AAAAA", .code))
            #expect(result == .wrong(wait: seconds))
            self.bench.clock.advance(.seconds(seconds))
        }
    }

    @Test
    func `S28 no one-time code is in any file or log line`() async throws {
        #expect(await self.left(self.codes[0]) == 9)
        _ = await self.bench.ask(.signIn(self.codes[1], self.codes[2], .code))
        self.bench.stop()

        let written = try self.bench.folder.content() + Data(self.bench.log.lines.joined().utf8)

        for code in self.codes.flatMap({ [$0, SecretForm.folded($0, .code), $0.lowercased()] }) {
            #expect(written.range(of: Data(code.utf8)) == nil)
        }
        let kept = self.bench.hasher.fingerprint(
            of: SecretForm.folded(self.codes[9], .code),
            .code
        )
        #expect(written.range(of: Data(kept.utf8)) != nil)
    }
}
