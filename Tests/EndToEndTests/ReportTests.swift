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
    private func serverWithAnswers(
        _ settings: [String: String] = [:]
    ) throws -> (ServerProcess, LineClient) {
        let settings = settings.merging(["default-job": "sales-manager"]) { $1 }
        let server = try ServerProcess(settings: settings)
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

    @Test
    func `R6 the file over the line is the file of the command`() throws {
        let (server, lina) = try self.serverWithAnswers()

        try lina.send(line: "export trainee names=yes raw")
        let file = try self.file(lina)
        let outcome = try self.report(server, ["--format", "csv", "--names", "--lang", "zh"])

        let (line, command) = (Self.table(file), Self.table(outcome.output))
        let aging = [
            "level", "low", "high", "p_gap", "evidence_ratio", "units", "priority", "as_of",
        ]
        #expect(file.utf8.starts(with: [0xEF, 0xBB, 0xBF]) && file.hasSuffix("\r\n"))
        #expect(line.first == command.first && line.count == command.count && line.count > 40)
        for (index, column) in (line.first ?? []).enumerated() where !aging.contains(String(column))
        {
            #expect(line.map { $0[index] } == command.map { $0[index] }, "\(column)")
        }
    }

    @Test(arguments: ["csv", "json", "ndjson"])
    func `T2 a file of many pieces is followed by the next reply`(format: String) throws {
        let (server, lina) = try self.serverWithAnswers(["output-low": "4K", "output-high": "64K"])

        for number in 1...3 {
            try lina.send(line: "export trainee format=\(format) raw\nping \(number)")
        }
        lina.endInput()

        for number in 1...3 {
            let file = try self.file(lina)
            #expect(file.utf8.count > 8192 && file.last?.isNewline == true)
            #expect(try lina.readReply() == ["202 :\(number)"])
        }
        #expect(try lina.readAll().isEmpty)
        #expect(try server.stop() == 0)
    }

    /// A file over the line: exactly its octets, and CR LF behind them.
    private func file(_ client: LineClient) throws -> String {
        let head = CodeReply(lines: try client.readReply())
        let file = try client.read(count: head.integer("octets") ?? 0)
        #expect(try client.read(count: 2) == "\r\n", "\(head)")
        return file
    }

    /// The cells, without the byte order mark, which is lost where a file is read as text.
    private static func table(_ file: String) -> [[Substring]] {
        file.replacing("\u{FEFF}", with: "").split(separator: "\r\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
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
