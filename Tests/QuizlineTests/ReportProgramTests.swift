import Foundation
import QuizCore
import TestSupport
import Testing

@Suite("Report of a trainee by the built program")
struct ReportProgramTests {
    private static let quizzes = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        .path

    private let folder: TemporaryFolder
    private var database: String { self.folder.path("quizline.db") }

    init() throws {
        self.folder = try TemporaryFolder()
    }

    /// Someone who answered two questions right, half right and wrong, and is still signed in.
    private func answered() async throws -> Conversation {
        var conversation = Conversation(catalog: try Fixtures.catalog())
        _ = conversation.connect()
        _ = conversation.type("voice code")
        _ = conversation.type("enrol lina as=李娜")
        conversation.employ("lina", as: "sales-rep")
        _ = conversation.type("logout")
        _ = conversation.type("login lina pin=7KQ4-M2XD")
        for line in ["start six-roles", "answer 1 b", "answer 2 a", "answer 3 f"] {
            _ = conversation.type(line)
        }
        try await StoredConversation.write(
            conversation,
            of: Trainee(id: "lina", displayName: "李娜", job: "sales-rep", team: "华东"),
            quizzes: Self.quizzes,
            to: self.database
        )
        return conversation
    }

    private func report(_ arguments: String...) throws -> Program.Outcome {
        let places = ["--database", self.database, "--quizzes", Self.quizzes]
        return try Program.run(["report", "trainee"] + arguments + places)
    }

    @Test
    func `the report agrees with gaps on the line`() async throws {
        var conversation = try await self.answered()
        let line = conversation.type("gaps role-coach").split(separator: "\n").first ?? ""
        let fields = line.split(separator: " ").map { $0.split(separator: "=").map(String.init) }
        let told = Dictionary(
            fields.filter { $0.count == 2 }.map {
                ($0[0].split(separator: "-").last.map(String.init) ?? "", $0[1])
            }
        ) { first, _ in first }

        let outcome = try self.report(
            "lina",
            "--format",
            "csv",
            "--no-bom",
            "--as-of",
            conversation.now.text
        )

        let rows = outcome.output.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let row = try #require(rows.first { $0.contains("role-coach") })
        let cells = Dictionary(zip(rows[0], row)) { first, _ in first }
        #expect(outcome.status == 0)
        for column in ["required", "level", "low", "high", "p_gap", "state", "questions", "units"] {
            // The line writes decimals without trailing zeros.
            let isSame =
                cells[column] == told[column]
                || cells[column].flatMap(Double.init) == told[column].flatMap(Double.init)
            #expect(told[column] != nil && isSame, "\(column): \(line)")
        }
    }

    @Test
    func `each format is written with and without names`() async throws {
        _ = try await self.answered()

        let text = try self.report("lina", "--lang", "zh", "--names")
        let json = try self.report("lina", "--format", "json")
        let ndjson = try self.report("LINA", "--format", "ndjson", "--names")
        let csv = try self.report("lina", "--format", "csv", "--names")
        let markdown = try self.report("lina", "--format", "md", "--names", "--lang", "zh")
        let html = try self.report("lina", "--format", "html")

        #expect(text.output.contains("李娜 (lina)") && text.output.contains("学员报告"))
        #expect(json.output.hasPrefix("{\"schema\":\"quizline.standings/1\""))
        #expect(!json.output.contains("李娜"))
        #expect(ndjson.output.contains("\"name\":\"李娜\""))
        #expect(csv.output.hasPrefix("\u{FEFF}trainee_id,") && csv.output.contains("李娜"))
        #expect(markdown.output.hasPrefix("# 学员报告: 李娜 (lina)\n"))
        #expect(html.output.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
        #expect(html.output.contains(">lina</bdi>") && !html.output.contains("李娜"))
        for outcome in [text, json, ndjson, csv, markdown, html] {
            #expect(outcome.status == 0)
            #expect(outcome.error.isEmpty)
        }
    }

    @Test
    func `a file gets what standard output would have got`() async throws {
        _ = try await self.answered()
        let file = self.folder.path("lina.txt")
        let instant = ["lina", "--as-of", "2026-06-01T00:00:00Z"]

        let shown = try self.report(instant[0], instant[1], instant[2])
        let written = try self.report(instant[0], instant[1], instant[2], "--out", file)

        #expect(written.status == 0)
        #expect(written.output.isEmpty)
        #expect(try String(contentsOfFile: file, encoding: .utf8) == shown.output)
    }

    @Test
    func `nothing answered, no such trainee and no such folder are told apart`() async throws {
        _ = try await self.answered()

        let early = try self.report("lina", "--as-of", "2020-01-01T00:00:00Z")
        let stranger = try self.report("nobody")
        let unwritable = try self.report("lina", "--out", self.folder.path("no/lina.txt"))
        let places = ["--database", self.database, "--quizzes", self.folder.path("none")]
        let homeless = try Program.run(["report", "trainee", "lina"] + places)

        #expect(early.status == 1)
        #expect(
            early.error == "quizline: lina had not answered anything by 2020-01-01T00:00:00Z.\n"
        )
        #expect(stranger.status == 3)
        #expect(stranger.error == "quizline: There is no trainee of the name nobody.\n")
        #expect(unwritable.status == 3)
        #expect(homeless.status == 3)
        for outcome in [early, stranger, unwritable, homeless] {
            #expect(outcome.output.isEmpty)
            #expect(outcome.error.split(separator: "\n").count == 1)
        }
    }

    @Test
    func `a file with errors is left out with one line of warning`() async throws {
        _ = try await self.answered()
        let quizzes = self.folder.path("quizzes")
        try FileManager.default.copyItem(atPath: Self.quizzes, toPath: quizzes)
        try self.folder.write("quizzes/bad.yaml", "title: : :\n")

        let outcome = try Program.run([
            "report", "trainee", "lina", "--database", self.database, "--quizzes", quizzes,
        ])

        #expect(outcome.status == 0)
        #expect(
            outcome.error
                == "quizline: 1 file left out because of errors. See them with: quizline check \(quizzes)\n"
        )
        #expect(!outcome.output.isEmpty)
    }

    @Test
    func `a file that is no database of ours is told in one sentence`() throws {
        let file = try self.folder.write("other.db", String(repeating: "x", count: 4096))

        let outcome = try Program.run(["report", "trainee", "lina", "--database", file])

        #expect(outcome.status == 3)
        #expect(outcome.error.hasPrefix("quizline: \(file) is not a database of Quizline"))
        #expect(outcome.error.split(separator: "\n").count == 1)
    }
}
