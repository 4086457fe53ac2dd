import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("The page on the training material")
struct SourcePageTests {
    @Test(arguments: Language.allCases, [nil, "S1", "EXT"])
    func `R11 the page is well-formed, stands alone and has one drawing`(
        language: Language,
        section: String?
    ) {
        let xml = XMLPage(SourceReportTests.report(section: section, language: language).html)

        xml.expectToStandAlone(in: language)
        xml.expectOneDrawing()
    }

    @Test(arguments: Language.allCases)
    func `R9 the cells of the page are those of the model`(language: Language) {
        let report = SourceReportTests.report(language: language)

        let xml = XMLPage(report.html)

        let names = xml.all("th").filter { $0.attributes["scope"] == "row" }.map(\.text)
        let cells = xml.all("td").map(\.text)
        #expect(names == ["S1", "S2", "EXT"])
        #expect(
            cells
                == report.articles.flatMap { row in
                    [.facts, .covered, .answers, .right, .misread, .title].map {
                        report.cell($0, of: row)
                    }
                }
        )
    }

    @Test func `the page on one article says what each fact states`() {
        let xml = XMLPage(SourceReportTests.report(section: "S1").html)

        #expect(xml.all("h1").map(\.text) == ["The training material: S1 One"])
        #expect(
            xml.all("td").map(\.text) == [
                "2", "16", "44%", "misread", #"Says, "so""#,
                "0", "0", "-", "no question", #"Says, "so""#,
            ]
        )
    }

    @Test func `squares are filled by the share right and framed where misread`() {
        let map = FactMap(SourceReportTests.report())

        let xml = XMLPage("<svg>\(map.shapes)</svg>")
        let paths = { (style: String) in
            xml.all("path").filter { $0.attributes["class"] == style }
                .map { $0.attributes["d"] ?? "" }
        }

        // 7 of 16 right: 4.8 of 11 from below; S1-F1 and its twin in the second row.
        #expect(paths("f low") == ["M36 8.2h11V13h-11zM36 24.2h11V29h-11z"])
        #expect(paths("f misread") == ["M36 2h11v11h-11zM36 18h11v11h-11z"])
        #expect(paths("f uncovered") == ["M49 2h11v11h-11z"])
        #expect(paths("f dot") == ["M40 38h3v3h-3z"])
        #expect(paths("f middle").isEmpty && paths("f high").isEmpty)
        #expect(xml.all("text").map(\.text) == ["S1", "S2", "EXT"])
        #expect(map.size == (640, 48))
    }

    @Test func `the drawing says in words what it shows`() {
        let titles = XMLPage(SourceReportTests.report().html).all("title").map(\.text)

        #expect(
            titles == [
                "The training material",
                "4 facts; misread: 2; not told yet: 1; without a question: 1",
            ]
        )
    }

    @Test func `a share right has the colour of its square, and none where it is not told`() {
        let xml = XMLPage(SourceReportTests.report().html)

        let styles = xml.all("td").filter { $0.text.hasSuffix("%") || $0.text == "<5" }
            .map { $0.attributes["class"] }
        #expect(styles == ["low", "low", nil])
    }

    @Test func `what was misread is listed`() {
        let report = SourceReportTests.report()

        let items = XMLPage(report.html).all("li").map(\.text)

        #expect(items == [#"S1-F1  44% of 16  Says, "so""#])
        #expect(report.text(as: .html, ReportOptions()) == report.html)
    }
}
