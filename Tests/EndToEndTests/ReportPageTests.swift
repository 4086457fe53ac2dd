import Foundation
import TestSupport
import Testing

@Suite("The report as a page of HTML")
struct ReportPageTests {
    private let folder: TemporaryFolder

    init() throws {
        self.folder = try TemporaryFolder()
    }

    /// The page of a sales manager who answered three quizzes, written by the command.
    private func page(_ arguments: [String] = []) throws -> String {
        let server = try ServerProcess(settings: ["default-job": "sales-manager"])
        let lina = try server.script()
        _ = try lina.enrol("lina")
        for quiz in ["mr-six-roles", "mr-decisional-roles", "ng-preparation-batna"] {
            let count = try lina.reply(to: "start \(quiz)").integer("of") ?? 0
            for number in 1...count { try lina.ask("answer \(number) A") }
            try lina.ask("finish yes")
        }
        let file = self.folder.path("lina.html")
        let outcome = try Outcome(
            of: ServerProcess.program,
            ["report", "trainee", "lina", "--format", "html", "--out", file]
                + ["--database", server.database, "--quizzes", ServerProcess.quizzes] + arguments
        )
        #expect(outcome.status == 0, "\(outcome.error)")
        return file
    }

    @Test
    func `a page with all rows and few answers has at most 60 KB`() throws {
        let page = try String(
            contentsOfFile: self.page(["--all", "--lang", "zh"]),
            encoding: .utf8
        )

        #expect(page.utf8.count <= 60_000)
        #expect(page.matches(of: /<th scope="row">/).count > 60)
    }

    @Test(.enabled(if: Chromium.isInstalled, Chromium.missing), arguments: ["en", "zh"])
    func `a browser reads the page as it was written and prints it on one sheet`(
        language: String
    ) throws {
        let browser = try Chromium()
        let page = try self.page(["--lang", language])
        let written = try String(contentsOfFile: page, encoding: .utf8)

        let read = try browser.document(of: page)

        for part in [
            "<svg ", "<title>", "<tr>", "<th scope=\"row\">", "<th scope=\"col\">", "<td>",
        ] {
            #expect(read.components(separatedBy: part).count > 1, "\(part)")
            #expect(
                read.components(separatedBy: part).count
                    == written.components(separatedBy: part).count,
                "\(part)"
            )
        }
        #expect(written.matches(of: /<th scope="row">/).count == 13 + 12)
        #expect(try browser.printedPages(of: page) == 1)
    }

    @Test(.enabled(if: Chromium.isInstalled, Chromium.missing))
    func `a page looks different where dark colours are preferred`() throws {
        let browser = try Chromium()
        let page = try self.page(["--lang", "en"])

        let light = try browser.picture(of: page, isDark: false)
        let dark = try browser.picture(of: page, isDark: true)

        #expect(light.count > 20_000 && dark.count > 20_000)
        #expect(light != dark)
        #expect(try browser.picture(of: page, isDark: false) == light)
    }
}
