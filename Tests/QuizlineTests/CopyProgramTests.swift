import Foundation
import ProgressStorage
import TestSupport
import Testing
import Wording

@testable import quizline

@Suite("quizline backup, restore and verify")
struct CopyProgramTests {
    private func run(_ sample: SampleStore, _ arguments: String...) throws -> Program.Outcome {
        try Program.run(arguments + ["--database", sample.database])
    }

    @Test
    func `a backup is told with what it holds and what it lacks`() async throws {
        let sample = try await SampleStore()
        let copy = sample.folder.path("copy.sqlite")

        let english = try self.run(sample, "backup", copy)
        let refused = try self.run(sample, "backup", copy)
        let chinese = try self.run(sample, "backup", copy, "--force", "--lang", "zh")

        let pepper = sample.folder.path("pepper.key")
        #expect(english.status == 0)
        #expect(english.output.hasPrefix("\(copy): "))
        #expect(
            english.output.contains("20 answers, 2 accounts, newest entry 2026-07-11T08:04:00Z.\n")
        )
        #expect(english.output.contains("Not in it: \(pepper), without which"))
        #expect(refused.status == 3)
        #expect(refused.error.contains("is there already and was left as it is"))
        #expect(chinese.output.contains("20 次作答，2 个账号"))
    }

    @Test
    func `a folder that is not there is named`() async throws {
        let sample = try await SampleStore()

        let refused = try self.run(sample, "backup", sample.folder.path("nope/x.sqlite"))

        let folder = sample.folder.path("nope")
        #expect(refused.status == 3)
        #expect(
            refused.error == "quizline: There is no folder \(folder); make it, or name another.\n"
        )
    }

    @Test(arguments: [
        (["--every", "6h"], "--every and --keep belong together"),
        (["--keep", "2"], "--every and --keep belong together"),
        (["--every", "6h", "--keep", "0"], "a number from 1 to 100000"),
        (["--every", "0s", "--keep", "2"], "--every takes a time from 1s to 365d"),
        (["--every", "often", "--keep", "2"], "--every takes a time from 1s to 365d"),
        (["--every", "6h", "--keep", "2", "--force"], "nothing is replaced"),
    ])
    func `how often and how many are asked for together`(words: [String], said: String) throws {
        let folder = try TemporaryFolder()

        let refused = try Program.run(["backup", folder.path, "--database", "/nowhere/x"] + words)

        #expect(refused.status == 2)
        #expect(refused.error.contains(said), "\(refused)")
    }

    @Test
    func `a restored database gives the reports of the backup`() async throws {
        let sample = try await SampleStore()
        let copy = sample.folder.path("copy.sqlite")
        _ = try self.run(sample, "backup", copy)
        let report = { try sample.report("gaps", "--format", "csv", "--as-of", SampleStore.asOf) }
        let before = try report()
        _ = try self.run(sample, "trainee", "forget", "t07", "--yes")

        let restored = try self.run(sample, "restore", copy)

        #expect(restored.status == 0, "\(restored)")
        #expect(restored.output.contains("has to be forgotten again"))
        #expect(try report().output == before.output)
    }

    @Test
    func `verify tells what is wrong with status 1`() async throws {
        let sample = try await SampleStore()

        let fine = try self.run(sample, "verify")
        let edit = try Program.edit(sample.database, "DROP TRIGGER answer_is_never_deleted")
        let found = try self.run(sample, "verify")
        let chinese = try self.run(sample, "verify", "--lang", "zh")
        let missing = try Program.run(["verify", "--database", "/nowhere/x.db"])

        #expect(fine.status == 0)
        #expect(fine.output.hasPrefix("\(sample.database) is in order: "))
        #expect(edit == 0)
        #expect(found.status == 1)
        #expect(found.output.hasPrefix("trigger answer_is_never_deleted is missing\n1 finding."))
        #expect(chinese.output.hasPrefix("缺少 trigger answer_is_never_deleted\n"))
        #expect(missing.status == 3)
    }

    @Test
    func `damage that is told in several lines is as many findings`() {
        let words = "*** in database main ***\nTree 4 page 4: x\nTree 9 page 9: y"

        let phrases = StoreVerification.Finding.damage(words).phrases

        #expect(phrases == [.damage("Tree 4 page 4: x"), .damage("Tree 9 page 9: y")])
        #expect(StoreVerification.Finding.damage("").phrases == [.damage("")])
    }

    @Test
    func `verify shows levels that differ`() async throws {
        let sample = try await SampleStore()
        _ = try Program.edit(
            sample.database,
            "DELETE FROM standing_cell WHERE competency = 'role-coach' AND trainee = 1"
        )

        let found = try self.run(sample, "verify")

        #expect(found.status == 1)
        #expect(found.output.contains("t07, role-coach: not kept, though there are answers"))
        #expect(found.output.contains("quizline rebuild"))
    }

    @Test
    func `what was changed with another program is found, and its receipt does not fit`()
        async throws
    {
        let sample = try await SampleStore()
        let fine = try self.run(sample, "audit", "--verify")
        let newest = try #require(
            fine.output.split(separator: "\n").first { $0.hasPrefix("Newest receipt: ") }
        )
        let receipt = String(newest.split(separator: " ")[2])
        let before = try self.run(sample, "verify", receipt)
        let chinese = try self.run(sample, "audit", "--verify", "--lang", "zh")
        _ = try Program.edit(
            sample.database,
            "DROP TRIGGER answer_is_never_updated; UPDATE answer SET at = at - 60000"
                + " WHERE position = (SELECT max(position) FROM answer)"
        )

        let changed = try self.run(sample, "audit", "--verify")
        let after = try self.run(sample, "verify", receipt)
        let unknown = try self.run(sample, "verify", "ffff-0000000000")

        #expect(fine.status == 0, "\(fine)")
        #expect(fine.output.hasPrefix("Answers and events: "))
        #expect(chinese.output.hasPrefix("作答和事件：链上 "))
        #expect(before.status == 0, "\(before)")
        #expect(before.output.hasSuffix("The code fits: nothing of it was changed since.\n"))
        #expect(changed.status == 1)
        #expect(changed.output.contains("1 does not follow from what stands before, first at "))
        #expect(after.status == 1)
        #expect(after.output.contains("The code does not fit what is stored there"))
        #expect(unknown.status == 1)
        #expect(unknown.error.contains("Nothing is stored under ffff-0000000000."))
    }
}

extension Program {
    /// Changes a database behind the back of the program; the status of `sqlite3`.
    fileprivate static func edit(_ database: String, _ sql: String) throws -> Int32 {
        try SpawnedProgram(
            ["sqlite3", database, sql],
            environment: [:],
            ends: .descriptors(input: nil, output: nil, error: nil)
        ).status()
    }
}
