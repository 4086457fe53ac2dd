import Foundation
import TestSupport
import Testing
import Wording

@Suite("The report on a quiz beside a running server")
struct QuizReportEndToEndTests {
    private static let people = 8

    /// Five good questions, and a sixth whose key is wrong: people who know take B.
    private static let quiz =
        """
        id: spoilt
        langs: zh, en
        title: 错了一题 // One wrong key
        summary: 六道题。 // Six questions.
        allow: W712
        shuffle: none
        questions:

        """
        + (1...6).map { number in
            """
            - id: q\(number)
              competency: role-coach
              level: medium
              ask: 第 \(number) 题，谁帮人成长？ // Number \(number), who helps people grow?
              one:
              - (x) 教练\(number) // Coach \(number)
              - ( ) 政治家\(number) // Politician \(number)
              - ( ) 战略家\(number) // Strategist \(number)
              why: 教练帮人成长。 // The coach helps people grow.

            """
        }
        .joined()

    private func server() throws -> ServerProcess {
        let folder = try TemporaryFolder()
        try folder.write("quizzes/spoilt.yaml", Self.quiz)
        let fixtures = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        try FileManager.default.copyItem(
            atPath: fixtures.appendingPathComponent("competencies.yaml").path,
            toPath: folder.path("quizzes/competencies.yaml")
        )
        return try ServerProcess(quizzes: folder.path("quizzes"), folder: folder)
    }

    /// One person answers; who has a higher number knows more.
    private func answer(_ number: Int, _ server: ServerProcess) throws {
        let client = try server.script()
        _ = try client.enrol("person\(number)")
        #expect(try client.reply(to: "start spoilt").integer("of") == 6)
        for question in 1...5 {
            try client.ask("answer \(question) \(number > question ? "A" : "C")")
        }
        try client.ask("answer 6 \(number > 4 ? "B" : "A")")
        try client.ask("finish yes")
        client.close()
    }

    private func report(_ server: ServerProcess, _ arguments: String...) throws -> Outcome {
        try Outcome(
            of: ServerProcess.program,
            ["report", "quiz"] + arguments + ["--database", server.database]
        )
    }

    @Test
    func `a wrong key is told in one sentence in both languages and no person is named`() throws {
        let server = try self.server()
        let early = try self.report(server, "spoilt")
        for number in 1...Self.people { try self.answer(number, server) }

        let english = try self.report(server, "spoilt", "--min-n", "5", "--lang", "en")
        let chinese = try self.report(server, "spoilt", "--min-n", "5", "--lang", "zh", "--choices")
        let usual = try self.report(server, "SPOILT", "--lang", "en")
        let csv = try self.report(server, "spoilt", "--format", "csv", "--no-bom", "--min-n", "5")
        let file = server.folder.path("report.md")
        let written = try self.report(server, "spoilt", "--format", "md", "--out", file)
        let json = try self.report(server, "spoilt", "--format", "json", "--attempts", "all")

        #expect(early.status == 1 && early.output.isEmpty, "\(early)")
        for outcome in [english, chinese, usual, csv, written, json] {
            #expect(outcome.status == 0 && !outcome.output.contains("person"), "\(outcome.error)")
            #expect(outcome.lines.allSatisfy { !$0.hasPrefix(" ") || $0.count < 80 })
        }
        let text = english.output.replacing("\n", with: "")
        #expect(text.contains("q6: 4 of 8 took B (Politician 6)"), "\(english.output)")
        #expect(chinese.output.contains("q6：8 次里有 4 次选 B（政治家6）"), "\(chinese.output)")
        for line in chinese.lines { #expect(DisplayWidth.columns(of: line) <= 79, "\(line)") }
        #expect(!usual.output.contains("took B") && usual.output.contains("too few"))
        let row = csv.lines.first { $0.contains(",q6,") } ?? ""
        #expect(row.contains(",8,50.00,") && row.contains("wrong-key"), "\(csv.output)")
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("# "))
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
        #expect((object as? [String: Any])?["attempts"] as? Int == Self.people)
    }

    @Test
    func `what cannot be reported is told in one sentence`() throws {
        let server = try self.server()

        let stranger = try self.report(server, "nothing", "--lang", "en")
        let minimum = try self.report(server, "spoilt", "--min-n", "4", "--lang", "en")
        let width = try self.report(server, "spoilt", "--width", "30", "--lang", "en")

        #expect(stranger.status == 3)
        #expect(stranger.error == "quizline: The database knows no quiz nothing.\n")
        #expect(minimum.status == 2 && width.status == 2)
        #expect(minimum.error.contains("5 or more"))
    }
}
