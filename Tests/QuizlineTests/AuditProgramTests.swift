import Foundation
import TestSupport
import Testing

@Suite("quizline audit")
struct AuditProgramTests {
    private func run(_ sample: SampleStore, _ arguments: String...) throws -> Program.Outcome {
        try Program.run(arguments + ["--database", sample.database])
    }

    @Test
    func `A1 acts of the machine and reports that left are listed with who did them`() async throws
    {
        let sample = try await SampleStore()
        let user = NSUserName()
        let nothing = try self.run(sample, "audit")
        _ = try self.run(sample, "team", "add", "north", "--name", "North")
        _ = try self.run(sample, "trainee", "add", "wang", "--team", "north")
        _ = try self.run(sample, "trainee", "role", "wang", "--right", "author")
        _ = try sample.report("gaps", "--format", "csv", "--as-of", SampleStore.asOf)

        let english = try self.run(sample, "audit", "--who", user)
        let chinese = try self.run(sample, "audit", "--lang", "zh")
        let table = try self.run(sample, "audit", "--format", "csv")
        let objects = try self.run(sample, "audit", "--format", "json")
        let others = try self.run(sample, "audit", "--who", "nobody-at-all")

        #expect(nothing.status == 1)
        #expect(nothing.error == "quizline: Nothing of the kind was done.\n")
        let acts = english.output.split(separator: "\n").dropFirst()
        #expect(acts.count == 4, "\(english)")
        for (line, words) in zip(acts, ["team made", "account made", "account changed", "report"]) {
            #expect(line.contains(words) && line.contains(user), "\(line)")
        }
        #expect(chinese.output.contains("建立账号"))
        #expect(
            table.output.contains(",trainee-changed,wang,,\"rights: trainee > author,trainee\"")
        )
        #expect(objects.output.contains("\"act\":\"team-added\""), "\(objects)")
        #expect(others.status == 1)
    }

    @Test
    func `an instant that is none is refused`() async throws {
        let sample = try await SampleStore()

        let outcome = try self.run(sample, "audit", "--since", "yesterday")

        #expect(outcome.status == 2)
        #expect(outcome.error.hasPrefix("quizline: --since yesterday: write the time as "))
    }
}
