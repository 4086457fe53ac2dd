import Foundation
import QuizCore
import TestSupport
import Testing

@Suite("Schemas of report files")
struct ReportSchemaTests {
    private static let schemas = Repository.root.appendingPathComponent("Docs/schemas")
    private static let quizzes = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        .path

    private let folder: TemporaryFolder

    init() throws {
        self.folder = try TemporaryFolder()
    }

    /// Files about someone who answered three questions and rated themselves, with a job or without.
    private func report(
        _ format: String,
        job: JobRole.ID?,
        _ flags: [String]
    ) async throws -> String {
        let database = self.folder.path("\(format).db")
        var conversation = Conversation(catalog: try Fixtures.catalog())
        _ = conversation.connect()
        _ = conversation.type("voice code")
        _ = conversation.type("enrol lina as=李娜")
        if let job { conversation.employ("lina", as: job) }
        _ = conversation.type("logout")
        _ = conversation.type("login lina pin=7KQ4-M2XD")
        for line in [
            "rate role-coach 70", "start six-roles", "answer 1 b", "answer 2 a", "answer 3 f",
        ] {
            _ = conversation.type(line)
        }
        try await StoredConversation.write(
            conversation,
            of: Trainee(id: "lina", displayName: "李娜", job: job, team: nil),
            quizzes: Self.quizzes,
            to: database
        )
        let file = self.folder.path("lina.\(format)")
        let outcome = try Program.run(
            ["report", "trainee", "lina", "--format", format, "--out", file]
                + ["--database", database, "--quizzes", Self.quizzes] + flags
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        return file
    }

    @Test(arguments: ["sales-rep", nil] as [JobRole.ID?], [[], ["--names"]])
    func `real files hold against their schemas`(job: JobRole.ID?, flags: [String]) async throws {
        let rows = try await self.report("ndjson", job: job, flags)
        let whole = try await self.report("json", job: job, flags)

        #expect(try SchemaValidation.faults(in: rows, by: "standing") == [])
        #expect(try SchemaValidation.faults(in: whole, by: "standings") == [])
        #expect(try String(contentsOfFile: rows, encoding: .utf8).contains("\"schema\""))
    }

    @Test
    func `a file that is not as it should be does not hold`() async throws {
        let file = try await self.report("ndjson", job: "sales-rep", [])
        let rows = try String(contentsOfFile: file, encoding: .utf8)
        let line = try #require(rows.split(separator: "\n").first)
        let slips = [
            ("\"scope\":", "\"scop\":"), ("\"trend\":\"", "\"trend\":\"x"),
            ("\"required\":0", "\"required\":7"), ("\"questions\":", "\"questions\":-"),
            ("\"next\":[", "\"next\":[1,"), ("\"self_latest\":", "\"self_latest\":7"),
        ]
        let faulty = try slips.enumerated().map { index, slip in
            try self.folder.write("\(index).ndjson", line.replacing(slip.0, with: slip.1) + "\n")
        }

        for path in faulty {
            #expect(!(try SchemaValidation.faults(in: path, by: "standing")).isEmpty, "\(path)")
        }
    }

    @Test
    func `the rows of both schemas are the same`() throws {
        let read = { (name: String) in
            let data = try Data(contentsOf: Self.schemas.appendingPathComponent(name))
            return try #require(try JSONSerialization.jsonObject(with: data) as? NSDictionary)
        }
        let row = try read("standing.schema.json")
        let whole = try read("standings.schema.json")

        let embedded = try #require((whole["$defs"] as? NSDictionary)?["standing"] as? NSDictionary)
        for key in ["type", "properties", "required", "additionalProperties", "description"] {
            #expect((row[key] as? NSObject) == (embedded[key] as? NSObject), "\(key)")
        }
    }
}
