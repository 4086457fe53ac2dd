import Foundation
import TestSupport
import Testing

@Suite("Unmatched answers, from the line to the points")
struct TriageTests {
    private let folder: TemporaryFolder
    private let quizzes: String

    init() throws {
        self.folder = try TemporaryFolder()
        let words = QuizText.words(["议价区间", "让步"])
        self.quizzes = try self.folder.writeQuizzes(["words.yaml": words])
    }

    private func serve() throws -> ServerProcess {
        try ServerProcess(
            quizzes: self.quizzes,
            folder: self.folder,
            settings: ["watch": "100ms"]
        )
    }

    private func run(_ arguments: String...) throws -> Outcome {
        let places = ["--database", self.folder.path("quizline.db"), "--lang", "en"]
        return try Outcome(of: ServerProcess.program, arguments + places)
    }

    private func onQuizzes(_ arguments: [String]) throws -> Outcome {
        let places = [
            "--database", self.folder.path("quizline.db"), "--quizzes", self.quizzes, "--lang",
            "en",
        ]
        return try Outcome(of: ServerProcess.program, arguments + places)
    }

    /// Somebody new takes the quiz; what the answers gave, and the secret.
    private func take(
        _ server: ServerProcess,
        as name: String,
        _ answers: [String]
    ) throws -> (codes: [Int], pin: String) {
        let client = try server.script()
        let pin = try client.enrol(name)
        _ = try client.reply(to: "start words")
        let codes = try zip(1..., answers).map { number, answer in
            try client.reply(to: "answer \(number) \(answer)").code
        }
        _ = try client.reply(to: "finish yes")
        return (codes, pin)
    }

    /// What `review` tells of the first question, from a server of its own if none is given.
    private func reviewed(
        as name: String,
        pin: String,
        on running: ServerProcess? = nil
    ) throws -> [String: String] {
        let server = try running ?? self.serve()
        let client = try server.script()
        try client.signIn(name, pin: pin)
        let reply = try client.reply(to: "review")
        if running == nil { _ = try server.stop() }
        return try #require(reply.rows.first, "\(reply)")
    }

    private static func token(_ outcome: Outcome) throws -> String {
        let parts = outcome.output.components(separatedBy: "--apply ")
        return String(try #require(parts.count > 1 ? parts.last : nil).prefix { $0.isHexDigit })
    }

    @Test(.timeLimit(.minutes(3)))
    func `a group that is judged right counts for new answers, and for old ones once regraded`()
        throws
    {
        let server = try self.serve()
        let lina = try self.take(server, as: "lina", ["ZOPA!", "让步"])
        let omar = try self.take(server, as: "omar", ["zopa", "绳子"])

        let list = try self.onQuizzes(["triage", "words"])
        let judged = try self.onQuizzes([
            "triage", "words", "--question", "w1", "--answer", "Zopa", "--as", "right",
        ])
        try server.waitForLog("W801")
        try server.waitForLog("quizzes read anew")
        let mei = try self.take(server, as: "mei", ["zopa", "让步"])
        let raise = ["regrade", "words", "--question", "w1", "--policy", "raise"]
        let token = try Self.token(try self.onQuizzes(raise + ["--preview"]))
        let before = try self.reviewed(as: "lina", pin: lina.pin, on: server)
        _ = try server.stop()
        let applied = try self.onQuizzes(raise + ["--apply", token, "--reason", "zopa is right"])
        let after = try self.reviewed(as: "lina", pin: lina.pin)
        let undone = try self.run("regrade", "--undo", "1")
        let again = try self.reviewed(as: "lina", pin: lina.pin)

        #expect(lina.codes == [241, 240] && omar.codes == [241, 241])
        #expect(list.output.contains("words/w1: 2 answers fit no pattern, 1 text."))
        #expect(list.output.contains("ZOPA! | zopa"), "\(list.output)")
        #expect(list.output.contains("words/w2: 1 answer fit no pattern, 1 text."))
        #expect(judged.status == 0, "\(judged.error)")
        #expect(judged.output.contains("That covers 2 answers of 2 people so far."))
        #expect(mei.codes == [240, 240])
        #expect(applied.output.hasPrefix("Regrade 1 is in force: "), "\(applied.error)")
        #expect([before, after, again].map { $0["points"] } == ["0", "1", "0"], "\(after)")
        #expect([before, after, again].map { $0["state"] } == ["wrong", "right", "wrong"])
        #expect(undone.status == 0, "\(undone.error)")
    }

    @Test(.timeLimit(.minutes(3)))
    func `lint, put and publish tell an author what a change means for answers`() throws {
        var server = try self.serve()
        let lina = try self.take(server, as: "lina", ["议价区间", "让步"])
        _ = try server.stop()
        _ = try self.run("trainee", "role", "lina", "--right", "author")
        server = try self.serve()
        let author = try server.script()
        try author.signIn("lina", pin: lina.pin)
        let text = QuizText.words(["底价", "让步"])
        let octets = Array(text.utf8)

        let clean = try author.reply(to: "lint words")
        try author.send(Array("put words octets=\(octets.count)\n".utf8) + octets + [10])
        let put = CodeReply(lines: try author.readReply())
        let lint = try author.reply(to: "lint words")
        let published = try author.reply(to: "publish words")

        #expect(clean.code == 272 && clean.rows.isEmpty, "\(clean)")
        #expect(put["warnings"] == "1", "\(put)")
        #expect(lint.code == 272 && lint.rows.map { $0["check"] } == ["W801"], "\(lint)")
        #expect(published.code == 274 && published.rows.map { $0["check"] } == ["W801"])
    }
}
