import Foundation
import TestSupport
import Testing

@Suite("Import and export by the built program")
struct ExchangeProgramTests {
    private static let samples = Repository.root.appendingPathComponent("Tests/Fixtures/exchange")
        .path
    private static let quizzes = Repository.root.appendingPathComponent("Tests/Fixtures/quizzes")
        .path

    @Test
    func `what is imported passes the check, and what is not is named with its line`() throws {
        let folder = try TemporaryFolder()

        let file = "\(Self.samples)/loading.aiken"
        let outcome = try Program.run(["import", file, "--to", folder.path])
        let check = try Program.run(["check", folder.path])

        #expect(outcome.status == 1)
        #expect(
            outcome.output.contains("\(file):13: \"Who signs the loading list?\" is not imported")
        )
        #expect(outcome.output.hasSuffix("imported 3 of 7 items, 4 named\n"))
        #expect(check.status == 0)
        #expect(check.output.contains("1 file, 1 quiz, 3 questions, 0 errors"))
    }

    @Test
    func `a file that is there is replaced only by force`() throws {
        let folder = try TemporaryFolder()
        try folder.write("yichang.gift", "::a::Q?{T}\n")
        try folder.write("q/yichang.yaml", "mine\n")
        let arguments = ["import", folder.path("yichang.gift"), "--to", folder.path("q")]

        let refused = try Program.run(arguments)
        let before = try String(contentsOfFile: folder.path("q/yichang.yaml"), encoding: .utf8)
        let forced = try Program.run(arguments + ["--force"])
        let after = try String(contentsOfFile: folder.path("q/yichang.yaml"), encoding: .utf8)

        #expect(refused.status == 3)
        #expect(refused.error.contains("--force"))
        #expect(before == "mine\n")
        #expect(forced.status == 0)
        #expect(after.hasPrefix("id: yichang\n"))
    }

    @Test
    func `a folder that is not there is made`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x.gift", "::a::Q?{T}\n")
        let made = folder.path("new/quizzes")

        let imported = try Program.run(["import", folder.path("x.gift"), "--to", made])
        let exported = try Program.run([
            "export", "gift", "\(made)/x.yaml", "--to", folder.path("out"),
        ])

        #expect(imported.status == 0, "\(imported)")
        #expect(exported.status <= 1 && exported.error.isEmpty, "\(exported)")
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out"))
        #expect(!names.isEmpty && names.allSatisfy { $0.hasSuffix(".gift") }, "\(names)")
    }

    @Test
    func `a dry run writes nothing, and two files with one title get two ids`() throws {
        let folder = try TemporaryFolder()
        try folder.write("a/x.gift", "::a::Q?{T}\n")
        try folder.write("b/x.gift", "::b::R?{F}\n")
        try folder.write("q/note.txt", "")

        let outcome = try Program.run([
            "import", "gift", folder.path("a/x.gift"), folder.path("b/x.gift"), "--dry-run", "--to",
            folder.path("q"),
        ])

        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("q"))
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("x-2.yaml"))
        #expect(outcome.output.hasSuffix("imported 2 of 2 items, 0 named\n"))
        #expect(names == ["note.txt"])
    }

    @Test
    func `a competency is known to the bank or refused`() throws {
        let folder = try TemporaryFolder()
        try folder.write("x.gift", "::a::Q?{T}\n")
        try FileManager.default.copyItem(
            atPath: "\(Self.quizzes)/competencies.yaml",
            toPath: folder.path("competencies.yaml")
        )
        let arguments = ["import", folder.path("x.gift"), "--to", folder.path, "--competency"]

        let refused = try Program.run(arguments + ["no-such-thing"])
        let taken = try Program.run(arguments + ["role-coach"])

        #expect(refused.status == 2)
        #expect(taken.status == 0)
        let text = try String(contentsOfFile: folder.path("x.yaml"), encoding: .utf8)
        #expect(text.contains("competency: role-coach\n"))
    }

    @Test(
        arguments: [
            (["import", "nothing.gift", "--to", "."], 3),
            (["import", "README", "--to", "/dev/null"], 3),
            (["export", "aiken", "x"], 2), (["export", "gift", "no-such-quiz"], 3),
        ] as [([String], Int32)]
    )
    func `wrong usage and missing files have a status of their own`(
        arguments: [String],
        status: Int32
    ) throws {
        let outcome = try Program.run(arguments)

        #expect(outcome.status == status, "\(outcome.error)")
    }

    @Test
    func `an exported quiz can be imported again`() throws {
        let folder = try TemporaryFolder()
        let export = [
            "export", "moodle-xml", "six-roles", "--quizzes", Self.quizzes, "--to", folder.path,
        ]

        let both = try Program.run(export)
        let one = try Program.run(export + ["--lang", "en"])
        let again = try Program.run(export + ["--lang", "en"])
        let back = try Program.run([
            "import", folder.path("six-roles.xml"), "--to", folder.path,
        ])

        #expect(both.status == 1)
        #expect(both.output.contains("six-roles.zh.xml"))
        #expect(one.output.contains("exported 8 of 8 questions"))
        #expect(again.status == 3)
        #expect(back.status == 0, "\(back.output)")
        #expect(back.output.contains("imported "))
    }

    @Test
    func `a file in GBK is told how to become UTF-8`() throws {
        let folder = try TemporaryFolder()
        let octets = Array("::a::".utf8) + [0xCF, 0xFA, 0xCA, 0xDB] + Array("{T}\n".utf8)
        try folder.write("a.gift", octets: octets)

        let outcome = try Program.run(["import", folder.path("a.gift"), "--to", folder.path])

        #expect(outcome.status == 1)
        #expect(outcome.output.contains("iconv -f GBK -t UTF-8"))
    }
}
