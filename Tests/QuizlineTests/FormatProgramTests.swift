import Foundation
import TestSupport
import Testing

@Suite("Format by the built program")
struct FormatProgramTests {
    private static let canonical = """
        # yaml-language-server: $schema=./quiz.schema.json
        id: mine
        langs: zh, en
        title: 题 // Title
        questions:
        - id: only
          ask: 对吗？ // Right?
          truth: true
          competency: role-coach
          level: easy
          why: 因为。 // Because.

        """

    /// The same in another layout.
    private static let loose = Self.canonical.replacing("langs: zh, en", with: "langs: [zh, en]")
        .replacing("truth: true", with: "truth: 对")

    private func text(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test
    func `a file is written anew once, and keeps its mode`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("mine.yaml", Self.loose)
        chmod(file, 0o640)

        let first = try Program.run(["format", folder.path])
        let second = try Program.run(["format", folder.path])

        #expect(first.status == 0)
        #expect(first.output == "\(file): written anew.\n1 written\n")
        #expect(try self.text(file) == Self.canonical)
        #expect(second.status == 0)
        #expect(second.output == "1 unchanged\n")
        var found = stat()
        #expect(stat(file, &found) == 0 && found.st_mode & 0o777 == 0o640)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mine.yaml"])
    }

    @Test
    func `--check writes nothing and gives status 1`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("mine.yaml", Self.loose)
        try folder.write("other.yaml", Self.canonical.replacing("mine", with: "other"))

        let outcome = try Program.run(["format", folder.path, "--check", "--lang", "zh"])

        #expect(outcome.status == 1)
        #expect(outcome.output == "\(file)：写法会变。\n要改 1，不变 1\n")
        #expect(try self.text(file) == Self.loose)
    }

    @Test
    func `comments that would be lost keep a file as it is without --force`() throws {
        let folder = try TemporaryFolder()
        let commented = Self.loose.replacing("truth: 对", with: "truth: 对  # sure")
        let file = try folder.write("mine.yaml", commented)

        let refused = try Program.run(["format", file])
        let kept = try self.text(file)
        let forced = try Program.run(["format", file, "--force"])

        #expect(refused.status == 1)
        #expect(
            refused.output == """
                \(file):8: this comment would be lost: # sure
                \(file): left as it is, because comments would be lost. Use --force to lose them.
                1 refused

                """
        )
        #expect(kept == commented)
        #expect(forced.status == 0)
        #expect(try self.text(file) == Self.canonical)
    }

    @Test
    func `a file with errors is left as it is and keeps no other from being written`() throws {
        let folder = try TemporaryFolder()
        let faulty = Self.loose.replacing("对", with: "maybe")
        try folder.write("competencies.yaml", "version: 1\n")
        let file = try folder.write("faulty.yaml", faulty.replacing("mine", with: "faulty"))
        try folder.write("mine.yaml", Self.loose)

        let outcome = try Program.run(["format", folder.path])

        #expect(outcome.status == 1)
        #expect(outcome.output.hasPrefix("\(file):8:10: E308"))
        #expect(outcome.output.hasSuffix("1 written, 1 refused\n"))
    }

    @Test
    func `a folder without quiz files and a path that is not there are told`() throws {
        let folder = try TemporaryFolder()

        let empty = try Program.run(["format", folder.path])
        let missing = try Program.run(["format", folder.path("none.yaml")])

        #expect(empty.status == 3)
        #expect(empty.output == "no quiz files\n")
        #expect(missing.status == 3)
        #expect(missing.error.contains("none.yaml"))
    }
}
