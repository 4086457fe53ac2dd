import Foundation
import QuizServer
import TestSupport
import Testing
import Wording

@testable import quizline

@Suite("Mending of files")
struct FileMendingTests {
    private static let slip = "id: slip\nlangs: zh\ntitle: 样例\nversion: 1\n"

    @Test
    func `a file that changed since it was read is left alone`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("slip.yaml", Self.slip)
        let files = QuizFiles(in: [file])
        try folder.write("slip.yaml", Self.slip + "note: 新\n")

        let mending = FileMending(of: files)

        #expect(mending.hasFailed)
        #expect(mending.told == [.changedMeanwhile(file)])
        #expect(try String(contentsOfFile: file, encoding: .utf8).hasSuffix("note: 新\n"))
    }

    @Test
    func `files around the one that was asked for are left alone`() throws {
        let folder = try TemporaryFolder()
        try folder.write("competencies.yaml", "version: 1\n")
        let other = try folder.write("slip.yaml", Self.slip)
        let file = try folder.write("good.yaml", "id: good\n")

        let mending = FileMending(of: QuizFiles(in: [file], withSurroundings: true))

        #expect(mending.told == [.nothingToMend])
        #expect(try String(contentsOfFile: other, encoding: .utf8) == Self.slip)
    }
}
