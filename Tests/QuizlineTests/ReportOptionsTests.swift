import ArgumentParser
import CompetencyReports
import Foundation
import QuizCore
import TestSupport
import Testing
import Wording

@testable import quizline

@Suite("Options of reports")
struct ReportOptionsTests {
    @Test(arguments: [
        ("2026-07-11T09:00:00Z", 1_783_760_400_000),
        ("2026-07-11T17:00:00+08:00", 1_783_760_400_000),
        ("2026-07-11T09:00:00.250Z", 1_783_760_400_250),
    ])
    func `an instant has a time zone and may have fractions`(
        text: String,
        milliseconds: Int64
    ) throws {
        let instant = try InstantText.instant(of: text, option: "--since", language: .english)

        #expect(instant == Instant(milliseconds: milliseconds))
    }

    @Test(arguments: ["2026-07-11", "2026-07-11T09:00:00", "yesterday", "", "2026-13-11T09:00:00Z"])
    func `anything else is refused with an example`(text: String) {
        let failure = #expect(throws: CommandFailure.self) {
            try InstantText.instant(of: text, option: "--since", language: .english)
        }

        #expect(failure?.status == .usage)
        #expect(failure?.text.contains("2026-07-11T09:00:00Z") == true)
    }

    @Test
    func `flags become options of the formats`() throws {
        let options = try TextFileOptions.parse(["--width", "132", "--no-bom", "--no-guard"])
            .reportOptions(.english)

        #expect(options.width == 132)
        #expect(!options.hasByteOrderMark)
        #expect(!options.guardsFormulas)
    }

    @Test(arguments: [39, 256])
    func `widths outside 40 to 255 are refused`(width: Int) throws {
        let options = try TextFileOptions.parse(["--width", "\(width)"])

        let failure = #expect(throws: CommandFailure.self) { try options.reportOptions(.english) }

        #expect(failure?.status == .usage)
    }

    @Test
    func `places are flags, else variables, else the standard`() throws {
        let environment = ["QUIZLINE_DATABASE": "v.db", "QUIZLINE_LINE": "faulty"]

        let given = try DataOptions.parse(["--quizzes", "q"]).places(
            .english,
            environment: environment
        )
        let standard = try DataOptions.parse([]).places(.english, environment: [:])

        #expect(given == ("v.db", "q"))
        #expect(standard == ("data/quizline.db", "quizzes"))
    }

    @Test
    func `a file is replaced as a whole and only its owner can read it`() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("report.csv", "old and longer")

        try WholeFile.write(Array("new".utf8), to: file)

        #expect(try String(contentsOfFile: file, encoding: .utf8) == "new")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.csv"])
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test
    func `a file that cannot be written leaves nothing behind`() throws {
        let folder = try TemporaryFolder()
        try folder.write("taken/inside", "")

        #expect(throws: WriteFault.self) {
            try WholeFile.write([1], to: folder.path("taken"))
        }
        #expect(throws: WriteFault.self) {
            try WholeFile.write([1], to: folder.path("missing/report.csv"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["taken"])
    }
}
