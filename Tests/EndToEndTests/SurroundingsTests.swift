import Foundation
import TestSupport
import Testing

@Suite("Bad surroundings")
struct SurroundingsTests {
    private static let fixtures = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        .path

    /// Starts a server that must not come up.
    private func refused(_ arguments: [String]) throws -> Outcome {
        try Outcome(of: ServerProcess.program, arguments)
    }

    /// Whether a start was refused with one sentence and the status for surroundings.
    private func expectRefusal(_ outcome: Outcome, saying words: String...) {
        #expect(outcome.status == 3)
        #expect(outcome.output.isEmpty)
        let lines = outcome.error.split(separator: "\n")
        #expect(lines.count == 1, "\(outcome.error)")
        #expect(outcome.error.hasPrefix("quizline: ") && outcome.error.hasSuffix(".\n"))
        for word in words { #expect(outcome.error.contains(word), "\(outcome.error)") }
    }

    @Test
    func `a port in use is told`() throws {
        let server = try ServerProcess()
        let folder = try TemporaryFolder()

        let outcome = try self.refused(
            ServerProcess.arguments(
                listen: "127.0.0.1:\(server.port)",
                database: folder.path("other.db")
            )
        )

        self.expectRefusal(outcome, saying: "127.0.0.1:\(server.port) is in use")
    }

    @Test
    func `a second server on the same database is told who has it`() throws {
        let server = try ServerProcess()

        let outcome = try self.refused(ServerProcess.arguments(database: server.database))

        self.expectRefusal(outcome, saying: server.database, "(process \(server.pid))")
        #expect(try server.script().ask("ping 1") == ["202 :1"])
        #expect(try server.stop() == 0)
    }

    @Test
    func `a text file is no database and stays as it is`() throws {
        let folder = try TemporaryFolder()
        let text = "买牛奶\n" + String(repeating: "buy bread\n", count: 100)
        let file = try folder.write("notes.db", text)

        let outcome = try self.refused(ServerProcess.arguments(database: file))

        self.expectRefusal(outcome, saying: file, "not a database of Quizline")
        #expect(try String(contentsOfFile: file, encoding: .utf8) == text)
    }

    @Test
    func `a missing folder of quizzes is told`() throws {
        let folder = try TemporaryFolder()
        let missing = folder.path("nowhere")

        let outcome = try self.refused(
            ServerProcess.arguments(quizzes: missing, database: folder.path("quizline.db"))
        )

        self.expectRefusal(outcome, saying: missing, "no such file or folder")
    }

    @Test
    func `a server without any right of the administrator serves`() throws {
        let bare = ["/usr/bin/setpriv", "--inh-caps=-all", "--bounding-set=-all"]
        let server = try ServerProcess(before: getuid() == 0 ? bare : [])

        #expect(try server.script().ask("ping 1") == ["202 :1"])
        #expect(try server.stop() == 0)
    }

    @Test
    func `a broken quiz file is logged with its place and the others are served`() throws {
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes([
            "numbers.yaml": QuizText.numbers(3), "broken.yaml": "id: broken\nquestions: 7\n",
        ])

        let server = try ServerProcess(quizzes: quizzes, folder: folder)
        let list = try server.script().reply(to: "list")

        #expect(list.rows.map { $0["quiz"] } == ["numbers"], "\(list)")
        #expect(
            try server.log.contains(#/warning quizline: quiz file not loaded .*broken.yaml:2:/#)
        )
    }

    @Test
    func `a good file that is broken stays in service until it is mended`() throws {
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes(["numbers.yaml": QuizText.numbers(3)])
        let server = try ServerProcess(quizzes: quizzes, folder: folder)
        let lina = try server.script()
        _ = try lina.enrol("lina")
        _ = try lina.ask("start numbers")

        try folder.write("quizzes/numbers.yaml", "id: numbers\nquestions: 7\n")
        server.send(SIGHUP)
        try server.waitForLog("refused=\"1\"")
        let whileBroken = try server.script().reply(to: "show numbers")
        try folder.write("quizzes/numbers.yaml", QuizText.numbers(4))
        server.send(SIGHUP)
        try server.waitForLog("refused=\"0\"")
        let mended = try server.script().reply(to: "show numbers")
        let underWay = try lina.reply(to: "question 3")

        #expect(whileBroken["questions"] == "3", "\(whileBroken)")
        #expect(mended["questions"] == "4", "\(mended)")
        #expect(underWay["of"] == "3", "an attempt keeps the version it began with")
        #expect(try lina.reply(to: "answer 3 3").code == 240)
    }

    @Test
    func `a file that was saved goes live by itself, a bad one leaves the last good one`() throws {
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes(["numbers.yaml": QuizText.numbers(3)])
        let server = try ServerProcess(
            quizzes: quizzes,
            folder: folder,
            settings: ["watch": "20ms"]
        )

        try folder.write("quizzes/numbers.yaml", "id: numbers\nquestions: 7\n")
        try server.waitForLog("refused=\"1\"")
        let whileBroken = try server.script().reply(to: "show numbers")
        try folder.write("quizzes/numbers.yaml", QuizText.numbers(4))
        try server.waitForLog("refused=\"0\"")
        let mended = try server.script().reply(to: "show numbers")
        try FileManager.default.removeItem(atPath: folder.path("quizzes/numbers.yaml"))
        try server.waitForLog("quizzes=\"0\"")

        #expect(whileBroken["questions"] == "3", "\(whileBroken)")
        #expect(mended["questions"] == "4", "\(mended)")
    }

    @Test(arguments: 1...5)
    func `a server that says it serves can be stopped at once`(round: Int) throws {
        let server = try ServerProcess(quizzes: Self.fixtures)

        #expect(try server.stop() == 0)
        #expect(try server.log.contains("stopped"))
    }

    @Test
    func `the first SIGTERM waits for people and the second no longer`() throws {
        let server = try ServerProcess(settings: ["drain-time": "3600s"])
        let lina = try LineClient(port: server.port)
        try lina.read(until: "set lang en\r\n")
        try lina.send(line: "ping")
        try lina.read(until: "> ")

        server.send(SIGTERM)
        let notice = try lina.read(until: "> ")
        try lina.send(line: "ping 42")
        let meanwhile = try lina.read(until: "> ")
        server.send(SIGTERM)
        let farewell = String(decoding: try lina.readAll(), as: UTF8.self)
        let status = try server.status()

        #expect(notice.contains("* "), "\(notice)")
        #expect(meanwhile.contains("42"), "\(meanwhile)")
        #expect(farewell.contains("服务器正在停止"), "\(farewell)")
        #expect(status == 0)
    }
}
