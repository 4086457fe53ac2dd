import Foundation
import QuizCore
import QuizSession
import TestSupport
import Testing

@Suite("Netcat and shell scripts")
struct NetcatTests {
    /// Sends a whole input with `nc -N` and gives what came back.
    private func netcat(_ server: ServerProcess, _ input: String) throws -> Outcome {
        try Outcome(of: "nc.openbsd", ["-N", "127.0.0.1", "\(server.port)"], input: input)
    }

    /// The first code of each reply, of lines in the voice code.
    private func codes(_ outcome: Outcome) -> [String] {
        outcome.lines.filter { $0.dropFirst(3).hasPrefix(" ") }.map { String($0.prefix(3)) }
    }

    @Test
    func `the first script of the protocol page runs as it is printed`() throws {
        let server = try ServerProcess()
        let lina = try server.script()
        let pin = try lina.enrol("lina")
        lina.close()
        let page = try String(
            contentsOf: Repository.root.appendingPathComponent("Docs/Protocol.md"),
            encoding: .utf8
        )
        let printed = try #require(page.firstMatch(of: #/\$ (printf '.*\| nc -N .*)\n/#)?.1)
        let command = String(printed).replacing("7KQ4-M2XD", with: pin)
            .replacing("7849", with: "\(server.port)")

        let outcome = try Outcome(of: "/bin/sh", ["-c", command])

        #expect(outcome.status == 0)
        #expect(self.codes(outcome) == ["200", "201", "230", "220", "205"])
        #expect(outcome.lines.contains { $0.contains("quiz=mr-six-roles questions=32") })
        #expect(try server.stop() == 0)
    }

    @Test
    func `a whole attempt sent at once is answered line by line in order`() throws {
        let server = try ServerProcess()
        let answers = (1...16).map { "@a\($0) answer \($0) A" }
        let input =
            ["voice code", "@e enrol lina", "@s start mr-interpersonal-roles"] + answers
            + ["@f finish yes", "@g gaps", "@q quit"]

        let outcome = try self.netcat(server, input.joined(separator: "\n") + "\n")

        let tags = outcome.lines.compactMap { $0.firstMatch(of: #/^@(\w+) \d{3} /#)?.1 }
        #expect(outcome.status == 0)
        #expect(tags == ["e", "s"] + (1...16).map { "a\($0)" } + ["f", "g", "q"])
        #expect(outcome.lines.last?.hasPrefix("@q 205 ") == true, "\(outcome.output)")
    }

    @Test
    func `an input without quit ends the connection and netcat cleanly`() throws {
        let server = try ServerProcess()

        let outcome = try self.netcat(server, "voice code\nping 1\nping 2\n")

        #expect(outcome.status == 0)
        #expect(outcome.lines.suffix(2) == ["202 :1", "202 :2"])
    }

    @Test
    func `a shell script answers a quiz from a key file`() throws {
        let server = try ServerProcess()
        let quiz = try #require(
            try Fixtures.catalog(of: URL(fileURLWithPath: ServerProcess.quizzes))
                .quiz("mr-informational-roles")
        )
        let key = try server.folder.write("key.tsv", Self.key(of: quiz))
        let script = Repository.root.appendingPathComponent(
            "Tests/Fixtures/scripts/answer-from-key"
        )

        let outcome = try Outcome(
            of: script.path,
            ["127.0.0.1", "\(server.port)", "lina", "mr-informational-roles", key]
        )

        #expect(outcome.status == 0, "\(outcome.error)")
        #expect(outcome.lines.count == quiz.questions.count + 1)
        for (index, question) in quiz.questions.enumerated()
        where question.interaction is OneChoice {
            #expect(outcome.lines[index] == "\(index + 1) 240")
        }
        #expect(outcome.lines.last?.hasPrefix("248 ") == true)
    }

    @Test
    func `another branch of a scene is looked at and nothing of it counts`() throws {
        let scenes = Repository.root.appendingPathComponent("Tests/Fixtures/scenes").path
        let server = try ServerProcess(quizzes: scenes)
        let lines = [
            "voice code", "set follow=on", "enrol lina", "start ng-scenario-tills",
            "answer 1.1 a", "answer 1.2 a", "rewind 2", "rewind take b", "rewind take a",
            "rewind take a", "rewind leave", "status", "quit",
        ]

        let outcome = try self.netcat(server, lines.joined(separator: "\n") + "\n")

        let looked = outcome.lines.filter { $0.contains(" practice=1") }
        #expect(outcome.status == 0)
        #expect(looked.count == 4)
        #expect(
            looked.last?.contains(" turn=4 type=scene practice=1 ending=deal percent=8") == true
        )
        #expect(outcome.lines.contains { $0.hasPrefix("206 :回看结束") })
        #expect(outcome.lines.contains { $0.contains("quiz=ng-scenario-tills attempts=1 best=32") })
    }

    @Test
    func `a question tells its own time and the next one begins when it is shown`() throws {
        let timed = Repository.root.appendingPathComponent("Tests/Fixtures/timed").path
        let server = try ServerProcess(quizzes: timed)
        let lines = [
            "voice code", "set follow=on", "enrol lina", "start quick-thinking", "review",
            "answer 1 a", "quit",
        ]

        let outcome = try self.netcat(server, lines.joined(separator: "\n") + "\n")

        let times = outcome.lines.compactMap { $0.firstMatch(of: #/question_seconds=(\d+)/#)?.1 }
        #expect(outcome.status == 0)
        #expect(times.count == 2 && ["74", "75"].contains(times[1]), "\(outcome.output)")
        #expect(outcome.lines.contains { $0.contains("n=2 state=open :（还没打开") })
    }

    /// The text of each question with one right choice, a tab, and that choice.
    private static func key(of quiz: Quiz) -> String {
        quiz.questions.compactMap { question in
            guard let one = question.interaction as? OneChoice,
                let right = one.choices.first(where: { $0.credit == .one })
            else { return nil }
            return "\(question.stem.text(in: .chinese))\t\(right.text.text(in: .chinese))\n"
        }
        .joined()
    }
}
