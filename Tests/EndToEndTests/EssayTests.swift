import Foundation
import TestSupport
import Testing

@Suite("A text from netcat to the report")
struct EssayTests {
    private static let quiz = """
        id: way-out
        langs: zh
        title: 退路
        pass: 60%
        questions:
        - id: prepare
          competency: role-coach
          level: medium
          ask: 您怎么准备这次谈判？
          essay:
          - (3) 说清退路
          - (2) 举出例子
          length: 4..40
          points: 5
          why: 先算退路。

        """

    private let server: ServerProcess
    private let pins: [String: String]

    /// A server where wang is a facilitator.
    init() throws {
        let folder = try TemporaryFolder()
        let quizzes = try folder.writeQuizzes(["way-out.yaml": Self.quiz])
        let first = try ServerProcess(quizzes: quizzes, folder: folder)
        var pins: [String: String] = [:]
        for name in ["lina", "wang"] { pins[name] = try first.script().enrol(name) }
        _ = try first.stop()
        let granted = try Outcome(
            of: ServerProcess.program,
            ["trainee", "role", "wang", "--right", "facilitator", "--database", first.database]
        )
        #expect(granted.status == 0, "\(granted.error)")
        self.pins = pins
        self.server = try ServerProcess(quizzes: quizzes, folder: folder)
    }

    /// What a person types into netcat, after signing in.
    private func netcat(_ name: String, _ lines: [String]) throws -> String {
        let input = ["login \(name)", self.pins[name] ?? ""] + lines + ["/quit", ""]
        let outcome = try Outcome(
            of: "nc.openbsd",
            ["-N", "127.0.0.1", "\(self.server.port)"],
            input: input.joined(separator: "\n")
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        return outcome.output.replacing("\r\n", with: "\n")
    }

    /// Lina's row about the competency of the question; nothing while nothing is known.
    private func report() throws -> String? {
        let outcome = try Outcome(
            of: ServerProcess.program,
            ["report", "trainee", "lina", "--database", self.server.database, "--all"]
                + ["--quizzes", self.server.folder.path("quizzes"), "--format", "csv"]
        )
        #expect(outcome.status <= 1, "\(outcome.error)")
        return outcome.lines.first { $0.contains("role-coach") }
    }

    @Test
    func `a trainee writes, a mentor marks, and both see what came of it`() throws {
        let written = try self.netcat(
            "lina",
            ["start way-out", "　　先算清自己的退路，", "", "再想对方要什么。", ".", "/finish yes"]
        )
        let before = try self.report()
        let list = try self.netcat("wang", ["批改", "批改 1.1"])
        let marked = try self.netcat("wang", ["批改 1.1 3 1 // 退路写得很清楚。"])
        let seen = try self.netcat("lina", ["检查", "进度"])
        let after = try self.report()

        #expect(written.contains("已记录，等导师批改。"), "\(written)")
        #expect(written.contains("0 到 5 分，满分 5 分，0.0 到 100.0%；其余等导师批改。"))
        #expect(list.contains("1 份待批改：") && list.contains("1.1"), "\(list)")
        #expect(list.contains("　　先算清自己的退路，\n\n再想对方要什么。"), "\(list)")
        #expect(marked.contains("1.1，lina：已记录 4 分，满分 5 分。\n这次通过了。"), "\(marked)")
        #expect(seen.contains("第 1 题，导师评分：4 分，满分 5 分"), "\(seen)")
        #expect(seen.contains("评语：退路写得很清楚。") && seen.contains("最好 80.0%，已通过"))
        #expect(before?.contains(",no-data,") != false, "\(before ?? "")")
        #expect(after?.contains(",1,1,") == true, "\(after ?? "")")
        #expect(try self.server.stop() == 0)
    }

    @Test
    func `a dropped line loses nothing that was typed`() throws {
        _ = try self.netcatWithoutEnd(["start way-out", "先算清退路，"])
        let seen = try self.netcat("lina", ["resume", "再谈价格。", ".", "/finish yes"])
        let list = try self.netcat("wang", ["批改 1.1"])

        #expect(seen.contains("已写 1 行，还没有交：\n先算清退路，"), "\(seen)")
        #expect(list.contains("先算清退路，\n再谈价格。"), "\(list)")
    }

    /// Lina's lines, after which the line drops.
    private func netcatWithoutEnd(_ lines: [String]) throws -> String {
        let input = ["login lina", self.pins["lina"] ?? ""] + lines + [""]
        return try Outcome(
            of: "nc.openbsd",
            ["-N", "127.0.0.1", "\(self.server.port)"],
            input: input.joined(separator: "\n")
        ).output
    }
}
