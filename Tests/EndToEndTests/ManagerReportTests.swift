import Foundation
import ProgressStorage
import QuizCore
import TestSupport
import Testing

@Suite("Files for managers and authors over the line")
struct ManagerReportTests {
    /// A server with two people of a team who answered and have a programme, and boss, who
    /// manages them and is an author.
    private func company() throws -> (server: ServerProcess, boss: LineClient) {
        let first = try ServerProcess(settings: ["default-job": "sales-manager"])
        let client = try first.script()
        let pin = try client.enrol("boss")
        for (name, letters) in [("lina", "AB"), ("omar", "BC")] {
            try client.ask("logout")
            _ = try client.enrol(name)
            let count = try client.reply(to: "start mr-six-roles").integer("of") ?? 0
            for (number, letter) in zip(1...count, letters.cycled(to: count)) {
                try client.ask("answer \(number) \(letter)")
            }
            try client.ask("finish yes")
        }
        #expect(try first.stop() == 0)
        try Self.settle(first.database)
        let server = try ServerProcess(
            folder: first.folder,
            settings: ["default-job": "sales-manager"]
        )
        let boss = try server.script()
        try boss.signIn("boss", pin: pin)
        return (server, boss)
    }

    private static func settle(_ database: String) throws {
        let store = try ProgressStore(opening: database)
        defer { store.close() }
        try store.teams.add(Team(id: "east", name: "East"))
        try store.accounts.setRights([.trainee, .author], of: "boss")
        try store.teams.appoint("boss", to: "east")
        for name in ["lina", "omar"] {
            try store.accounts.setTeam("east", of: Trainee.ID(name))
            _ = try store.assignments.assign(
                Assignment(
                    programme: "newcomer",
                    trainee: Trainee.ID(name),
                    at: Instant(milliseconds: 1_780_000_000_000),
                    person: "boss"
                )
            )
        }
    }

    /// A file over the line.
    private func file(_ line: String, _ client: LineClient) throws -> String {
        try client.send(line: line)
        let head = CodeReply(lines: try client.readReply())
        let file = try client.read(count: head.integer("octets") ?? 0)
        #expect(try client.read(count: 2) == "\r\n", "\(line): \(head)")
        return file
    }

    /// The same file by the command.
    private func file(_ arguments: [String], _ server: ServerProcess) throws -> String {
        let out = server.folder.path("command.out")
        let places = ["--database", server.database, "--quizzes", ServerProcess.quizzes]
        let isAnswers = arguments.first == "answers"
        let outcome = try Outcome(
            of: ServerProcess.program,
            ["report"] + arguments + (isAnswers ? Array(places.prefix(2)) : places)
                + ["--out", out]
        )
        #expect(outcome.status == 0, "\(arguments): \(outcome.error)")
        return String(decoding: try Data(contentsOf: URL(fileURLWithPath: out)), as: UTF8.self)
    }

    private static let then = "2031-01-01T00:00:00Z"
    /// A line, and the arguments of the command for the same file.
    private static let pairs: [(line: String, arguments: [String])] =
        ["csv", "json", "ndjson", "md", "html", "text"].map { format in
            (
                "export team east format=\(format) lang=en as-of=\(then) raw",
                ["team", "east", "--format", format, "--lang", "en", "--as-of", then]
            )
        }
        + ["csv", "json", "ndjson", "md", "text"].map { format in
            (
                "export programme newcomer format=\(format) lang=zh as-of=\(then) names=yes raw",
                ["programme", "newcomer", "--format", format, "--lang", "zh", "--as-of", then]
                    + ["--names"]
            )
        }
        + [
            (
                "export team east all by=group state=gap,stale trend=30 names=yes format=csv"
                    + " lang=zh as-of=\(then) bom=no guard=no raw",
                ["team", "east", "--all", "--by", "group", "--state", "gap,stale", "--trend", "30"]
                    + ["--names", "--format", "csv", "--lang", "zh", "--as-of", then]
                    + ["--no-bom", "--no-guard"]
            ),
            (
                "export quiz mr-six-roles lang=en raw",
                ["quiz", "mr-six-roles", "--format", "csv", "--lang", "en"]
            ),
            (
                "export quiz mr-six-roles choices lang=en raw",
                ["quiz", "mr-six-roles", "--choices", "--format", "csv", "--lang", "en"]
            ),
            (
                "export coverage lang=en as-of=\(then) format=json raw",
                ["coverage", "--format", "json", "--lang", "en", "--as-of", then]
            ),
            (
                "export coverage S20 lang=zh as-of=\(then) format=md raw",
                ["coverage", "S20", "--format", "md", "--lang", "zh", "--as-of", then]
            ),
            (
                "export answers team=east as-of=\(then) raw",
                ["answers", "--team", "east", "--as-of", then]
            ),
            (
                "export answers since=2026-01-01T00:00:00Z format=ndjson raw",
                ["answers", "--team", "east", "--since", "2026-01-01T00:00:00Z"]
                    + ["--format", "ndjson"]
            ),
        ]

    @Test
    func `R6 a report equals its export: the octets are those of the command's file`() throws {
        let (server, boss) = try self.company()

        for (line, arguments) in Self.pairs {
            let overTheLine = try self.file(line, boss)
            let byTheCommand = try self.file(arguments, server)

            #expect(overTheLine.utf8.count > 100, "\(line)")
            #expect(Array(overTheLine.utf8) == Array(byTheCommand.utf8), "\(line)")
        }
    }

    @Test
    func `R19 the list of exports names the manager, on the command line too`() throws {
        let (server, boss) = try self.company()
        _ = try self.file("export team east format=json names=yes raw", boss)

        let outcome = try Outcome(
            of: ServerProcess.program,
            ["report", "exports", "lina", "--database", server.database, "--lang", "en"]
        )
        let told = try boss.reply(to: "report exports lina")

        #expect(outcome.output.contains(" as boss"), "\(outcome.output)\(outcome.error)")
        #expect(told.code == 269 && told.rows.first?["by"] == "boss", "\(told)")
    }
}

extension String {
    /// Its characters again and again.
    fileprivate func cycled(to count: Int) -> [Character] {
        (0..<count).map { Array(self)[$0 % self.count] }
    }
}
