import Foundation
import ProgressStorage
import QuizCore
import TestSupport
import Testing

@Suite("Certificates by the built program")
struct CertificateProgramTests {
    /// Sample S with a programme that t07 is through with and t08 is not.
    private static func sample(valid: String = "") async throws -> SampleStore {
        let sample = try await SampleStore()
        try sample.folder.write(
            "quizzes/programmes/start.yaml",
            """
            id: start
            langs: zh, en
            title: 入门 // Start
            \(valid)
            steps:
            - quiz: sample
              due: 7d
              rule: done
            """
        )
        let assigned = try Program.run(
            ["assign", "start", "t07", "t08"] + Self.places(sample)
        )
        #expect(assigned.status == 0, "\(assigned.error)")
        let store = try ProgressStore(opening: sample.database)
        defer { store.close() }
        let attempts = try store.reader.history(of: "t07")
        let last = try #require(attempts.last)
        let end = AttemptEnd(
            attempt: last.id,
            cause: .submitted,
            at: last.start.at + .seconds(3600),
            earned: .zero,
            possible: .zero,
            passed: true
        )
        _ = try await SampleStore.perform(.finish(end), in: store)
        return sample
    }

    private static func places(_ sample: SampleStore) -> [String] {
        ["--database", sample.database, "--quizzes", sample.quizzes, "--lang", "en"]
    }

    private func run(_ sample: SampleStore, _ arguments: String...) throws -> Program.Outcome {
        let isVerifying = arguments.first == "verify"
        return try Program.run(
            arguments
                + (isVerifying
                    ? ["--database", sample.database, "--lang", "en"] : Self.places(sample)),
            environment: ["TZ": "UTC"]
        )
    }

    private func code(of text: String) throws -> String {
        let found = try #require(text.firstMatch(of: #/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/#))
        return String(found.output.0)
    }

    @Test
    func `a certificate is issued once, listed, and checked by its code`() async throws {
        let sample = try await Self.sample()

        let first = try self.run(sample, "certificate", "T07", "start")
        let again = try self.run(sample, "certificate", "t07", "start")
        let list = try self.run(sample, "certificate", "t07")
        let code = try self.code(of: first.output)
        let checked = try self.run(sample, "verify", code)

        #expect(first.status == 0, "\(first.error)")
        #expect(first.output.contains(" 王小明 (t07)\n has completed the programme\n"))
        #expect(first.output.contains(" Start (start)\n"))
        #expect(first.output.contains(" Completed:    2026-07-10\n"), "\(first.output)")
        #expect(first.output.contains(" Valid until:  for ever\n"))
        #expect(again.output == first.output)
        #expect(list.output.hasPrefix("\(code)  2026-07-10  start  The certificate is valid."))
        #expect(checked.status == 0, "\(checked.error)")
        #expect(
            checked.output
                == "王小明 (t07) completed Start on 2026-07-10.\nThe certificate is valid.\n"
        )
    }

    @Test(arguments: ["text", "badge"])
    func `a file is checked octet for octet, and an altered one is refused`(
        format: String
    ) async throws {
        let sample = try await Self.sample()
        let path = sample.folder.path("certificate")
        let made = try self.run(
            sample,
            "certificate",
            "t07",
            "start",
            "--format",
            format,
            "--out",
            path
        )
        let text = try String(contentsOfFile: path, encoding: .utf8)
        try sample.folder.write("forged", text.replacing("王小明", with: "王大明"))
        try sample.folder.write("later", text.replacing("2026-07-10", with: "2026-07-11"))
        try sample.folder.write("other", "no code in it")

        let whole = try self.run(sample, "verify", "--file", path)
        let forged = try self.run(sample, "verify", "--file", sample.folder.path("forged"))
        let later = try self.run(sample, "verify", "--file", sample.folder.path("later"))
        let other = try self.run(sample, "verify", "--file", sample.folder.path("other"))
        let missing = try self.run(sample, "verify", "--file", sample.folder.path("missing"))

        #expect(made.status == 0, "\(made.error)")
        #expect(whole.status == 0, "\(whole.error)")
        #expect(whole.output.contains("is as it was issued."), "\(whole.output)")
        for refused in [forged, later] {
            #expect(refused.status == 1)
            #expect(refused.error.contains("is not as it was issued"), "\(refused.error)")
            #expect(refused.output.isEmpty)
        }
        #expect(other.status == 1 && other.error.contains("holds no code"))
        #expect(missing.status == 3)
    }

    @Test
    func `a badge has the code as its licence number and the names of Open Badges`() async throws {
        let sample = try await Self.sample(valid: "valid: 3650d")

        let made = try self.run(
            sample,
            "certificate",
            "t07",
            "start",
            "--format",
            "badge",
            "--home",
            "https://learn.example/quizline"
        )
        let text = try self.run(sample, "certificate", "t07", "start")

        let badge = try JSONSerialization.jsonObject(with: Data(made.output.utf8))
        let credential = try #require(badge as? [String: Any])
        let subject = try #require(credential["credentialSubject"] as? [String: Any])
        let achievement = try #require(subject["achievement"] as? [String: Any])
        #expect(credential["type"] as? [String] == ["VerifiableCredential", "OpenBadgeCredential"])
        #expect(credential["validUntil"] as? String == "2036-07-07T23:59:59Z")
        #expect(subject["licenseNumber"] as? String == (try self.code(of: text.output)))
        #expect(subject["activityEndDate"] as? String == "2026-07-10T00:00:00Z")
        #expect(achievement["id"] as? String == "https://learn.example/quizline/programme/start")
        #expect(text.output.contains(" Valid until:  2036-07-07\n"), "\(text.output)")
    }

    @Test(
        arguments: [
            (["certificate", "nobody"], 3, "nobody"),
            (["certificate", "t08"], 1, "t08 has no certificate yet"),
            (["certificate", "t08", "start"], 1, "1 of 1 steps is still to be done"),
            (["certificate", "t07", "nothing"], 1, "No programme nothing is assigned"),
            (["verify", "7KQ4-M2XD-9A3B-ZT08"], 1, "No certificate has the code"),
        ] as [([String], Int32, String)]
    )
    func `what there is not is told`(
        arguments: [String],
        status: Int32,
        text: String
    ) async throws {
        let sample = try await Self.sample()

        let outcome = try Program.run(
            arguments
                + (arguments[0] == "verify"
                    ? ["--database", sample.database, "--lang", "en"] : Self.places(sample))
        )

        #expect(outcome.status == status)
        #expect(outcome.error.contains(text), "\(outcome.error)")
    }

    @Test
    func `what was issued stays when the programme is gone, and is noted when it leaves`()
        async throws
    {
        let sample = try await Self.sample()
        let first = try self.run(sample, "certificate", "t07", "start")
        try FileManager.default.removeItem(
            atPath: sample.quizzes + "/programmes/start.yaml"
        )

        let path = sample.folder.path("c.txt")
        let again = try self.run(sample, "certificate", "t07", "start", "--out", path)
        let exports = try Program.run(
            ["report", "exports", "--database", sample.database, "--lang", "en"]
        )

        #expect(again.status == 0, "\(again.error)")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == first.output)
        #expect(exports.output.contains("certificate"), "\(exports.output)")
    }
}
