import Foundation
import ProgressStorage
import QuizServer
import TestSupport
import Testing

@testable import quizline

@Suite("Files that no report replaces")
struct OwnFileTests {
    @Test
    func `everything that lies beside an open database belongs to it`() throws {
        let folder = try TemporaryFolder()
        let database = folder.path("quizline.db")
        _ = try Pepper.open(folder.path("pepper.key"))
        let store = try ProgressStore(
            opening: database,
            limits: StoreLimits(diskReserve: 1_048_576)
        )
        defer { store.close() }
        try ExportLog(besides: database).prepare()

        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)

        #expect(names.count >= 6, "\(names)")
        for name in names { #expect(OwnFile(at: folder.path(name)) != nil, "\(name)") }
        #expect(OwnFile(at: folder.path("quizline.db-journal")) != nil)
    }

    @Test
    func `other files are nobody's`() throws {
        let folder = try TemporaryFolder()
        try folder.write("quizline.csv", "a,b\n")
        try folder.write("short.txt", String(repeating: "x", count: 32))
        try folder.write("mine.lock", "")

        for name in ["quizline.csv", "short.txt", "mine.lock", "absent.db", "absent.db-wal"] {
            #expect(OwnFile(at: folder.path(name)) == nil, "\(name)")
        }
    }

    @Test(arguments: ["quizline.db", "quizline.lock", "link.db", "pepper.key"])
    func `a report over a file of ours is refused and notes nothing`(name: String) async throws {
        let sample = try await SampleStore()
        try FileManager.default.createSymbolicLink(
            atPath: sample.folder.path("link.db"),
            withDestinationPath: sample.database
        )
        _ = try Pepper.open(sample.folder.path("pepper.key"))
        let path = sample.folder.path(name)

        let gaps = try sample.report("gaps", "--out", path, "--as-of", SampleStore.asOf)
        let one = try sample.report("trainee", "t07", "--out", path, "--as-of", SampleStore.asOf)
        let notes = try Program.run(["report", "exports", "--database", sample.database])
        let verify = try Program.run(["verify", "--database", sample.database])

        for outcome in [gaps, one] {
            #expect(outcome.status == 2, "\(outcome)")
            #expect(outcome.error.hasPrefix("quizline: \(path) "), "\(outcome)")
            #expect(outcome.error.contains("choose another file"), "\(outcome)")
        }
        #expect(notes.status == 1)
        #expect(verify.status == 0)
    }
}
