import Foundation
import TestSupport
import Testing

@Suite("Backup of a server that runs")
struct BackupTests {
    private func run(_ words: String..., database: String) throws -> Outcome {
        try Outcome(of: ServerProcess.program, words + ["--database", database, "--lang", "en"])
    }

    @Test
    func `D18 D20 what was answered before a backup is there after it was restored`() throws {
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes(["numbers.yaml": QuizText.numbers(20)])
        let server = try ServerProcess(quizzes: quizzes, folder: folder)
        let lina = try server.script()
        let pin = try lina.enrol("lina")
        _ = try lina.ask("start numbers")
        for number in 1...7 {
            #expect(try lina.reply(to: "answer \(number) \(number)").code == 240)
        }
        let copy = folder.path("copy.sqlite")

        let backup = try self.run("backup", copy, database: server.database)
        for number in 8...9 {
            #expect(try lina.reply(to: "answer \(number) \(number)").code == 240)
        }
        let refused = try self.run("restore", copy, database: server.database)
        lina.close()
        #expect(try server.stop() == 0)
        let restored = try self.run("restore", copy, database: server.database)
        let verified = try self.run("verify", database: server.database)

        #expect(backup.status == 0, "\(backup)")
        #expect(backup.output.contains("7 answers, 1 account"), "\(backup)")
        #expect(refused.status == 3)
        #expect(refused.error.contains("in use by a running server"), "\(refused)")
        #expect(restored.status == 0, "\(restored)")
        #expect(restored.output.contains("What was there before is in \(folder.path)/replaced-"))
        #expect(verified.status == 0, "\(verified)")
        let again = try ServerProcess(quizzes: quizzes, folder: folder)
        let later = try again.script()
        try later.signIn("lina", pin: pin)
        _ = try later.ask("resume")
        let eighth = try later.reply(to: "answer 8 8")
        #expect(eighth.code == 240 && eighth["already"] == nil, "\(eighth)")
        later.close()
        #expect(try again.stop() == 0)
    }
}
