import Foundation
import TestSupport
import Testing

@Suite("The report beside a running server")
struct ReportTests {
    private static let columns = [
        "competency_id", "required", "level", "low", "high", "p_gap", "state", "questions", "units",
        "next_action",
    ]

    /// A server with one sales manager who answered two quizzes.
    private func serverWithAnswers() throws -> (ServerProcess, LineClient) {
        let server = try ServerProcess(settings: ["default-job": "sales-manager"])
        let lina = try server.script()
        _ = try lina.enrol("lina")
        for quiz in ["mr-six-roles", "mr-decisional-roles"] {
            let count = try lina.reply(to: "start \(quiz)").integer("of") ?? 0
            for number in 1...count { try lina.ask("answer \(number) A") }
            try lina.ask("finish yes")
        }
        return (server, lina)
    }

    private func report(_ server: ServerProcess, _ arguments: [String]) throws -> Outcome {
        try Outcome(
            of: ServerProcess.program,
            ["report", "trainee", "lina", "--database", server.database]
                + ["--quizzes", ServerProcess.quizzes] + arguments
        )
    }

    @Test
    func `the file agrees with gaps over the line in every field`() throws {
        let (server, lina) = try self.serverWithAnswers()

        let gaps = try lina.reply(to: "gaps 20").rows
        let outcome = try self.report(server, ["--format", "csv", "--all"])

        let table = outcome.lines.map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let head = try #require(table.first)
        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(gaps.count > 5)
        for gap in gaps {
            let row = try #require(table.first { $0.contains { $0 == gap["competency_id"] ?? "" } })
            let cells = Dictionary(zip(head.map(String.init), row.map(String.init))) { $1 }
            for column in Self.columns {
                #expect(
                    Self.isSame(gap[column] ?? "", cells[column] ?? "?"),
                    "\(column): \(gap) and \(cells)"
                )
            }
        }
    }

    /// A number is the same with zeros at its end; a word of the line has commas for blanks.
    private static func isSame(_ line: String, _ file: String) -> Bool {
        guard let number = Double(line) else {
            return line == file.replacing(" ", with: ",")
        }
        return number == Double(file)
    }

    @Test(arguments: ["text", "json", "ndjson"])
    func `other formats and an earlier instant are told beside the running server`(
        format: String
    ) throws {
        let (server, _) = try self.serverWithAnswers()

        let now = try self.report(server, ["--format", format, "--all", "--lang", "en"])
        let then = try self.report(
            server,
            ["--format", format, "--as-of", "2020-01-01T00:00:00Z", "--lang", "en"]
        )

        #expect(now.status == 0, "\(now.error)")
        #expect(now.output.lowercased().contains("coach"), "\(now.output)")
        #expect(then.status == 1)
        #expect(then.output.isEmpty && then.error.contains("2020-01-01"), "\(then.error)")
        if format == "json" {
            let value = try JSONSerialization.jsonObject(with: Data(now.output.utf8))
            #expect(value is [String: Any] || value is [Any])
        }
    }
}
