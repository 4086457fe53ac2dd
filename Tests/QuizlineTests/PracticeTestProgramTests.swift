import Foundation
import TestSupport
import Testing

@Suite("Practice of simulated people, by the built program")
struct PracticeTestProgramTests {
    @Test func `the sessions of ten days ask what the simulation answered`() throws {
        let folder = try TemporaryFolder()
        let fixture = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        for name in ["six-roles.yaml", "competencies.yaml"] {
            let text = try String(
                contentsOf: fixture.appendingPathComponent(name),
                encoding: .utf8
            )
            try folder.write(name, text)
        }
        let command = [
            "selftest", "practice", "--people", "2", "--job", "sales-rep", "--quizzes", folder.path,
        ]

        let outcome = try Program.run(command)
        let again = try Program.run(command + ["--table-only"])

        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.output.hasPrefix(again.output))
        #expect(outcome.output.contains("| file order | 365 |"))
        #expect(outcome.output.matches(of: /Day \d+, 202/).count == 10)
        #expect(outcome.output.contains("Five minutes:") && outcome.output.contains("What changed"))
        let lines = outcome.output.split(separator: "```").enumerated()
            .filter { $0.offset % 2 == 1 }.flatMap { $0.element.split(separator: "\n") }
        #expect(lines.allSatisfy { $0.count <= 80 })
    }

    @Test func `numbers and jobs that make no sense are refused`() throws {
        let few = try Program.run(["selftest", "practice", "--people", "1"])
        let unknown = try Program.run([
            "selftest", "practice", "--job", "pilot", "--quizzes",
            Repository.root.appendingPathComponent("quizzes").path,
        ])

        #expect(few.status == 2 && few.error.contains("2 to"), "\(few.error)")
        #expect(unknown.status == 2 && unknown.error.contains("pilot"), "\(unknown.error)")
    }
}
