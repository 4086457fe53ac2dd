import Foundation
import TestSupport
import Testing

@Suite("Output that cannot be written")
struct LostOutputTests {
    private let folder: TemporaryFolder

    init() throws {
        self.folder = try TemporaryFolder()
        #expect(try self.run("trainee add lina --job none").status == 0)
        #expect(try self.run("team add north").status == 0)
    }

    /// - Parameter streams: How the shell redirects, such as `>&-`.
    private func run(_ line: String, _ streams: String = "") throws -> Program.Outcome {
        let command = "exec '\(Program.url.path)' \(line) --database '\(self.database)' \(streams)"
        return try Program.run(shell: command)
    }

    private var database: String { self.folder.path("quizline.db") }

    @Test(
        arguments: [
            ("trainee codes lina", "quizline trainee codes lina"),
            ("trainee secret lina", "quizline trainee secret lina"),
            ("trainee token lina", "quizline trainee token lina --revoke 1"),
            ("trainee add wang --job none", "quizline trainee secret wang"),
        ],
        [">/dev/full", ">&-"]
    )
    func `a secret that could not be shown is told with how to get another`(
        lost: (line: String, advice: String),
        streams: String
    ) throws {
        let outcome = try self.run(lost.line, streams)

        #expect(outcome.status == 3, "\(outcome)")
        #expect(outcome.error.contains("could not be shown"), "\(outcome)")
        #expect(outcome.error.hasSuffix("\(lost.advice)\n"), "\(outcome)")
    }

    @Test(arguments: [
        "trainee list", "audit", "verify", "audit --verify", "rebuild --verify",
        "trainee disable lina", "team list",
    ])
    func `what could not be shown is status 3`(line: String) throws {
        let full = try self.run(line, ">/dev/full")
        let closed = try self.run(line, ">&-")

        for outcome in [full, closed] {
            #expect(outcome.status == 3, "\(outcome)")
            #expect(outcome.error.contains("Standard output cannot be written ("), "\(outcome)")
        }
    }

    @Test(arguments: ["serve --print-config", "serve --settings", "schema", "--help", "--version"])
    func `nor is help or a file of settings lost without a word`(line: String) throws {
        let outcome = try Program.run(shell: "exec '\(Program.url.path)' \(line) >/dev/full")

        #expect(outcome.status == 3, "\(outcome)")
        #expect(outcome.error.contains("Standard output cannot be written ("), "\(outcome)")
    }

    @Test
    func `a closed standard error stops nobody, and no file takes its place`() throws {
        let token = try self.run("trainee token lina", "2>&-")
        let refused = try self.run("trainee token nobody", "2>&-")
        let verify = try self.run("verify", "2>&-")

        #expect(token.status == 0 && token.output.hasPrefix("t_"), "\(token)")
        #expect(refused.status == 2)
        #expect(verify.status == 0)
    }
}

extension Program {
    /// Runs a line of the shell, in English.
    fileprivate static func run(shell line: String) throws -> Outcome {
        try self.run(["-c", line], program: "/bin/sh")
    }
}
