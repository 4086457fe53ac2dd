import QuizCore
import Testing
import Wording

@testable import QuizFormat

@Suite("Programmes")
struct ProgrammeTests {
    private static let path = "quizzes/programmes/course.yaml"

    /// A bank with a quiz `sample`, which has a pass mark, and a programme with some lines.
    private static func read(_ lines: String, head: String = "audience: all") -> Bank {
        let quiz = MarkedExample.quiz(keys: "pass: 60%\naudience: sales-rep")
        let text = "id: course\nlangs: zh, en\ntitle: 课程 // Course\n\(head)\n\(lines)\n"
        return BankReader.read([
            Bank.File(path: "quizzes/sample.yaml", octets: Array(quiz.utf8)),
            Bank.File(
                path: "quizzes/competencies.yaml",
                octets: Array(MarkedExample.framework.utf8)
            ),
            Bank.File(path: Self.path, octets: Array(text.utf8)),
        ])
    }

    @Test
    func `a programme is read with days, rules, jobs and notes`() throws {
        let lines = """
            steps:
            - quiz: sample
              due: 7d
              rule: done
              roles: sales-rep
              note: 先做这个
            """

        let bank = Self.read(lines, head: "summary: 一套 // A set\naudience: sales-rep")

        #expect(bank.diagnostics == [])
        let programme = try #require(bank.programmes.first)
        #expect(programme.id == "course")
        #expect(programme.title.text(in: .english) == "Course")
        #expect(programme.summary?.text(in: .chinese) == "一套")
        #expect(programme.audience == ["sales-rep"])
        let step = Programme.Step(
            quiz: "sample",
            due: .seconds(7 * 86_400),
            rule: .done,
            roles: ["sales-rep"],
            note: "先做这个"
        )
        #expect(programme.steps == [step])
        #expect(step.dueDays == 7)
    }

    @Test
    func `a step is passed by everybody unless it says otherwise`() throws {
        let bank = Self.read("steps:\n- quiz: sample\n  due: 30d")

        let programme = try #require(bank.programmes.first)
        #expect(programme.audience == nil)
        #expect(programme.steps.map(\.rule) == [.pass])
        #expect(programme.steps.map(\.roles) == [nil])
        #expect(programme.validDays == nil)
    }

    @Test(arguments: [("30d", 30, 15), ("365d", 365, 30), ("3650d", 3650, 30)])
    func `what lapses can be renewed for a month at most`(
        valid: String,
        days: Int,
        renewal: Int
    ) throws {
        let bank = Self.read("valid: \(valid)\nsteps:\n- quiz: sample\n  due: 7d")

        let programme = try #require(bank.programmes.first)
        #expect(bank.diagnostics == [])
        #expect(programme.validDays == days)
        #expect(programme.renewalDays == renewal)
    }

    @Test
    func `a programme is no quiz, and a quiz folder may hold both under one name`() {
        let bank = Self.read("steps:\n- quiz: sample\n  due: 30d")

        #expect(bank.quizzes.map(\.id) == ["sample"])
        #expect(Bank.File(path: Self.path, octets: []).isQuiz == false)
        #expect(Bank.File(path: "quizzes/programmes.yaml", octets: []).isQuiz)
        #expect(Bank.File(path: "quizzes/programmes/a/b.yaml", octets: []).isQuiz)
    }

    @Test(arguments: [
        ("steps:\n- quiz: sample\n  due: 36h", "7:8: E204"),
        ("steps:\n- quiz: sample\n  due: soon", "7:8: E204"),
        ("steps:\n- quiz: sample\n  due: 0d", "7:8: E205"),
        ("steps:\n- quiz: sample\n  due: 400d", "7:8: E205"),
        ("valid: 29d\nsteps:\n- quiz: sample\n  due: 7d", "5:8: E205"),
        ("valid: 3651d\nsteps:\n- quiz: sample\n  due: 7d", "5:8: E205"),
        ("valid: for ever\nsteps:\n- quiz: sample\n  due: 7d", "5:8: E204"),
        ("steps:\n- quiz: sample\n  due: 7d\n  rule: passed", "8:9: E204"),
        ("steps:\n- quiz: sample\n  due: 7d\n  until: 8d", "8:3: E201"),
        ("steps:\n- quiz: sample", "6:3: E202"),
        ("steps:\n- due: 7d", "6:3: E202"),
        ("steps:\n- quiz: Sample Quiz\n  due: 7d", "6:9: E206"),
        ("steps: sample", "5:8: E203"),
        ("note: 空的", "1:1: E202"),
        ("steps:\n- quiz: sampel\n  due: 7d", "6:9: E504"),
        ("steps:\n- quiz: sample\n  due: 7d\n  roles: sales-repp", "8:10: E503"),
    ])
    func `a fault of form is told where it stands`(lines: String, place: String) {
        let bank = Self.read(lines)

        let found = bank.diagnostics.map { "\($0.line):\($0.column): \($0.code)" }
        #expect(found == [place])
        #expect(bank.programmes == [])
        #expect(Set(bank.diagnostics.map(\.file)) == [Self.path])
    }

    @Test
    func `a warning that is accepted is not told`() {
        let lines = "steps:\n- quiz: sample\n  due: 7d\n  roles: trainer"
        let framework = MarkedExample.framework + "- id: trainer\n  name_zh: 讲\n  summary_zh: 讲。\n"
        let quiz = MarkedExample.quiz(keys: "pass: 60%\naudience: sales-rep")
        let head = "id: course\nlangs: zh, en\ntitle: 课程 // Course\naudience: trainer\n"
        let files = { (allow: String) in
            [
                ("sample.yaml", quiz), ("competencies.yaml", framework),
                (Self.path, head + allow + lines),
            ]
            .map { Bank.File(path: $0.0, octets: Array($0.1.utf8)) }
        }

        let told = BankReader.read(files(""))
        let accepted = BankReader.read(files("allow: W906\n"))

        #expect(told.diagnostics.map(\.code) == ["W906"])
        #expect(accepted.diagnostics == [])
        #expect(accepted.accepted.map(\.code) == ["W906"])
    }

    @Test
    func `somebody without a job has the steps that every job has`() {
        let step = { (quiz: Quiz.ID, roles: [JobRole.ID]?) in
            Programme.Step(quiz: quiz, due: .seconds(86_400), roles: roles)
        }
        let programme = Programme(
            id: "p",
            title: LocalizedText(zh: "甲", en: "A"),
            steps: [step("a", nil), step("b", ["sdr"]), step("c", ["sdr", "sales-rep"])]
        )

        #expect(programme.steps(for: nil).map(\.quiz) == ["a"])
        #expect(programme.steps(for: "sales-rep").map(\.quiz) == ["a", "c"])
        #expect(programme.steps(for: "sdr").map(\.quiz) == ["a", "b", "c"])
        #expect(programme.steps(for: "other").map(\.quiz) == ["a"])
    }

    @Test
    func `the programmes of the repository hold for every job`() throws {
        let bank = BankReader.read(try Samples.files(in: "quizzes"), scrutiny: .content)

        #expect(bank.diagnostics.filter { $0.file.contains("/programmes/") } == [])
        #expect(bank.programmes.map(\.id) == ["negotiation", "new-sales-manager", "newcomer"])
        let newcomer = try #require(bank.programmes.last)
        for job in bank.framework.roles.map(\.id) {
            let steps = newcomer.steps(for: job)
            #expect(steps.first?.quiz == "all-placement" && steps.last?.quiz == "all-final")
            #expect(steps.count >= 9, "\(job): \(steps.count)")
        }
        let manager: JobRole.ID = "sales-manager"
        let taken = bank.programmes.flatMap { $0.steps(for: manager) }.map(\.quiz)
        #expect(Set(taken) == Set(bank.quizzes.map(\.id)))
    }
}
