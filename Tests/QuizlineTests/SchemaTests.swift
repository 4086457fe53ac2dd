import Foundation
import QuizFormat
import TestSupport
import Testing

@Suite("Schema of quiz files")
struct SchemaTests {
    private static let file = Repository.root.appendingPathComponent("quizzes/quiz.schema.json")

    /// What is told about files by a validator that knows nothing of this program.
    private func validate(
        _ paths: [String],
        by schema: URL = Self.file
    ) throws -> (status: Int32, lines: [String]) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            [
                "python3", Repository.root.appendingPathComponent("Scripts/validate-quizzes").path,
                schema.path,
            ] + paths
        process.standardOutput = output
        try process.run()
        let said = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        let text = String(decoding: said, as: UTF8.self)
        return (process.terminationStatus, text.split(separator: "\n").map(String.init))
    }

    @Test
    func `the committed file is the one that the program prints`() throws {
        let outcome = try Program.run(["schema"])

        #expect(outcome.status == 0)
        #expect(outcome.output == QuizSchema.text)
        // After a change: quizline schema > quizzes/quiz.schema.json
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == QuizSchema.text)
    }

    @Test
    func `all quizzes of the repository hold against the schema`() throws {
        let folders = ["quizzes", "Tests/Fixtures/quizzes", "Tests/Fixtures/scenes"]
        let paths = folders.flatMap { folder in
            let root = Repository.root.appendingPathComponent(folder)
            let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
            return (all?.compactMap { ($0 as? URL)?.path } ?? []).filter {
                $0.hasSuffix(".yaml") && !$0.hasSuffix("competencies.yaml")
                    && !$0.contains("/programmes/")
            }
        }

        let outcome = try self.validate(paths)

        #expect(outcome.lines == [])
        #expect(outcome.status == 0)
        #expect(paths.count > 8)
    }

    @Test
    func `the schema of programmes is committed and holds for those of the bank`() throws {
        let file = Self.file.deletingLastPathComponent()
            .appendingPathComponent("programme.schema.json")
        let folder = file.deletingLastPathComponent().appendingPathComponent("programmes")
        let paths = try FileManager.default.contentsOfDirectory(atPath: folder.path).map {
            folder.appendingPathComponent($0).path
        }
        let temporary = try TemporaryFolder()
        let faulty = try temporary.write(
            "bad.yaml",
            "id: bad\nlangs: zh\ntitle: 甲\nsteps:\n- quiz: a\n  due: soon\n  until: 3d\n"
        )

        let outcome = try Program.run(["schema", "--programme"])
        let good = try self.validate(paths, by: file)
        let bad = try self.validate([faulty], by: file)

        // After a change: quizline schema --programme > quizzes/programme.schema.json
        #expect(try String(contentsOf: file, encoding: .utf8) == outcome.output)
        #expect(good.lines == [] && good.status == 0)
        #expect(paths.count >= 3)
        #expect(bad.lines.count == 2 && bad.status == 1, "\(bad.lines)")
    }

    @Test
    func `each quiz of the bank names the schema beside the bank in its first line`() throws {
        let root = Repository.root.appendingPathComponent("quizzes")
        let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
        let urls = (all?.compactMap { $0 as? URL } ?? []).filter {
            $0.pathExtension == "yaml" && $0.lastPathComponent != "competencies.yaml"
                && !$0.path.contains("/programmes/")
        }

        for url in urls {
            let line = try String(contentsOf: url, encoding: .utf8).prefix { $0 != "\n" }
            let named = try #require(
                line.firstMatch(of: #/^# yaml-language-server: \$schema=(.+)$/#)
            )
            let schema = url.deletingLastPathComponent().appendingPathComponent(String(named.1))
            #expect(schema.standardizedFileURL.path == Self.file.standardizedFileURL.path)
        }
        #expect(urls.count >= 7)
    }

    /// Questions with a slip, and where the validator finds it.
    private static let faulty = [
        ("colour: red\n  truth: true", "/questions/0: additionalProperties"),
        ("truth: maybe", "/questions/0/truth: anyOf"),
        ("truth: true\n  one: [(x) a, ( ) b]", "/questions/0: oneOf"),
        ("level: simple\n  truth: true", "/questions/0/level: enum"),
        ("one: [(x) a]", "/questions/0/one: minItems"),
        ("one:\n  - (x) a\n  - b", "/questions/0/one/1: anyOf"),
        ("match:\n  - a => b\n  - a and b", "/questions/0/match/1: anyOf"),
        ("blank: {text: '{1}', gaps: [{accepts: a}]}", "/questions/0/blank: anyOf"),
        ("truth: true\n  hint: [a, b, c, d]", "/questions/0/hint: anyOf"),
        ("truth: true\n  points: 101", "/questions/0/points: anyOf"),
    ]

    @Test
    func `slips are found where they are`() throws {
        let folder = try TemporaryFolder()
        var paths: [String] = []
        for (number, (question, _)) in Self.faulty.enumerated() {
            let level = question.hasPrefix("level") ? "" : "level: easy\n  "
            let text = """
                id: sample
                langs: zh, en
                title: a
                questions:
                - id: first
                  competency: a
                  ask: a
                  why: a
                  \(level)\(question)

                """
            paths.append(try folder.write("\(number).yaml", text))
        }

        let outcome = try self.validate(paths)

        #expect(outcome.status == 1)
        #expect(outcome.lines == zip(paths, Self.faulty).map { "\($0): \($1.1)" })
    }

    @Test
    func `a draft may wait with what other quizzes need`() throws {
        let folder = try TemporaryFolder()
        let text = """
            id: sample
            langs: zh
            title: a
            tries: 9
            draft: yes
            version: 3
            questions:
            - {id: first, ask: a, truth: true}

            """
        let draft = try folder.write("draft.yaml", text)
        let other = try folder.write("other.yaml", text.replacing("yes", with: "no"))

        let outcome = try self.validate([draft, other])

        #expect(
            outcome.lines == [
                "\(draft): /: additionalProperties", "\(draft): /tries: anyOf",
                "\(other): /: additionalProperties", "\(other): /questions/0: required",
                "\(other): /tries: anyOf",
            ]
        )
    }
}
