import Foundation
import TestSupport
import Testing

@Suite(
    "Pages for managers and authors in a browser",
    .enabled(if: Chromium.isInstalled, Chromium.missing)
)
struct ManagerPageTests {
    /// A report with the sheets of paper that it may take.
    struct Page {
        let report: [String]
        let sheets: ClosedRange<Int>
        /// Large drawings, in which people and rows have none.
        let drawings: Int
    }

    private static let pages = [
        Page(report: ["team", "east", "--names"], sheets: 1...2, drawings: 0),
        Page(report: ["team", "east", "--by", "group"], sheets: 1...2, drawings: 0),
        Page(report: ["coverage"], sheets: 1...1, drawings: 1),
        Page(report: ["coverage", "S20"], sheets: 1...4, drawings: 1),
        Page(report: ["calibration"], sheets: 1...1, drawings: 1),
    ]

    private let folder: TemporaryFolder

    /// A year of twelve made-up people.
    init() throws {
        self.folder = try TemporaryFolder()
        let made = try Outcome(
            of: ServerProcess.program,
            [
                "demo", "--database", self.folder.path("demo.db"), "--trainees", "12", "--until",
                "2026-07-01T00:00:00Z", "--lang", "zh", "--quizzes", ServerProcess.quizzes,
            ]
        )
        #expect(made.status == 0, "\(made.error)")
    }

    private func page(_ report: [String], in language: String) throws -> String {
        let name = (report + [language]).joined(separator: "-")
        let file = self.folder.path("\(name).html")
        let outcome = try Outcome(
            of: ServerProcess.program,
            ["report"] + report
                + ["--format", "html", "--out", file, "--lang", language]
                + ["--as-of", "2026-07-01T00:00:00Z", "--database", self.folder.path("demo.db")]
                + ["--quizzes", self.folder.path("demo-quizzes")]
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        return file
    }

    /// One test for all pages, since the year takes a while to make.
    @Test
    func `a browser reads each page as it was written, light or dark, and prints it on A4`() throws
    {
        let browser = try Chromium()

        for page in Self.pages {
            for language in ["en", "zh"] {
                let file = try self.page(page.report, in: language)
                try self.hold(file, against: page, in: browser)
            }
        }
    }

    private func hold(_ file: String, against page: Page, in browser: Chromium) throws {
        let written = try String(contentsOfFile: file, encoding: .utf8)
        let read = try browser.document(of: file)
        for part in ["<svg ", "<title>", "<tr>", "<th scope=\"row\"", "<td"] {
            let count = written.components(separatedBy: part).count
            #expect(read.components(separatedBy: part).count == count, "\(file): \(part)")
        }
        #expect(written.matches(of: /<th scope="row"/).count > 5, "\(file)")
        #expect(written.matches(of: /<svg\s/).count == page.drawings, "\(file)")
        #expect(page.sheets.contains(try browser.printedPages(of: file)), "\(file)")
        let overhangs = try [1100, 500].map { try browser.overhang(of: file, width: $0) }
        #expect(overhangs == [0, 0], "\(file)")
        let light = try browser.picture(of: file, isDark: false)
        let dark = try browser.picture(of: file, isDark: true)
        #expect(light.count > 20_000 && dark.count > 20_000 && light != dark, "\(file)")
    }

    @Test
    func `a list of gaps has a sheet of paper for each person, or more`() throws {
        let browser = try Chromium()
        let file = try self.page(["gaps", "--team", "east", "--state", "gap"], in: "en")
        let people = try String(contentsOfFile: file, encoding: .utf8).matches(of: /<article>/)

        let sheets = try browser.printedPages(of: file)

        #expect(people.count > 1)
        #expect((people.count...people.count * 2).contains(sheets))
        #expect(try browser.overhang(of: file, width: 500) == 0)
    }
}
