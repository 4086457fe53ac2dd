import Foundation
import QuizCore
import QuizFormat
import TestSupport
import Testing
import Wording

@testable import quizline

@Suite("A demonstration and its truth")
struct DemoProgramTests {
    private static let until = "2026-07-01T00:00:00Z"

    private static let quiz =
        """
        id: coaching
        langs: zh, en
        title: 辅导 // Coaching
        summary: 十二道题。 // Twelve questions.
        shuffle: none
        questions:

        """
        + (1...12).map { number in
            """
            - id: q\(number)
              competency: role-coach
              level: \(number < 3 ? "easy" : "medium")
              ask: 第 \(number) 题，谁帮人成长？ // Number \(number), who helps people grow?
              one:
              - (x) 教练\(number) // Coach \(number)
              - ( ) 政治家\(number) // Politician \(number)
              - ( ) 战略家\(number) // Strategist \(number)
              - ( ) 教育者\(number) // Educator \(number)
              why: 教练帮人成长。 // The coach helps people grow.

            """
        }
        .joined()

    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write("quizzes/coaching.yaml", Self.quiz)
        try folder.write("quizzes/competencies.yaml", SampleStore.framework)
        return folder
    }

    private func demo(
        _ folder: TemporaryFolder,
        _ name: String,
        _ more: [String] = []
    ) throws -> Program.Outcome {
        let arguments = [
            "demo", "--database", folder.path("\(name).db"), "--quizzes", folder.path("quizzes"),
            "--until", Self.until,
        ]
        return try Program.run(arguments + more)
    }

    private func text(_ folder: TemporaryFolder, _ name: String) throws -> String {
        try String(contentsOfFile: folder.path(name), encoding: .utf8)
    }

    @Test func `the two spoilt questions are flagged by the report on the quiz`() throws {
        let folder = try self.folder()

        let made = try self.demo(folder, "d", ["--trainees", "60"])
        let report = try Program.run([
            "report", "quiz", "coaching", "--database", folder.path("d.db"), "--quizzes",
            folder.path("d-quizzes"), "--format", "csv", "--no-bom",
        ])

        #expect(made.status == 0, "\(made.error)")
        #expect(made.output.contains("coaching/q3: the key is wrong."))
        #expect(made.output.contains("coaching/q4: nobody can tell what is asked."))
        let flags = report.output.split(separator: "\r\n").dropFirst().map { row in
            row.split(separator: ",", omittingEmptySubsequences: false)
        }
        let wrongKey = try #require(flags.first { $0[1] == "q3" }?.last)
        let unclear = try #require(flags.first { $0[1] == "q4" }?.last)
        #expect(wrongKey.contains("wrong-key") && wrongKey.contains("misfit"), "\(report.output)")
        #expect(unclear.contains("weak") || unclear.contains("too-hard"), "\(report.output)")
        let others = flags.filter { $0[1] != "q3" && $0[1] != "q4" }
        #expect(!others.contains { $0.last?.contains("wrong-key") ?? true }, "\(report.output)")
    }

    @Test func `the same seed makes the same answers and another one others`() throws {
        let folder = try self.folder()
        let gaps = { (name: String) in
            try Program.run([
                "report", "gaps", "--database", folder.path("\(name).db"), "--quizzes",
                folder.path("\(name)-quizzes"), "--format", "csv", "--as-of", Self.until,
            ]).output
        }

        for (name, seed) in [("a", "1"), ("b", "1"), ("c", "2")] {
            #expect(try self.demo(folder, name, ["--seed", seed, "--trainees", "8"]).status == 0)
        }

        #expect(try gaps("a") == gaps("b"))
        #expect(try gaps("a") != gaps("c"))
        #expect(try self.text(folder, "a-truth.csv") == self.text(folder, "b-truth.csv"))
        #expect(try self.text(folder, "a-truth.csv") != self.text(folder, "c-truth.csv"))
    }

    @Test func `nothing that is there is written over`() throws {
        let folder = try self.folder()
        try folder.write("d-truth.csv", "mine")

        let outcome = try self.demo(folder, "d")

        #expect(outcome.status == 3)
        #expect(outcome.error.contains("d-truth.csv is already there"))
        #expect(try self.text(folder, "d-truth.csv") == "mine")
        #expect(!FileManager.default.fileExists(atPath: folder.path("d.db")))
    }

    @Test func `estimated levels are held against the truth`() throws {
        let folder = try self.folder()
        _ = try self.demo(folder, "d", ["--trainees", "40", "--lang", "zh"])

        let outcome = try Program.run(["selftest", "demo", "--database", folder.path("d.db")])
        let chinese = try Program.run([
            "selftest", "demo", "--database", folder.path("d.db"), "--lang", "zh",
        ])

        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(chinese.output.contains("40 名学员"))
        let all = try #require(
            outcome.output.split(separator: "\n").first { $0.contains("| all |") }
        )
        let cells = all.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(cells[1] == "40")
        #expect((0.7...1).contains(try #require(Double(cells[2]))), "\(outcome.output)")
    }

    @Test func `what is no demonstration cannot be compared`() throws {
        let folder = try self.folder()
        try folder.write("d-truth.csv", "trainee_id,competency_id,true_level,as_of\r\nx,y\r\n")

        let missing = try Program.run(["selftest", "demo", "--database", folder.path("e.db")])
        let faulty = try Program.run(["selftest", "demo", "--database", folder.path("d.db")])

        #expect(missing.status == 3 && missing.error.contains("e-truth.csv"))
        #expect(faulty.status != 0 && !faulty.error.isEmpty)
    }

    @Test func `the truth is read as it was written`() throws {
        let folder = try TemporaryFolder()
        var truth = TruthTable(asOf: Instant(milliseconds: 1_783_760_400_000))
        truth.add(0.25, of: "lina", in: "role-coach")
        truth.add(0.5, of: "lina", in: "role-leader")
        let path = try folder.write("truth.csv", truth.csv)

        let read = try TruthTable(reading: path, language: .english)

        #expect(read.csv == truth.csv && read.asOf == truth.asOf)
        #expect(read.level(of: "lina", in: "role-coach") == 0.25)
        #expect(read.level(of: "wang", in: "role-coach") == nil && !read.holds("wang"))
    }

    @Test func `the model test tells its tables and takes no senseless number`() throws {
        let outcome = try Program.run(["selftest", "model", "--people", "100"])
        let refused = try Program.run(["selftest", "model", "--people", "3"])

        #expect(outcome.status == 0, "\(outcome.output)")
        #expect(outcome.output.contains("| as assumed | 20 |"))
        #expect(outcome.output.contains("| 75 |"))
        #expect(refused.status == 2 && refused.error.contains("100 to"))
    }
}
