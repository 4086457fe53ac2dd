import ProgressStorage
import QuizCore
import QuizSession
import Testing

@testable import QuizServer

@Suite("Enrolment")
struct EnrolmentTests {
    @Test
    func `an account gets a pin that is shown once and the job of the settings`() async throws {
        let bench = try IdentityBench(["enrolment": "open", "default-job": "sales-rep"])

        let result = await bench.ask(.enrol("LiNa", as: " 李娜\u{202E} "))

        guard case .enrolled(let trainee, let secret) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(trainee == Trainee(id: "lina", displayName: "李娜", job: "sales-rep"))
        #expect(secret.text.wholeMatch(of: #/[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/#) != nil)
        #expect(await bench.ask(.signIn("lina", secret.text)) == .signedIn(trainee, failures: 0))
    }

    @Test
    func `without a job in the settings nothing is required`() async throws {
        let bench = try IdentityBench(["enrolment": "open", "default-job": "none"])
        _ = try await bench.enrol("lina")

        #expect(try bench.store.accounts.find("lina")?.trainee.job == nil)
    }

    @Test
    func `what a guest had set comes to be with the account`() async throws {
        let bench = try IdentityBench()
        let preferences = Trainee.Preferences(
            language: LanguageTag(rawValue: "en"),
            width: 60,
            isStyled: true
        )

        let result = await bench.ask(
            .enrol(
                name: "lina",
                displayName: nil,
                team: nil,
                invitation: nil,
                preferences: preferences
            )
        )

        guard case .enrolled(let trainee, _) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(trainee.preferences == preferences)
        #expect(try bench.store.accounts.find("lina")?.trainee == trainee)
    }

    @Test
    func `six digits are the secret where the operator wants them`() async throws {
        let bench = try IdentityBench(["enrolment": "open", "pin-form": "digits"])

        let pin = try await bench.enrol("lina")

        #expect(pin.wholeMatch(of: #/[0-9]{6}/#) != nil)
    }

    @Test
    func `a name is given once`() async throws {
        let bench = try IdentityBench()
        let pin = try await bench.enrol("lina")

        #expect(await bench.ask(.enrol("ＬＩＮＡ")) == .nameTaken)
        guard case .signedIn = await bench.ask(.signIn("lina", pin)) else {
            Issue.record("the first account is gone")
            return
        }
    }

    @Test
    func `of many who want one name at once one gets it`() async throws {
        let bench = try IdentityBench()

        let results = await withTaskGroup { group in
            for _ in 1...8 { group.addTask { await bench.ask(.enrol("lina")) } }
            return await group.reduce(into: []) { $0.append($1) }
        }

        #expect(results.count { $0 == .nameTaken } == 7)
    }

    @Test(arguments: [
        (["enrolment": "closed"], IdentityResult.enrolmentClosed),
        (["enrolment": "invite"], .invitationWanted),
    ])
    func `nobody enrols where the operator does not allow it`(
        settings: [String: String],
        refusal: IdentityResult
    ) async throws {
        let bench = try IdentityBench(settings)

        #expect(await bench.ask(.enrol("lina")) == refusal)
        #expect(bench.hasher.computedHashes == 0)
    }

    @Test
    func `I8 a team is not joined and an invitation not accepted without a stored invitation`()
        async throws
    {
        let bench = try IdentityBench()
        let code = Secret("ABCD")

        let joining = IdentityRequest.enrol(
            name: "lina",
            displayName: nil,
            team: "east",
            invitation: nil
        )
        let invited = IdentityRequest.enrol(
            name: "lina",
            displayName: nil,
            team: nil,
            invitation: code
        )

        #expect(await bench.ask(joining) == .invitationWanted)
        #expect(await bench.ask(invited) == .invitationWanted)
    }

    @Test(arguments: [
        ("x", nil, IdentityResult.NameFault.length), ("list", nil, .reserved),
        ("a b", nil, .signs), ("lina", "", .length),
        ("lina", String(repeating: "李", count: 21), .length),
    ])
    func `I7 names that are not acceptable are refused before anything is hashed`(
        name: String,
        displayName: String?,
        fault: IdentityResult.NameFault
    ) async throws {
        let bench = try IdentityBench()

        #expect(await bench.ask(.enrol(name, as: displayName)) == .nameRefused(fault))
        #expect(bench.hasher.computedHashes == 0)
    }

    @Test
    func `tries from before the account existed are not told to its owner`() async throws {
        let bench = try IdentityBench()
        _ = await bench.fail(3, "lina", from: IdentityBench.elsewhere)
        let pin = try await bench.enrol("lina")
        let account = try #require(try bench.store.accounts.find("lina")).trainee

        #expect(await bench.ask(.signIn("lina", pin)) == .signedIn(account, failures: 0))
    }
}
