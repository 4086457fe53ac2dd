import Foundation
import ProgressStorage
import QuizCore
import QuizSession
import TestSupport
import Testing

@testable import QuizServer

extension IdentityBench {
    /// Makes a token as an operator does, and returns its text.
    func makeToken(of id: Trainee.ID, for term: Duration = .seconds(3600)) throws -> String {
        let text = SecretForm.makeToken()
        _ = try self.store.accounts.addToken(
            hash: self.hasher.fingerprint(of: SecretForm.folded(text, .token), .token),
            pepperNumber: IdentityService.pepperNumber,
            of: id,
            at: self.clock.now,
            until: self.clock.now + term
        )
        return text
    }
}

@Suite("Tokens of scripts")
struct TokenTests {
    private let bench: IdentityBench

    init() async throws {
        self.bench = try IdentityBench()
        _ = try await self.bench.enrol("lina")
    }

    private func isSignedIn(_ name: String, _ token: String) async -> Bool {
        guard case .signedIn = await self.bench.ask(.signIn(name, token, .token)) else {
            return false
        }
        return true
    }

    @Test
    func `a token signs its owner in without a hash, and its use is kept`() async throws {
        let token = try self.bench.makeToken(of: "lina")
        let before = self.bench.hasher.computedHashes

        let result = await self.bench.ask(.signIn("LINA", token.lowercased(), .token))

        guard case .signedIn(let trainee, failures: 0, codesLeft: nil) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(trainee.id == "lina")
        #expect(self.bench.hasher.computedHashes == before)
        let stored = try self.bench.store.accounts.tokens(of: "lina")
        #expect(stored.map(\.usedAt) == [self.bench.clock.now])
    }

    @Test
    func `160 bits make a token, none like another`() {
        let tokens = (0..<100).map { _ in SecretForm.makeToken() }

        #expect(Set(tokens).count == 100)
        for token in tokens {
            #expect(token.wholeMatch(of: #/t_[0-9A-HJKMNP-TV-Z]{32}/#) != nil, "\(token)")
        }
    }

    @Test
    func `a token that expired or was revoked gets what a wrong one gets`() async throws {
        let expired = try self.bench.makeToken(of: "lina", for: .seconds(60))
        let revoked = try self.bench.makeToken(of: "lina")
        let numbers = try self.bench.store.accounts.tokens(of: "lina").map(\.number)
        _ = try self.bench.store.accounts.revokeTokens(
            numbers.last,
            of: "lina",
            at: self.bench.clock.now
        )
        #expect(await self.isSignedIn("lina", expired))
        self.bench.clock.advance(.seconds(60))

        let late = await self.bench.ask(.signIn("lina", expired, .token))
        let ended = await self.bench.ask(.signIn("lina", revoked, .token))

        #expect(late == .wrong(wait: 0))
        #expect(ended == .wrong(wait: 1))
    }

    @Test
    func `I5 another person's token, an unknown name and a closed account get the same reply`()
        async throws
    {
        let token = try self.bench.makeToken(of: "lina")
        _ = try await self.bench.enrol("omar")
        _ = try await self.bench.enrol("closed")
        let unused = try self.bench.makeToken(of: "closed")
        try self.bench.store.accounts.setDisabled(true, of: "closed")

        let results = [
            await self.bench.ask(.signIn("omar", token, .token)),
            await self.bench.ask(.signIn("nobody", token, .token)),
            await self.bench.ask(.signIn("closed", unused, .token)),
            await self.bench.ask(.signIn("lina", "t_wrong", .token), from: IdentityBench.elsewhere),
        ]

        #expect(results.allSatisfy { $0 == .wrong(wait: 0) }, "\(results)")
    }

    @Test
    func `I4 wrong tokens wait as wrong pins do, over a restart too`() async throws {
        let token = try self.bench.makeToken(of: "lina")
        for failures in 1...5 {
            let seconds = SignInDelays.seconds(afterFailures: failures)
            #expect(
                await self.bench.ask(.signIn("lina", "t_wrong", .token)) == .wrong(wait: seconds)
            )
            guard failures < 5 else { break }
            self.bench.clock.advance(.seconds(seconds))
        }

        let restarted = try self.bench.restarted()

        #expect(await restarted.ask(.signIn("lina", token, .token)) == .wait(seconds: 8))
        restarted.clock.advance(.seconds(8))
        guard
            case .signedIn(_, failures: 5, codesLeft: nil) = await restarted.ask(
                .signIn("lina", token, .token)
            )
        else {
            Issue.record("not signed in, or not told of the failures")
            return
        }
    }

    @Test
    func `S2 who guesses pins from the same address keeps no token out`() async throws {
        let token = try self.bench.makeToken(of: "lina")
        _ = await self.bench.fail(8, "lina")
        for number in 1...15 { _ = await self.bench.ask(.signIn("nobody\(number)", "wrong")) }

        let guessed = await self.bench.ask(.signIn("lina", "wrong"))

        guard case .wait = guessed else {
            Issue.record("\(guessed)")
            return
        }
        #expect(await self.isSignedIn("lina", token))
        #expect(await self.bench.ask(.signIn("lina", "wrong")) != .wrong(wait: 0))
    }

    @Test
    func `a token is no pin, and a pin no token`() async throws {
        let token = try self.bench.makeToken(of: "lina")
        let pin = try await self.bench.enrol("omar")

        #expect(await self.bench.ask(.signIn("lina", token)) == .wrong(wait: 0))
        #expect(await self.bench.ask(.signIn("omar", pin, .token)) == .wrong(wait: 0))
    }

    @Test
    func `S28 no token is in any file or log line`() async throws {
        let token = try self.bench.makeToken(of: "lina")
        #expect(await self.isSignedIn("lina", token))
        _ = await self.bench.ask(.signIn(token, token, .token))
        _ = await self.bench.ask(.signIn("lina", "t_canary", .token))
        self.bench.stop()

        let written =
            try self.bench.folder.content() + Data(self.bench.log.lines.joined().utf8)

        let folded = SecretForm.folded(token, .token)
        for canary in [token, folded, token.lowercased(), String(folded.dropFirst(2)), "canary"] {
            #expect(written.range(of: Data(canary.utf8)) == nil)
        }
        let hash = self.bench.hasher.fingerprint(of: folded, .token)
        #expect(written.range(of: Data(hash.utf8)) != nil)
        #expect(
            self.bench.log.lines.contains { $0.contains("signed in by token account=\"lina\"") }
        )
        #expect(self.bench.log.lines.contains { $0.contains("token refused account=\"lina\"") })
    }
}
