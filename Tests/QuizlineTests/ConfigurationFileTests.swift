import QuizServer
import TestSupport
import Testing
import Wording

@testable import quizline

@Suite("Configuration file")
struct ConfigurationFileTests {
    @Test
    func `each line is a layer of its own that names the line`() {
        let file = ConfigurationFile(
            path: "q.yaml",
            text: "---\n# ours\nline: 8KiB\n\nquizzes: \"a # b\"  # x\n"
        )

        #expect(file.faults.isEmpty)
        #expect(
            file.layers == [
                .file("q.yaml:3", ["line": "8KiB"]), .file("q.yaml:5", ["quizzes": "a # b"]),
            ]
        )
    }

    @Test(arguments: [
        ("no", "no"), ("08", "08"), ("'quoted'", "quoted"),
        ("127.0.0.1:1,[::1]:1", "127.0.0.1:1,[::1]:1"),
        ("\"[::]:7849\"", "[::]:7849"), ("数据/库.db", "数据/库.db"),
    ])
    func `a value is taken as it is written`(written: String, value: String) {
        let file = ConfigurationFile(path: "q", text: "name: \(written)\r\n")

        #expect(file.layers == [.file("q:1", ["name": value])])
    }

    @Test
    func `one slip hides no other`() {
        let text = """
            listen 127.0.0.1:1
            line:8KiB
            quizzes: [a
            quizzes: {a: b}
              database: x
            language: zh
            language: en
            - enrolment
            log-level: info
            """

        let file = ConfigurationFile(path: "q", text: text)

        #expect(
            file.faults == [
                .settingLine(path: "q", line: 1, .form),
                .settingLine(path: "q", line: 2, .form),
                .settingLine(path: "q", line: 3, .value),
                .settingLine(path: "q", line: 4, .value),
                .settingLine(path: "q", line: 5, .form),
                .settingLine(path: "q", line: 7, .twice(name: "language", first: 6)),
                .settingLine(path: "q", line: 8, .form),
            ]
        )
        #expect(file.layers.map(\.source) == ["q:6", "q:9"])
    }

    @Test
    func `a file that is no text or too large is not read`() throws {
        let folder = try TemporaryFolder()
        let binary = try folder.write("b.yaml", octets: [0x6C, 0xFF, 0xFE])
        let large = try folder.write("l.yaml", String(repeating: "#\n", count: 32_769))

        #expect(throws: FileFailure(.notUTF8)) { try ConfigurationFile(reading: binary) }
        #expect(throws: FileFailure(.tooLarge(kibibytes: 64))) {
            try ConfigurationFile(reading: large)
        }
    }

    @Test(arguments: [
        "\u{8}", "\u{1B}[2J", "\u{85}", "\u{202E}", "\u{2028}", "\u{FEFF}", "\u{FFFF}",
    ])
    func `signs that no file may hold are printed by their numbers`(sign: String) throws {
        let path = "a\(sign)\"b\\/数据.db"
        let settings = try ServerConfiguration(layers: [.flags(["database": path])])

        let file = ConfigurationFile(path: "printed", text: settings.printed)
        let again = try ServerConfiguration(layers: file.layers)

        #expect(file.faults.isEmpty)
        #expect(again.storage.database == path)
        #expect(!settings.printed.contains(sign))
    }
}
