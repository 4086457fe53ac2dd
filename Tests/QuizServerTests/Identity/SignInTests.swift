import Foundation
import GRDB
import QuizCore
import QuizSession
import TestSupport
import Testing

@testable import ProgressStorage
@testable import QuizServer

@Suite("Signing in")
struct SignInTests {
    @Test
    func `the pin signs in however it is typed`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")
        let typed = pin.lowercased().replacing("-", with: " ")

        let result = await bench.ask(.signIn("LINA", typed))

        guard case .signedIn(let trainee, failures: 0, codesLeft: nil) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(trainee.id == "lina")
    }

    @Test
    func `I4 each failure waits as the table says, and is not checked before`() async throws {
        let bench = try IdentityBench()
        _ = try await bench.enrol("lina")
        let before = bench.hasher.computedHashes

        for failures in 1...27 {
            let seconds = SignInDelays.seconds(afterFailures: failures)
            #expect(await bench.ask(.signIn("lina", "wrong")) == .wrong(wait: seconds))
            guard seconds > 0 else { continue }
            bench.clock.advance(.seconds(seconds - 1))
            #expect(await bench.ask(.signIn("lina", "wrong")) == .wait(seconds: 1))
            bench.clock.advance(.seconds(1))
        }

        #expect(bench.hasher.computedHashes - before == 27)
    }

    @Test
    func `inside the wait even the right secret is not checked`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")
        _ = await bench.fail(5, "lina")
        let before = bench.hasher.computedHashes

        let result = await bench.ask(.signIn("lina", pin))

        #expect(result == .wait(seconds: 8))
        #expect(bench.hasher.computedHashes == before)
    }

    @Test
    func `a success ends the run of failures`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")
        _ = await bench.fail(5, "lina")
        bench.clock.advance(.seconds(8))

        _ = await bench.ask(.signIn("lina", pin))

        #expect(await bench.ask(.signIn("lina", "wrong")) == .wrong(wait: 0))
        #expect(try bench.store.accounts.failures().map(\.count) == [1, 1])
    }

    @Test
    func `a restart keeps the wait`() async throws {
        let bench = try IdentityBench()
        _ = try await bench.enrol("lina")
        _ = await bench.fail(5, "lina")

        let restarted = try bench.restarted()

        #expect(await restarted.ask(.signIn("lina", "wrong")) == .wait(seconds: 8))
        restarted.clock.advance(.seconds(8))
        #expect(await restarted.ask(.signIn("lina", "wrong")) == .wrong(wait: 16))
    }

    @Test(arguments: [IdentityBench.home, IdentityBench.loopback])
    func `S1 200 guesses at once are hashed no more often than the table allows`(
        source: SourceAddress
    ) async throws {
        let bench = try IdentityBench()
        _ = try await bench.enrol("lina")

        for allowed in [2, 1, 0] {
            let before = bench.hasher.computedHashes
            await withTaskGroup { group in
                for _ in 1...200 {
                    group.addTask { await bench.ask(.signIn("lina", "wrong"), from: source) }
                }
                for await result in group {
                    if case .signedIn = result { Issue.record("signed in") }
                }
            }
            #expect(bench.hasher.computedHashes - before == allowed)
            bench.clock.advance(.seconds(1))
        }
    }

    @Test
    func `I4 an address waits over all accounts from its tenth failure on`() async throws {
        let bench = try IdentityBench()

        var waits: [IdentityResult] = []
        for number in 1...12 { waits.append(await bench.ask(.signIn("nobody\(number)", "wrong"))) }

        #expect(waits[..<10].allSatisfy { $0 == .wrong(wait: 0) })
        #expect(waits[10...] == [.wrong(wait: 1), .wait(seconds: 1)])
        #expect(
            await bench.ask(.signIn("nobody", "wrong"), from: IdentityBench.elsewhere)
                == .wrong(wait: 0)
        )
    }

    @Test
    func `IPv6 addresses of one network are one address`() async throws {
        let bench = try IdentityBench()
        _ = await bench.fail(4, "lina", from: SourceAddress(numeric: "2001:db8:1:2::3"))

        let neighbour = SourceAddress(numeric: "2001:db8:1:2:ffff::4")
        let stranger = SourceAddress(numeric: "2001:db8:1:3::3")

        #expect(await bench.ask(.signIn("lina", "wrong"), from: neighbour) == .wait(seconds: 4))
        #expect(await bench.ask(.signIn("lina", "wrong"), from: stranger) == .wrong(wait: 0))
    }

    @Test
    func `I5 unknown names get the same replies for the same work as known ones`() async throws {
        let bench = try IdentityBench()
        _ = try await bench.enrol("lina")

        let start = bench.hasher.computedHashes
        let known = await bench.fail(9, "lina")
        let middle = bench.hasher.computedHashes
        let unknown = await bench.fail(9, "ghost", from: IdentityBench.elsewhere)
        let end = bench.hasher.computedHashes

        #expect(known == unknown)
        #expect(middle - start == 9)
        #expect(end - middle == 9)
    }

    @Test
    func `a disabled account is answered like a wrong secret`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")
        try bench.store.accounts.setDisabled(true, of: "lina")
        let before = bench.hasher.computedHashes

        let result = await bench.ask(.signIn("lina", pin))

        #expect(result == .wrong(wait: 0))
        #expect(bench.hasher.computedHashes - before == 1)
    }

    @Test
    func `S2 the victim enters from another address and is told of the failures once`()
        async throws
    {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")
        let account = try #require(try bench.store.accounts.find("lina")).trainee
        _ = await bench.fail(6, "lina", from: IdentityBench.elsewhere)

        let first = await bench.ask(.signIn("lina", pin))
        let second = await bench.ask(.signIn("lina", pin))

        #expect(first == .signedIn(account, failures: 6))
        #expect(second == .signedIn(account, failures: 0))
        #expect(
            await bench.ask(.signIn("lina", "wrong"), from: IdentityBench.elsewhere)
                == .wait(seconds: 16)
        )
    }

    @Test
    func `a password does not sign in as a pin`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")

        #expect(await bench.ask(.signIn("lina", pin, .password)) == .wrong(wait: 0))
    }

    @Test
    func `a store that fails fails the request and signs nobody in`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")
        try bench.store.write { context in try context.execute("DROP TABLE secret", []) }

        #expect(await bench.ask(.signIn("lina", pin)) == .failed(.busy))
        #expect(bench.log.lines.last?.contains("operation=\"read trainee\"") == true)
    }

    @Test
    func `a failure that cannot be stored counts all the same`() async throws {
        let bench = try IdentityBench()
        try bench.store.write { context in try context.execute("DROP TABLE sign_in_failure", []) }

        let results = [
            await bench.ask(.signIn("lina", "wrong")), await bench.ask(.signIn("lina", "wrong")),
            await bench.ask(.signIn("lina", "wrong")),
        ]

        #expect(results == [.wrong(wait: 0), .wrong(wait: 1), .wait(seconds: 1)])
    }

    @Test
    func `after the stop requests are told to wait`() async throws {
        let bench = try IdentityBench()
        bench.service.stop()

        #expect(await bench.ask(.signIn("lina", "wrong")) == .wait(seconds: 1))
    }
}

@Suite("Secrets leave no trace")
struct SecretTraceTests {
    @Test
    func `S28 no secret is in any file or log line, not even one typed as a name`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")
        _ = await bench.ask(.signIn("lina", "canary-secret"))
        _ = await bench.ask(.signIn("canary-name", "canary-secret"))
        _ = await bench.ask(
            .replace("lina", way: .pin, old: Secret(pin), new: Secret("canary-new-secret"))
        )
        _ = await bench.ask(.signIn("lina", "canary-new-secret"))
        bench.stop()

        let written = try bench.folder.content() + Data(bench.log.lines.joined().utf8)

        for canary in [pin, SecretForm.folded(pin, .pin), "canary", "CANARY"] {
            #expect(written.range(of: Data(canary.utf8)) == nil)
        }
        #expect(written.range(of: Data("$argon2id$".utf8)) != nil)
    }

    @Test
    func `a failure logs account, block and count`() async throws {
        let bench = try IdentityBench()
        _ = try await bench.enrol("lina")

        _ = await bench.fail(2, "lina", from: SourceAddress(numeric: "2001:db8:1:2::3"))
        _ = await bench.fail(1, "ghost")

        let lines = bench.log.lines.filter { $0.contains("secret refused") }
        let tails = lines.map { $0.split(separator: ": ", maxSplits: 1).last ?? "" }
        #expect(
            tails == [
                "secret refused account=\"lina\" block=\"2001:db8:1:2::/64\" count=\"1\"\n",
                "secret refused account=\"lina\" block=\"2001:db8:1:2::/64\" count=\"2\"\n",
                "secret refused account=\"?\" block=\"192.0.2.7\" count=\"1\"\n",
            ]
        )
    }

    private static func wish(invitation: String) -> EnrolmentWish {
        EnrolmentWish(
            name: "lina",
            displayName: nil,
            team: nil,
            invitation: Secret(invitation),
            preferences: Trainee.Preferences()
        )
    }

    @Test
    func `descriptions show no secret`() throws {
        let folder = try TemporaryFolder()
        let pepper = try Pepper.open(folder.path("pepper.key"))
        let newcomer = TraineeDesk.Newcomer(
            trainee: Trainee(id: "lina", displayName: "Li Na"),
            pin: "7KQ4-M2XD"
        )

        let texts = [
            "\(IdentityRequest.signIn("lina", "7KQ4-M2XD"))", "\(newcomer)",
            String(reflecting: newcomer),
            "\(IdentityResult.enrolled(newcomer.trainee, secret: Secret("7KQ4-M2XD")))",
            "\(Self.wish(invitation: "7KQ4-M2XD"))",
        ]

        #expect(!texts.contains { $0.contains("7KQ4") })
        #expect("\(pepper)" == "(pepper)")
        var dumped = ""
        dump(newcomer, to: &dumped)
        dump(pepper, to: &dumped)
        #expect(!dumped.contains { $0.isNumber })
    }
}
