import Foundation
import TestSupport
import Testing

@Suite("An author changes a quiz over the line")
struct AuthoringTests {
    private let server: ServerProcess
    private let pin: String

    /// A server on which lina is an author, with a quiz of three numbers.
    init() throws {
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes(["numbers.yaml": QuizText.numbers(3)])
        let first = try ServerProcess(quizzes: quizzes, folder: folder)
        self.pin = try first.script().enrol("lina")
        _ = try first.stop()
        let granted = try Outcome(
            of: ServerProcess.program,
            ["trainee", "role", "lina", "--right", "author", "--database", first.database]
        )
        #expect(granted.status == 0, "\(granted.error)")
        // Nothing but the command itself puts a file in service here.
        self.server = try ServerProcess(quizzes: quizzes, folder: folder, settings: ["watch": "0s"])
    }

    private func author() throws -> LineClient {
        let client = try self.server.script()
        try client.signIn("lina", pin: self.pin)
        return client
    }

    private func questions() throws -> String? {
        try self.server.script().reply(to: "show numbers")["questions"]
    }

    @Test
    func `in voice code with counted bodies, while an attempt goes on with its version`() throws {
        let author = try self.author()
        _ = try author.ask("start numbers")
        let text = QuizText.numbers(4)
        let octets = text.utf8.count

        let file = try author.reply(to: "get numbers")
        let content = try author.read(count: file.integer("octets") ?? 0)
        _ = try author.readLine()
        let version = file["version"] ?? ""
        let lines = [
            "@1 put numbers octets=\(octets) version=\(version)\r\n\(text)\r\n",
            "@2 publish numbers\r\n@3 ping 1\r\n",
        ]
        try author.send(Array(lines.joined().utf8))
        let replies = try (1...3).map { _ in CodeReply(lines: try author.readReply()) }

        #expect(content == QuizText.numbers(3))
        #expect(replies.map { $0.lines[0].prefix(6) } == ["@1 271", "@2 274", "@3 202"])
        #expect(try self.questions() == "4")
        #expect(try author.reply(to: "question")["of"] == "3")
        #expect(try author.reply(to: "put numbers version=\(version)").code == 370)
        #expect(try author.reply(to: ".").code == 420)
        #expect(try self.server.log.contains(#/a quiz was published by="lina" quiz="numbers"/#))
    }

    @Test(.timeLimit(.minutes(1)))
    func `a long file arrives whole though nothing is asked behind it`() throws {
        let remarks = String(repeating: "# a remark of an author\n", count: 10_000)
        try self.server.folder.write("quizzes/numbers.yaml", QuizText.numbers(3) + remarks)
        let author = try self.author()

        let file = try author.reply(to: "get numbers")
        let content = try author.read(count: file.integer("octets") ?? 0)
        _ = try author.readLine()

        #expect(content == QuizText.numbers(3) + remarks)
        #expect(try author.reply(to: "ping").code == 202)
    }

    @Test
    func `in voice json with a block, and nothing of a refused one is carried out`() throws {
        let author = try self.author()
        try author.send(line: "voice json")
        _ = try author.readLine()
        try author.send(line: "put numbers")
        _ = try author.readLine()
        for line in ["id: numbers", "questions: 7", "quit"] { try author.send(line: line) }
        try author.send(line: ".")
        let stored = try author.readLine() ?? ""
        try author.send(line: "publish numbers")
        let refused = try author.readLine() ?? ""
        try author.send(line: "put numbers octets=5 version=0")
        try author.send(line: "quit\n")
        let outdated = try author.readLine() ?? ""

        #expect(stored.contains(#""code":271,"ok":true,"data":{"quiz":"numbers","#), "\(stored)")
        #expect(refused.contains(#""code":570,"ok":false"#), "\(refused)")
        #expect(refused.contains(#""severity":"error","check":"E"#), "\(refused)")
        #expect(outdated.contains(#""code":420"#), "\(outdated)")
        #expect(try self.questions() == "3")
    }

    @Test
    func `in plain voice, pasted line by line`() throws {
        let author = try self.author()
        try author.ask("set lang en")
        try author.send(line: "voice plain")
        try author.read(until: "> ")

        try author.send(line: "get numbers")
        let shown = try author.read(until: "> ")
        try author.send(line: "put numbers")
        try author.read(until: "at the end.\r\n")
        try author.send(Array((QuizText.numbers(5) + ".\n").utf8))
        let stored = try author.read(until: "> ")
        try author.send(line: "lint numbers")
        let checked = try author.read(until: "> ")
        try author.send(line: "publish numbers")
        let published = try author.read(until: "> ")

        #expect(shown.replacing("\r\n", with: "\n") == QuizText.numbers(3) + "> ")
        #expect(stored.hasPrefix("Draft of numbers kept, version "), "\(stored)")
        #expect(checked.contains("numbers: 0 errors, "), "\(checked)")
        #expect(published.hasPrefix("numbers is published, version "), "\(published)")
        #expect(try self.questions() == "5")
    }
}
