import Foundation
import TestSupport
import Testing

/// Commands shown on the authors' page, in blocks that begin with three backticks and `console`.
@Suite("Commands on the authors' page")
struct AuthoringPageTests {
    /// A line that is typed, and what it gives.
    private struct Step {
        let command: String
        var output = ""
    }

    private static func page() throws -> String {
        try String(
            contentsOf: Repository.root.appendingPathComponent("Docs/Authoring.md"),
            encoding: .utf8
        )
    }

    /// The blocks after a fence.
    private static func blocks(_ fence: String) throws -> [String] {
        try Self.page().components(separatedBy: "```\(fence)\n").dropFirst().compactMap {
            $0.components(separatedBy: "```").first
        }
    }

    private static func steps() throws -> [Step] {
        let lines = try Self.blocks("console").joined().split(
            separator: "\n",
            omittingEmptySubsequences: false
        ).dropLast()
        return lines.reduce(into: []) { steps, line in
            if line.hasPrefix("$ ") {
                steps.append(Step(command: String(line.dropFirst(2))))
            } else if !steps.isEmpty {
                steps[steps.count - 1].output += line + "\n"
            }
        }
    }

    /// What a shell says in a folder.
    private static func output(of command: String, in folder: TemporaryFolder) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", command]
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let programs = Program.url.deletingLastPathComponent().path
        process.environment = ["LANG": "C.UTF-8", "PATH": "\(programs):/usr/bin:/bin"]
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: said, as: UTF8.self)
    }

    @Test
    func `the commands give what is printed, one after the other`() throws {
        let folder = try TemporaryFolder()
        let first = try #require(try Self.blocks("yaml").first)
        try folder.write("quizzes/first-steps.yaml", first)
        let steps = try Self.steps()

        for step in steps {
            let output = try Self.output(of: step.command, in: folder)

            #expect(output == step.output, "\(step.command)")
        }
        #expect(steps.count >= 5)
    }
}
