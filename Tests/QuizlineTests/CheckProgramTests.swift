import Foundation
import TestSupport
import Testing

@Suite("Check by the built program")
struct CheckProgramTests {
    private static let good = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes").path

    /// A folder with the framework and one quiz with eight faults, each marked with its number.
    private func faultyFolder() throws -> (folder: TemporaryFolder, places: [String]) {
        let folder = try TemporaryFolder()
        let quiz = """
            id: faulty
            langs: zh, en
            title: 有八处错 // Eight faults
            pass: 160%  # 1
            questions:
            - id: a
              competency: role-coach
              level: easy
              ask: 对吗？ // Right?
              truth: perhaps  # 2
              why: 甲 // A
            - id: b
              competency: role-coach
              level: easy
              ask: 选一项 // Choose one
              one:  # 3
              - ( ) 甲 // A
              - ( ) 乙 // B
              why: 甲 // A
            - id: c
              competency: role-coach
              level: easy
              ask: 对吗？ // Right?
              colour: red  # 4
              truth: true
              why: 甲 // A
            - id: number
              competency: role-coach
              level: easy
              ask: 多少？ // How many?
              number: many  # 5
              why: 甲 // A
            - id: d
              competency: no-such-thing  # 6
              level: easy
              ask: 对吗？ // Right?
              truth: true
              why: 甲 // A
            - id: e  # 7
              competency: role-coach
              level: easy
              truth: true
              why: 甲 // A
            - id: f
              competency: role-coach
              level: easy
              ask: 对吗？ // Right?
              truth: true
              why: 甲 // A
            - id: f  # 8
              competency: role-coach
              level: easy
              ask: 不对吗？ // Not right?
              truth: true
              why: 甲 // A
            """
        try folder.write("faulty.yaml", quiz)
        try folder.write("competencies.yaml", Self.framework())
        let lines = zip(1..., quiz.split(separator: "\n")).filter { $0.1.contains("  # ") }
        return (folder, lines.map { "\($0.0)" })
    }

    private static func framework() throws -> String {
        try String(contentsOfFile: Self.good + "/competencies.yaml", encoding: .utf8)
    }

    @Test
    func `every fault is told with its place`() throws {
        let (folder, places) = try self.faultyFolder()

        let outcome = try Program.run(["check", folder.path])

        #expect(outcome.status == 1)
        for line in places {
            #expect(
                outcome.output.contains("\(folder.path)/faulty.yaml:\(line):"),
                "line \(line) in:\n\(outcome.output)"
            )
        }
        #expect(outcome.output.hasSuffix("2 files, 0 quizzes, 0 questions, 8 errors, 0 warnings\n"))
    }

    @Test(arguments: ["json", "github"])
    func `for programs the summary stands apart`(format: String) throws {
        let (folder, _) = try self.faultyFolder()

        let outcome = try Program.run(["check", folder.path, "--format", format])

        let lines = outcome.output.split(separator: "\n")
        let start = format == "json" ? "{" : "::error "
        #expect(outcome.status == 1)
        #expect(lines.count == 8)
        #expect(lines.allSatisfy { $0.hasPrefix(start) })
        #expect(outcome.error.contains("8 errors"))
    }

    @Test
    func `a good folder is fine in both languages`() throws {
        let english = try Program.run(["check", Self.good])
        let chinese = try Program.run(["check", Self.good, "--lang", "zh"])

        #expect(english.status == 0)
        let counts = "5 files, 4 quizzes, 19 questions, 0 errors, 0 warnings\n"
        #expect(english.output.hasSuffix(counts))
        #expect(chinese.status == 0)
        #expect(chinese.output.hasSuffix("文件 5，测验 4，题目 19，错误 0，警告 0\n"))
    }

    @Test
    func `a file over 1 MiB is told and keeps nothing else from being checked`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("large.yaml", octets: [UInt8](repeating: 0x23, count: 2 << 20))

        let outcome = try Program.run(["check", folder.path, Self.good])

        #expect(outcome.status == 1)
        #expect(outcome.output.contains("\(file):1:1: E116"))
        #expect(outcome.output.hasSuffix("6 files, 4 quizzes, 19 questions, 1 error, 0 warnings\n"))
    }

    @Test
    func `a file by itself is checked with the bank around it`() throws {
        let (folder, _) = try self.faultyFolder()
        try folder.write("more/other.yaml", "title: x\n")

        let outcome = try Program.run(["check", folder.path("faulty.yaml")])

        #expect(outcome.output.contains("no-such-thing"))
        #expect(!outcome.output.contains("other.yaml"))
        #expect(outcome.output.hasSuffix("1 file, 0 quizzes, 0 questions, 8 errors, 0 warnings\n"))
    }

    private static let slips = """
        id: slips
        langs: zh, en
        title: 两处笔误 // Two slips: mend them
        version: 2
        questions:
        - id: a
          competency: role-coach
          level: easy
          ask: 对吗？ // Right?
          truth: true
          why: 甲 // A

        """

    @Test
    func `slips are mended in the file, once`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("slips.yaml", Self.slips)
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: file)

        let first = try Program.run(["check", file, "--fix"])
        let mended = try String(contentsOfFile: file, encoding: .utf8)
        let second = try Program.run(["check", file, "--fix"])

        #expect(first.status == 0, "\(first.output)\(first.error)")
        #expect(first.output.hasPrefix("\(file): mended 3: E103, 4: E216\n"))
        #expect(mended.contains("title: \"两处笔误 // Two slips: mend them\"\nquestions:\n"))
        #expect(second.output.hasPrefix("There is nothing that can be mended"))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == mended)
        let attributes = try FileManager.default.attributesOfItem(atPath: file)
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 1)
    }

    @Test
    func `a code is explained in both languages`() throws {
        let english = try Program.run(["check", "--explain", "W710"])
        let chinese = try Program.run(["check", "--explain", "w710", "--lang", "zh"])
        let unknown = try Program.run(["check", "--explain", "W999"])
        let all = try Program.run(["check", "--rules"])

        #expect(english.status == 0 && english.output.contains("Mended:"))
        #expect(chinese.output.contains("改正："))
        #expect(unknown.status == 2 && unknown.error.contains("W999"))
        #expect(all.output.contains("\nW710  "))
    }

    @Test
    func `without a path or a question there is nothing to do`() throws {
        let outcome = try Program.run(["check"])

        #expect(outcome.status == 2)
        #expect(outcome.error.contains("<path>"))
    }

    @Test
    func `SARIF is one object and the summary stands apart`() throws {
        let (folder, _) = try self.faultyFolder()

        let outcome = try Program.run(["check", folder.path, "--format", "sarif"])

        let log = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        #expect((log as? [String: Any])?["version"] as? String == "2.1.0")
        #expect(outcome.error.contains("8 errors"))
    }

    @Test
    func `what the bank lacks is one line a kind unless it is asked for`() throws {
        let short = try Program.run(["check", Self.good])
        let long = try Program.run(["check", Self.good, "--coverage"])

        #expect(
            short.output.contains("W512: requirements that the questions cannot prove yet: 1\n")
        )
        #expect(!short.output.contains(": W512: "))
        #expect(short.output.contains("accepted by authors: W711 1, W712 1, W715 1\n"))
        #expect(long.output.contains("competencies.yaml:"))
        #expect(long.output.contains(": W512: sales-rep requires"))
        #expect(long.output.hasSuffix("0 errors, 1 warning\n"))
    }

    @Test
    func `a file of 100 MiB is not read whole`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("large.yaml", "id: large\n")
        #expect(truncate(file, 100 << 20) == 0)

        let outcome = try Program.run(["check", file])

        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix("\(file):1:1: E116: "))
        #expect(outcome.output.hasSuffix("1 file, 0 quizzes, 0 questions, 1 error, 0 warnings\n"))
    }
}
