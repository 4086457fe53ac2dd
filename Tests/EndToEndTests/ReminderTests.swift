import Foundation
import TestSupport
import Testing

@Suite("Reminders by the built server")
struct ReminderTests {
    /// Somebody who enrolled over the line and to whom a programme is assigned.
    private func assigned(in folder: TemporaryFolder) throws {
        let server = try ServerProcess(folder: folder)
        let lina = try server.script()
        _ = try lina.enrol("lina")
        lina.close()
        #expect(try server.stop() == 0)
        let outcome = try Outcome(
            of: ServerProcess.program,
            [
                "assign", "newcomer", "lina", "--database", server.database, "--quizzes",
                ServerProcess.quizzes,
            ]
        )
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test func `a file lies there once a day, also when the server starts again`() throws {
        let folder = try TemporaryFolder()
        let spool = folder.path("spool")
        try self.assigned(in: folder)
        let settings = ["reminders-folder": spool]

        let first = try ServerProcess(folder: folder, settings: settings)
        try first.waitForLog("reminders written count=\"1\"")
        let names = try FileManager.default.contentsOfDirectory(atPath: spool)
        let name = try #require(names.first { !$0.hasPrefix(".") })
        let text = try String(contentsOfFile: "\(spool)/\(name)", encoding: .utf8)
        let mode = try FileManager.default.attributesOfItem(atPath: "\(spool)/\(name)")[
            .posixPermissions
        ]
        // As a mailer does it.
        try FileManager.default.removeItem(atPath: "\(spool)/\(name)")
        first.kill()
        _ = try first.status()
        let second = try ServerProcess(folder: folder, settings: settings)
        try second.waitForLog("reminders written count=\"0\"")

        #expect(names.count == 2 && name.hasSuffix(".lina"), "\(names)")
        #expect(text.hasPrefix("To-user: lina\nLanguage: zh\nSubject: 训练提醒："), "\(text)")
        #expect(text.contains("  还有 2 天  all-placement  "), "\(text)")
        #expect(mode as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: spool) == [".reminded"])
        #expect(try second.stop() == 0)
    }

    @Test func `a folder that cannot be written is told, and people are served`() throws {
        let server = try ServerProcess(settings: ["reminders-folder": "/nowhere/spool"])

        try server.waitForLog("reminders not written")
        let lina = try server.script()
        let status = try lina.reply(to: "ping")

        #expect(status.code == 202, "\(status)")
        lina.close()
        #expect(try server.log.components(separatedBy: "reminders not written").count == 2)
        #expect(try server.stop() == 0)
    }
}
