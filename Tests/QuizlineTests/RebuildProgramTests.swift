import Foundation
import ProgressStorage
import QuizCore
import TestSupport
import Testing

@Suite("quizline rebuild")
struct RebuildProgramTests {
    private func rebuild(_ sample: SampleStore, _ arguments: String...) throws -> Program.Outcome {
        try Program.run(["rebuild", "--database", sample.database, "--lang", "en"] + arguments)
    }

    @Test
    func `kept levels are made anew, and nothing differs before and after`() async throws {
        let sample = try await SampleStore()

        let before = try self.rebuild(sample, "--verify")
        let made = try self.rebuild(sample)
        let after = try self.rebuild(sample, "--verify")

        #expect(before.status == 0)
        #expect(before.output == "Nothing differs: 4 kept levels are as the log has them.\n")
        #expect(made.output == "Made anew from the log: 4 levels of 2 trainees.\n")
        #expect(after == before)
    }

    @Test
    func `R8 reports are the same after the levels were made anew`() async throws {
        let sample = try await SampleStore(isReversed: true)
        let kinds: [[String]] = [["gaps", "--trend", "90"], ["trainee", "t07"]]
        let reports = {
            try kinds.map { words in
                try Program.run(
                    ["report"] + words + ["--format", "csv", "--as-of", SampleStore.asOf]
                        + ["--database", sample.database, "--quizzes", sample.quizzes]
                )
                .output
            }
        }

        let before = try reports()
        _ = try self.rebuild(sample)

        #expect(try reports() == before)
        #expect(!before.isEmpty && before.allSatisfy { $0.contains("role-negotiator") })
    }

    @Test
    func `both languages say so, and a missing database is told`() async throws {
        let sample = try await SampleStore()

        let chinese = try self.rebuild(sample, "--verify", "--lang", "zh")
        let missing = try Program.run(["rebuild", "--verify", "--database", "/nowhere/x.db"])

        #expect(chinese.output == "没有差异：保存的 4 项水平都与日志一致。\n")
        #expect(missing.status == 3)
        #expect(missing.error.contains("/nowhere/x.db"))
    }
}
