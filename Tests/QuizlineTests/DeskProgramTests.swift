import Foundation
import QuizFormat
import TestSupport
import Testing

@testable import quizline

@Suite("Accounts and settings on the command line")
struct DeskProgramTests {
    private let folder: TemporaryFolder

    init() throws {
        self.folder = try TemporaryFolder()
    }

    private func run(
        _ line: String,
        _ environment: [String: String] = [:]
    ) throws
        -> Program.Outcome
    {
        try Program.run(
            line.split(separator: " ").map(String.init)
                + ["--database", self.folder.path("quizline.db")],
            environment: environment
        )
    }

    @Test
    func `settings that an account does not depend on are not looked at`() throws {
        let line = try self.run("trainee add lina --job none", ["QUIZLINE_LINE": "x"])
        let list = try self.run("team list", ["QUIZLINE_LISTEN": "x"])
        let form = try self.run("trainee list", ["QUIZLINE_PIN_FORM": "x"])

        #expect(line.status == 0, "\(line)")
        #expect(list.status == 0, "\(list)")
        #expect(form.status == 2, "\(form)")
        #expect(form.error.hasPrefix("quizline: pin-form: letters, digits (word) wanted"))
    }

    @Test
    func `the language follows LC_ALL before LANG`() throws {
        let chinese = try self.run("trainee add lina --job none", ["LC_ALL": "zh_CN.UTF-8"])
        let english = try self.run("trainee list", ["LANG": "zh_CN.UTF-8", "LC_ALL": "C"])
        let asked = try self.run("trainee list --lang zh", ["LC_ALL": "C"])

        #expect(chinese.output.contains("lina"))
        #expect(chinese.output.unicodeScalars.contains("登"), "\(chinese)")
        #expect(english.output.hasPrefix("USER"), "\(english)")
        #expect(!asked.output.hasPrefix("USER"), "\(asked)")
    }

    @Test
    func `a list has a sign in each column`() throws {
        _ = try self.run("trainee add lina --job none")

        let list = try self.run("trainee list")

        let cells = list.output.split(separator: "\n").last?.split(separator: " ").count
        #expect(cells == 6, "\(list)")
    }

    @Test
    func `a team that is not there is refused with the nearest`() throws {
        _ = try self.run("team add west")
        _ = try self.run("trainee add lina --job none --team west")

        let unknown = try self.run("trainee list --team weest")
        let known = try self.run("trainee list --team WEST")

        #expect(unknown.status == 2)
        #expect(unknown.error.hasPrefix("There is no team weest. Did you mean west?"))
        #expect(known.status == 0 && known.output.contains("lina"))
    }

    @Test
    func `a job that was asked for is refused if there is none`() throws {
        let bank = Repository.root.appendingPathComponent("quizzes").path
        let line = "trainee add lina --quizzes \(bank)"

        let unknown = try self.run(line, ["QUIZLINE_DEFAULT_JOB": "nojob"])
        let none = try self.run(line, ["QUIZLINE_DEFAULT_JOB": "none"])

        #expect(unknown.status == 2, "\(unknown)")
        #expect(unknown.error.hasPrefix("There is no job nojob."))
        #expect(none.status == 0, "\(none)")
    }

    @Test
    func `a server does not start with a job that is not there`() throws {
        let bank = Repository.root.appendingPathComponent("quizzes").path

        let outcome = try self.run(
            "serve --listen 127.0.0.1:0 --quizzes \(bank) --set default-job=sales-rp"
        )

        #expect(outcome.status == 2, "\(outcome)")
        #expect(
            outcome.error.contains("default-job: competencies.yaml has no job sales-rp. It has: ")
        )
    }

    @Test
    func `mistakes in settings are told in one language`() throws {
        let file = try self.folder.write("bad.yaml", "nonsense\n")

        let outcome = try self.run(
            "serve --set line=abc --config \(file)",
            ["LANG": "zh_CN.UTF-8"]
        )
        let folder = try self.run("serve --config \(self.folder.path)")

        #expect(outcome.status == 2)
        #expect(outcome.error.contains("line：应为 512..64KiB（字节）（命令行给的是 'abc'）"))
        #expect(folder.status == 3)
        #expect(folder.error.hasSuffix("this is a folder; name a file.\n"), "\(folder)")
    }

    @Test
    func `help in English says so where Chinese is spoken`() throws {
        let serve = try Program.run(["serve", "--help"], environment: ["LANG": "zh_CN"])
        let trainee = try Program.run(["trainee", "--help"], environment: ["LANG": "zh_CN"])

        #expect(serve.output.hasPrefix("这个命令的帮助只有英文。\n\nOVERVIEW: "))
        #expect(trainee.output.hasPrefix("OVERVIEW: "))
    }

    @Test
    func `a quiz file that somebody saved meanwhile is kept`() throws {
        let path = try self.folder.write("mine.yaml", "id: theirs\n")
        let read = Bank.File(path: path, octets: Array("id: mine\n".utf8))

        #expect(throws: ReplacementFault.changedMeanwhile) {
            try read.replace(with: Array("id: ours\n".utf8))
        }

        #expect(try String(contentsOfFile: path, encoding: .utf8) == "id: theirs\n")
    }
}
