import Foundation
import TestSupport
import Testing

@Suite("Self-ratings with the built server")
struct SelfRatingTests {
    @Test
    func `what was said to be kept is there after the server was killed`() throws {
        let folder = try TemporaryFolder()
        let first = try ServerProcess(folder: folder)
        let lina = try first.script()
        let pin = try lina.enrol("lina")
        let kept = try (1...40).map { try lina.reply(to: "rate role-leader \($0)").code }
        first.kill()
        _ = try first.status()

        let second = try ServerProcess(folder: folder)
        let again = try second.script()
        try again.signIn("lina", pin: pin)
        let list = try again.reply(to: "rate")

        #expect(Set(kept) == [251])
        #expect(list.code == 252 && list.rows.count == 1, "\(list)")
        #expect(list.rows.first?["self_first"] == "1")
        #expect(list.rows.first?["self_latest"] == "40")
        #expect(list.rows.first?["level"] == nil)
        again.close()
        #expect(try second.stop() == 0)
    }

    @Test
    func `the report of the command shows it beside the level that it showed before`() throws {
        let server = try ServerProcess(settings: ["default-job": "sales-manager"])
        let lina = try server.script()
        _ = try lina.enrol("lina")
        let count = try lina.reply(to: "start mr-six-roles").integer("of") ?? 0
        for number in 1...count { try lina.ask("answer \(number) A") }
        try lina.ask("finish yes")
        let asked = try #require(lina.reply(to: "gaps 1").rows.first?["competency_id"])
        let before = try self.report(server, ["--format", "csv", "--as-of", Self.then])

        for percent in [90, 70] { try lina.ask("rate \(asked) \(percent)") }
        let after = try self.report(server, ["--format", "csv", "--as-of", Self.then])
        let page = try self.report(server, ["--lang", "en", "--all", "--as-of", Self.then])
        let rows = try self.report(server, ["--format", "ndjson", "--as-of", Self.then])
        let list = try lina.reply(to: "rate")

        #expect(list.rows.first?["competency_id"] == asked)
        #expect(!before.isEmpty && before == after)
        #expect(page.contains(": own rating 70% ("), "\(page)")
        #expect(page.contains(", at first 90%"), "\(page)")
        #expect(
            rows.components(separatedBy: #""self_first":0.900000,"self_latest":0.700000"#).count
                == 2
        )
        lina.close()
        #expect(try server.stop() == 0)
    }

    private static let then = "2031-01-01T00:00:00Z"

    private func report(_ server: ServerProcess, _ arguments: [String]) throws -> String {
        let outcome = try Outcome(
            of: ServerProcess.program,
            ["report", "trainee", "lina", "--database", server.database]
                + ["--quizzes", ServerProcess.quizzes] + arguments
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        return outcome.output
    }
}
