import Foundation
import QuizCore
import TestSupport
import Testing

@Suite("Practice with the built server")
struct PracticeTests {
    @Test func `one line for cron tells what has come back, and when`() throws {
        let server = try ServerProcess()
        let lina = try server.script()
        let pin = try lina.enrol("lina")
        let line = "printf 'login lina pin=\(pin)\\ndue\\n' | nc -N 127.0.0.1 \(server.port)"

        let before = try Outcome(of: "/bin/sh", ["-c", line])
        for step in ["start mr-informational-roles", "skip 1", "finish yes"] {
            _ = try lina.reply(to: step)
        }
        lina.close()
        let after = try Outcome(of: "/bin/sh", ["-c", line])

        #expect(before.status == 0 && after.status == 0)
        #expect(before.output.contains("还没有答过题"), "\(before.output)")
        #expect(after.output.contains("现在没有要复习的题，下一题 20"), "\(after.output)")
        #expect(try server.stop() == 0)
    }

    @Test func `daily practice goes on after the server was killed`() throws {
        let folder = try TemporaryFolder()
        let first = try ServerProcess(folder: folder)
        let lina = try first.script()
        let pin = try lina.enrol("lina")
        let begun = try lina.reply(to: "daily")
        let skipped = try lina.reply(to: "skip 1")
        first.kill()
        _ = try first.status()

        let second = try ServerProcess(folder: folder)
        let again = try second.script()
        let signedIn = try again.reply(to: "login lina pin=\(pin)")
        let resumed = try again.reply(to: "daily")

        #expect(begun.code == 244 && begun["kind"] == "daily" && begun["quiz"] == "practice-daily")
        #expect((290...300).contains(begun.integer("seconds") ?? 0))
        #expect(skipped.code == 245, "\(skipped)")
        #expect(signedIn.code == 230)
        #expect(resumed["attempt"] == begun["attempt"] && resumed["n"] == "2", "\(resumed)")
        again.close()
        #expect(try second.stop() == 0)
    }
}
