import Foundation
import QuizFormat
import TestSupport
import Testing
import Wording

@testable import QuizServer
@testable import quizline

@Suite("Gathering of quiz files")
struct QuizFilesTests {
    @Test
    func `folders are read with all folders in them, and only known names`() throws {
        let folder = try TemporaryFolder()
        for name in ["b.yaml", "a/c.yaml", "a/facts.tsv", "notes.md", "other.tsv", ".hidden.yaml"] {
            try folder.write(name, name)
        }

        let found = QuizFiles(in: [folder.path])

        #expect(
            found.files.map(\.path) == ["a/c.yaml", "a/facts.tsv", "b.yaml"].map(folder.path(_:))
        )
        #expect(
            found.files.map { String(decoding: $0.octets, as: UTF8.self) } == [
                "a/c.yaml", "a/facts.tsv", "b.yaml",
            ]
        )
        #expect(found.faults.isEmpty && found.remarks.isEmpty)
    }

    @Test
    func `a file that is named twice is read once`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("a.yaml", "")

        let found = QuizFiles(in: [folder.path, file, folder.path + "/./a.yaml"])

        #expect(found.files.map(\.path) == [file])
    }

    @Test
    func `links are not followed`() throws {
        let folder = try TemporaryFolder()
        let outside = try TemporaryFolder()
        let target = try outside.write("secret.yaml", "")
        for (name, target) in [("link.yaml", target), ("loop", folder.path)] {
            try FileManager.default.createSymbolicLink(
                atPath: folder.path(name),
                withDestinationPath: target
            )
        }
        let link = folder.path("link.yaml")

        let inFolder = QuizFiles(in: [folder.path])
        let named = QuizFiles(in: [link])

        #expect(inFolder.files.isEmpty && inFolder.faults.isEmpty)
        #expect(inFolder.remarks == [.linkSkipped(link), .linkSkipped(folder.path("loop"))])
        #expect(named.faults == [.notRead(path: link, .symbolicLink)])
    }

    @Test
    func `what cannot be read is told and keeps nothing else from being read`() throws {
        let folder = try TemporaryFolder()
        let good = try folder.write("good.yaml", "")
        let other = try folder.write("notes.md", "")
        let pipe = folder.path("pipe.yaml")
        #expect(mkfifo(pipe, 0o600) == 0)
        let missing = folder.path("missing.yaml")

        let found = QuizFiles(in: [missing, other, folder.path])

        #expect(found.files.map(\.path) == [good])
        #expect(
            found.faults == [
                .notRead(path: missing, .missing), .notRead(path: other, .otherKind),
                .notRead(path: pipe, .special),
            ]
        )
    }

    @Test
    func `no file is read further than one octet past 1 MiB`() throws {
        let folder = try TemporaryFolder()
        let large = [UInt8](repeating: 0x23, count: 3 << 20)
        let quiz = try folder.write("quiz.yaml", octets: large)
        let table = try folder.write("facts.tsv", octets: large)

        let found = QuizFiles(in: [folder.path])

        #expect(found.files.map(\.path) == [quiz])
        #expect(found.files.map(\.octets.count) == [(1 << 20) + 1])
        #expect(found.faults == [.notRead(path: table, .tooLarge(kibibytes: 1024))])
    }

    @Test
    func `progress is told after each file`() throws {
        let folder = try TemporaryFolder()
        for name in ["a.yaml", "b.yaml", "c.yaml"] { try folder.write(name, "") }
        var told: [String] = []

        _ = QuizFiles(in: [folder.path]) { done, total in told.append("\(done)/\(total)") }

        #expect(told == ["1/3", "2/3", "3/3"])
    }

    @Test
    func `a file named by itself brings along the bank around it`() throws {
        let folder = try TemporaryFolder()
        for name in ["competencies.yaml", "a/b/quiz.yaml", "other.yaml"] {
            try folder.write(name, "")
        }
        let quiz = folder.path("a/b/quiz.yaml")

        let found = QuizFiles(in: [quiz], withSurroundings: true)

        #expect(
            found.files.map(\.path)
                == [quiz, folder.path("competencies.yaml"), folder.path("other.yaml")]
        )
        #expect(found.asked == [quiz])
    }

    @Test
    func `a file without a bank around it stays alone`() throws {
        let folder = try TemporaryFolder()
        let quiz = try folder.write("quiz.yaml", "")

        #expect(QuizFiles(in: [quiz], withSurroundings: true).files.map(\.path) == [quiz])
        #expect(BankFolder.around("quiz.yaml") == nil)
    }
}
