import CompetencyModel
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Pages about a team")
struct TeamPageTests {
    private func report(
        _ language: Language = .english,
        competencies: Int = 3,
        _ change: (inout TeamReport.Request) -> Void = { $0.showsNames = true }
    ) -> TeamReport {
        TeamSample.report(
            TeamSample.team,
            competencies: competencies,
            language: language,
            change
        )
    }

    @Test(arguments: Language.allCases, [40, 47, 49, 50, 60, 69, 70, 80, 132, 255])
    func `R10 no line is wider than the width less one`(language: Language, width: Int) {
        let reports = [
            self.report(language), self.report(language, competencies: 30),
            self.report(language, competencies: 30) { $0.showsAll = true },
            self.report(language, competencies: 7) { $0.scope = .group },
            self.report(language) { $0.showsPeople = false }, TeamSample.sampleS(language),
        ]

        for lines in reports.map({ $0.lines(width: width) }) {
            let widest = lines.map { DisplayWidth.columns(of: $0) }.max()
            #expect((widest ?? 0) <= width - 1)
            #expect(lines.first == lines.last)
        }
    }

    @Test(arguments: [40, 60, 80, 132])
    func `R10 an English page with user names is ASCII`(width: Int) {
        let lines = self.report(competencies: 30) { $0.showsAll = true }.lines(width: width)

        #expect(lines.joined().utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }

    @Test func `the page has the layout of the documentation`() {
        let lines = self.report(competencies: 9).lines(width: 80)

        #expect(lines[0] == String(repeating: "=", count: 78))
        #expect(
            lines[1].hasPrefix(" Team report  east  7 people  8 of 9 competencies  as of 2026-")
        )
        let head = " Trainee        Job               1    2    3    4    5    6    7    8  gaps"
        #expect(lines.contains(head))
        #expect(lines.contains { $0.hasPrefix(" Do now: 1) Skill ") })
        #expect(lines.contains { $0.hasPrefix(" Below requirement, expected  ") })
        #expect(lines.contains { $0.hasPrefix(" Mean level                   ") })
        #expect(lines.contains { $0.hasPrefix(" Against 90 days ago          ") })
        #expect(lines.contains(" 1 more: team east all, or --all"))
        #expect(lines.contains { $0.contains("G gap  B close call  M met  ? unclear  s stale") })
    }

    @Test func `a row shows level and letter of each competency`() throws {
        let report = self.report()

        let row = try #require(report.rows.first { $0.trainee.id == "cai" })
        let cells = report.columns.map { column in
            DisplayWidth.aligned(row.cells[column.id]?.text ?? "", to: 5)
        }
        let line = " 蔡文           Job rep       \(cells.joined())     \(row.gapCount)"
        #expect(report.lines(width: 80).contains(line))
    }

    @Test func `more columns fit beside each other on a wide page, fewer on a narrow one`() {
        let columns = { (width: Int) in
            self.report(competencies: 30).lines(width: width).count { $0.contains("Skill") }
        }

        // Two names on a line from 70 columns on; one to three more stand in what to do.
        let head = { (width: Int) in
            self.report(competencies: 30).lines(width: width).first { $0.hasSuffix("gaps") } ?? ""
        }
        #expect(head(80).hasSuffix("   8  gaps"))
        #expect(head(132).hasSuffix("  18  gaps"))
        #expect(head(40).hasSuffix("   4  gaps"))
        #expect(columns(132) > columns(80))
    }

    @Test func `all columns stand in blocks of their own`() {
        let report = self.report(competencies: 30) { $0.showsAll = true }

        let lines = report.lines(width: 80)
        #expect(lines.count { $0.hasSuffix("gaps") } == 4)
        #expect(lines.count { $0.hasPrefix(" Mean level") } == 4)
        #expect(!lines.contains { $0.contains("more: --all") })
    }

    @Test(arguments: Language.allCases)
    func `R9 the cells of the heat map are those of the model`(language: Language) {
        let report = self.report(language)
        let sheet = TeamSheet(report)

        let xml = XMLPage(report.html)

        #expect(xml.fault == nil)
        let inBody = xml.elements.filter { $0.path.contains("tbody") }
        let names = inBody.filter { $0.name == "th" && $0.attributes["scope"] == "row" }
        #expect(names.map(\.text) == report.rows.map(sheet.whoInFull))
        let cells = inBody.filter { $0.attributes["class"]?.hasPrefix("m ") ?? false }
        let wanted = report.rows.flatMap { row in
            report.columns.compactMap { row.cells[$0.id] }
        }
        #expect(cells.map(\.text) == wanted.map(\.text))
        #expect(
            cells.map { $0.attributes["class"] ?? "" } == wanted.map { "m \($0.verdict.rawValue)" }
        )
        let feet = xml.elements.filter { $0.name == "td" && $0.path.contains("tfoot") }
        let block = sheet.blocks(of: 12).first ?? []
        #expect(
            feet.map(\.text) == sheet.footLines(block).flatMap { $0.cells + [""] }
        )
    }

    @Test(arguments: Language.allCases)
    func `R9 the table of verdicts is that of the model`(language: Language) {
        let report = self.report(language)
        let sheet = TeamSheet(report)
        let table = TeamVerdictTable(sheet.blocks(of: 12).flatMap(\.self), in: sheet)

        let xml = XMLPage(report.html)

        let groups = xml.elements.filter { $0.attributes["scope"] == "rowgroup" }
        #expect(groups.map(\.text) == report.columns.map(\.name))
        #expect(!groups.isEmpty && groups.allSatisfy { $0.attributes["rowspan"] == "2" })
        #expect(table.rows.count == 6)
        let markdown = report.markdown
        for row in table.rows {
            let cells = row.map(Markdown.escaped).joined(separator: " | ")
            #expect(markdown.contains("| \(cells) |"))
        }
    }

    @Test(arguments: Language.allCases)
    func `R9 the rows of Markdown are those of the model`(language: Language) {
        let report = self.report(language)
        let sheet = TeamSheet(report)

        let lines = report.markdown.split(separator: "\n")

        for row in report.rows {
            let cells =
                [sheet.whoInFull(row), row.job ?? "-"]
                + report.columns.map { row.cells[$0.id]?.text ?? "" } + [String(row.gapCount)]
            #expect(lines.contains("| \(cells.map(Markdown.escaped).joined(separator: " | ")) |"))
        }
    }

    @Test(arguments: Language.allCases)
    func `R11 a page is well-formed, stands alone and runs nothing`(language: Language) {
        let text = self.report(language, competencies: 30).html
        let xml = XMLPage(text)

        xml.expectToStandAlone(in: language)
        #expect(text.contains("Ann &lt;b&gt;&amp;&quot;&#39; (ann)"))
        #expect(
            xml.elements.allSatisfy { element in
                element.attributes.keys.allSatisfy { $0 != "style" }
            }
        )
        #expect(text.utf8.count < 60_000)
    }

    @Test func `a team of another name stays text`() {
        let report = self.report { $0.name = "<b>&\"'\u{0}|x" }

        #expect(XMLPage(report.html).all("bdi").map(\.text) == ["<b>&\"' |x (east)"])
        #expect(report.markdown.hasPrefix(#"# Team report: \<b\>\&"' \|x (east)"#))
    }
}
