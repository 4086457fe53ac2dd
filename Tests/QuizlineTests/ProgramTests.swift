import Foundation
import QuizServer
import QuizSession
import TestSupport
import Testing
import Wording

@testable import quizline

@Suite("The built program")
struct ProgramTests {
    @Test
    func `--version is the version alone`() throws {
        let outcome = try Program.run(["--version"])

        #expect(outcome.status == 0)
        #expect(outcome.output == ServerVersion.text + "\n")
        #expect(outcome.error.isEmpty)
    }

    @Test(arguments: [[], ["serve"], ["check"], ["report"], ["report", "trainee"]])
    func `the help of every command shows an example and fits 80 columns`(
        command: [String]
    ) throws {
        let outcome = try Program.run(command + ["--help"])

        let start = (["  quizline"] + command).joined(separator: " ")
        let lines = outcome.output.split(separator: "\n").map(String.init)
        let examples = lines.drop { $0 != "EXAMPLES:" }.dropFirst().prefix { $0.hasPrefix("  ") }
        #expect(outcome.status == 0)
        #expect(examples.contains { $0.hasPrefix(start) })
        #expect(examples.allSatisfy { $0.contains("quizline") && $0.utf8.count < 80 })
    }

    @Test(arguments: [
        ["--nonsense"], ["nonsense"], ["serve", "--nonsense"], ["check"],
        ["check", "x", "--format", "pdf"], ["report", "trainee"],
        ["report", "trainee", "x", "--lang", "fr"],
        ["report", "trainee", "x", "--width", "12"], ["report", "trainee", "x", "--as-of", "now"],
        ["serve", "--set", "line=many"],
    ])
    func `wrong usage is status 2 and told on standard error`(arguments: [String]) throws {
        let outcome = try Program.run(arguments)

        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(!outcome.error.isEmpty)
    }

    @Test
    func `printed settings read back to the same settings`() throws {
        let folder = try TemporaryFolder()
        let arguments = ["serve", "--print-config", "--enrolment", "invite", "--set", "line=8KiB"]
        let first = try Program.run(arguments, environment: ["QUIZLINE_LANGUAGE": "en"])
        let file = try folder.write("quizline.yaml", first.output)

        let second = try Program.run(["serve", "--config", file, "--print-config"])

        let settings = { (text: String) in
            text.split(separator: "\n").map { line in
                line.drop { "# ".contains($0) }.prefix { $0 != "#" }
            }
        }
        #expect(first.status == 0 && second.status == 0)
        #expect(first.output.contains("enrolment: \"invite\"  # flag\n"))
        #expect(first.output.contains("language: \"en\"  # environment\n"))
        #expect(settings(first.output) == settings(second.output))
        #expect(settings(first.output).count == ServerConfiguration.settings.count)
    }

    @Test
    func `a variable that is no setting is remarked on`() throws {
        let outcome = try Program.run(
            ["serve", "--print-config"],
            environment: ["QUIZLINE_COLOUR": "red"]
        )

        #expect(outcome.status == 0)
        #expect(outcome.error.contains("colour"))
    }

    @Test(arguments: [
        ("C", "quizline: There is no database data/quizline.db; "),
        ("zh_CN.UTF-8", "quizline: 没有 data/quizline.db 这个数据库；"),
    ])
    func `a report without database is one sentence and status 3`(
        locale: String,
        sentence: String
    ) throws {
        let outcome = try Program.run(["report", "trainee", "lina"], environment: ["LANG": locale])

        #expect(outcome.status == 3)
        #expect(outcome.output.isEmpty)
        #expect(outcome.error.hasPrefix(sentence))
        #expect(outcome.error.split(separator: "\n").count == 1)
    }

    @Test
    func `a check of a place that is not there is status 3`() throws {
        let outcome = try Program.run(["check", "nowhere"])

        #expect(outcome.status == 3)
        #expect(outcome.error == "quizline: nowhere: there is no such file or folder.\n")
        #expect(outcome.output == "No quiz files in nowhere.\n")
    }

    @Test
    func `a reader that leaves early is no error`() throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()

        let outcome = try Program.run(["serve", "--settings"], output: pipe.fileHandleForWriting)

        #expect(outcome.status == 0)
        #expect(outcome.error.isEmpty)
    }
}
