import ProgressStorage
import QuizCore
import QuizServer
import TestSupport
import Testing
import Wording

@Suite("The list of exports as people read it")
struct ExportListTests {
    private static func note(_ kind: String, viewer: Trainee.ID?) -> ExportNote {
        ExportNote(
            at: Instant(milliseconds: 1_780_000_000_000),
            who: "quizline",
            viewer: viewer,
            reportID: nil,
            kind: kind,
            subject: "new-sales-manager",
            format: "ndjson",
            showsNames: false,
            rows: 2,
            trainees: ["lina"]
        )
    }

    private func lines(width: Int, _ language: Language = .english) throws -> [String] {
        let folder = try TemporaryFolder()
        let log = ExportLog(besides: folder.path("quizline.db"))
        for note in [Self.note("programme", viewer: "wang"), Self.note("team", viewer: nil)] {
            try log.append(note)
        }
        let now = Instant(milliseconds: 1_780_000_100_000)
        let list = try ExportList(besides: folder.path("quizline.db"), with: nil, at: now)
        return list.lines(width: width, in: language)
    }

    @Test func `where the table fits each file has one line`() throws {
        let lines = try self.lines(width: 120)

        #expect(lines.count == 3)
        #expect(lines[1].contains("quizline as wang  programme new-sales-manager  ndjson"))
    }

    @Test func `where it is too wide columns still line up, and who made what stands below`() throws
    {
        let lines = try self.lines(width: 79)

        #expect(
            lines == [
                "at                    form    names  rows  people",
                "    who               report",
                "2026-05-28T20:26:40Z  ndjson  no     2     1",
                "    quizline as wang  programme new-sales-manager",
                "2026-05-28T20:26:40Z  ndjson  no     2     1",
                "    quizline          team new-sales-manager",
            ]
        )
    }

    @Test(arguments: Language.allCases, [20, 40, 60, 79])
    func `no line is wider than it may be`(language: Language, width: Int) throws {
        let lines = try self.lines(width: width, language)

        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= width }, "\(lines)")
    }
}
