import ProgressStorage
import QuizCore
import QuizSession
import Testing

@testable import QuizServer

@Suite("Replacing a secret")
struct ReplacementTests {
    private static func change(
        _ old: String,
        to new: String,
        _ way: SignInWay = .pin
    ) -> IdentityRequest {
        .replace("lina", way: way, old: Secret(old), new: Secret(new))
    }

    private static func isSignedIn(_ result: IdentityResult) -> Bool {
        guard case .signedIn = result else { return false }
        return true
    }

    @Test
    func `the new secret holds and the old one does not`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")

        let result = await bench.ask(Self.change(pin, to: "abcd-efgh-2"))

        #expect(result == .replaced(.pin))
        #expect(await bench.ask(.signIn("lina", pin)) == .wrong(wait: 0))
        #expect(Self.isSignedIn(await bench.ask(.signIn("lina", "ABCD EFGH 2"))))
    }

    @Test
    func `a wrong old secret counts as a failed sign-in`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")

        let results = [
            await bench.ask(Self.change("wrong", to: "abcdefgh")),
            await bench.ask(Self.change("wrong", to: "abcdefgh")),
            await bench.ask(Self.change(pin, to: "abcdefgh")),
        ]

        #expect(results == [.wrong(wait: 0), .wrong(wait: 1), .wait(seconds: 1)])
        #expect(await bench.ask(.signIn("lina", pin)) == .wait(seconds: 1))
    }

    @Test
    func `a first password is proven by the pin and then by itself`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")

        #expect(
            await bench.ask(Self.change(pin, to: "Tea at Five", .password)) == .replaced(.password)
        )
        #expect(
            await bench.ask(Self.change(pin, to: "Tea at Six!", .password)) == .wrong(wait: 0)
        )
        #expect(Self.isSignedIn(await bench.ask(.signIn("lina", "Tea at Five", .password))))
        #expect(await bench.ask(.signIn("lina", pin)) == .wrong(wait: 0), "the pin is void")
    }

    @Test
    func `where a secret is asked for, the one that holds is taken, of whatever kind`() async throws
    {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")
        guard case .codesMade(let codes) = await bench.ask(.makeCodes("lina", old: Secret(pin)))
        else { throw IdentityBench.Fault.notEnrolled(.wrong(wait: 0)) }

        #expect(Self.isSignedIn(await bench.ask(.signIn("lina", typing: pin.lowercased()))))
        #expect(Self.isSignedIn(await bench.ask(.signIn("lina", typing: codes[3].text))))
        #expect(await bench.ask(.signIn("lina", typing: codes[3].text)) == .wrong(wait: 0))
        _ = await bench.ask(Self.change(pin, to: "Tea at Five", .password))
        #expect(Self.isSignedIn(await bench.ask(.signIn("lina", typing: "Tea at Five"))))
        #expect(await bench.ask(.signIn("lina", typing: pin)) == .wrong(wait: 0))
        #expect(await bench.ask(.signIn("nobody", typing: pin)) == .wrong(wait: 0))
    }

    @Test(arguments: [
        ("abcdefg", IdentityResult.SecretFault.short(least: 8)),
        (String(repeating: "a", count: 129), .long(most: 128)), ("OLD-SECRET", .same),
    ])
    func `a secret that is not acceptable is refused before anything is hashed`(
        new: String,
        fault: IdentityResult.SecretFault
    ) async throws {
        let bench = try IdentityBench()
        _ = try await bench.enrol("lina")
        let before = bench.hasher.computedHashes

        #expect(await bench.ask(Self.change("old secret", to: new)) == .secretRefused(fault))
        #expect(bench.hasher.computedHashes == before)
    }

    @Test
    func `a disabled account cannot change its secret`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")
        try bench.store.accounts.setDisabled(true, of: "lina")

        #expect(await bench.ask(Self.change(pin, to: "abcdefgh")) == .wrong(wait: 0))
    }
}
