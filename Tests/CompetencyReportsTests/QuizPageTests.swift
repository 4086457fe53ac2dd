import CompetencyModel
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("The page on a quiz")
struct QuizPageTests {
    private static let columns: [QuizReportPhrase.Column] = [
        .attempts, .facility, .guess, .discrimination, .range, .efficiency, .seconds,
        .sureAndWrong,
    ]

    @Test(arguments: Language.allCases)
    func `R11 the page is well-formed, stands alone and has one drawing`(language: Language) {
        let text = QuizReportTests.spoilt(language) { $0.showsChoices = true }.html
        let xml = XMLPage(text)

        xml.expectToStandAlone(in: language)
        xml.expectOneDrawing()
        #expect(text.contains("=2+2 &quot;team&quot;"))
        #expect(text.utf8.count < 60_000)
    }

    @Test(arguments: Language.allCases)
    func `R9 the cells of the page are those of the model`(language: Language) {
        let report = QuizReportTests.spoilt(language)
        let tables = QuizTables(report, width: 80)

        let xml = XMLPage(report.html)

        let names = xml.all("th").filter { $0.attributes["scope"] == "row" }
        #expect(names.map(\.text) == report.ranked.map { $0.name(in: "six") })
        let cells = xml.all("td").map(\.text)
        #expect(cells.count == report.ranked.count * (Self.columns.count + 1))
        for (place, row) in report.ranked.enumerated() {
            let own = cells.dropFirst(place * (Self.columns.count + 1)).prefix(Self.columns.count)
            #expect(Array(own) == Self.columns.map { tables.text($0, row) })
        }
        #expect(xml.all("li").map(\.text) == report.findings)
    }

    @Test func `S5 without keys no sentence tells what is right`() {
        let report = QuizReportTests.spoilt()
        let hiding = QuizReportTests.spoilt { $0.showsKeys = false }
        let sentences = report.findings.filter { $0.hasPrefix("q") }

        let page = hiding.lines(width: 255).joined(separator: "\n")

        #expect(!sentences.isEmpty)
        for sentence in sentences {
            #expect(!page.contains(sentence) && !hiding.html.contains(sentence), "\(sentence)")
        }
        // A part without a sentence is left out with its rule.
        #expect(hiding.findings.isEmpty)
        #expect(!hiding.markdown.contains("\n\n\n"))
        #expect(!hiding.html.contains("<ul></ul>"))
        let rules = hiding.lines(width: 255).map { Set($0) == ["-"] }
        #expect(!zip(rules, rules.dropFirst()).contains { $0 && $1 })
        #expect(page.contains("wrong key"))
        #expect(hiding.id != report.id)
    }

    @Test func `R9 the places of points are the numbers of the model`() throws {
        let report = QuizReportTests.spoilt()
        let plot = ItemPlot(report)

        let xml = XMLPage("<svg>\(plot.shapes)</svg>")

        let fine = plot.points.filter { $0.mark == .fine }.reversed()
        let circles = xml.all("circle", class: "p")
        #expect(plot.points.count == 6 && circles.count == fine.count && !circles.isEmpty)
        for (circle, point) in zip(circles, fine) {
            let x = try #require(Double(circle.attributes["cx"] ?? ""))
            let y = try #require(Double(circle.attributes["cy"] ?? ""))
            #expect(abs(x - (48 + point.facility * 580)) <= 0.051)
            #expect(abs(y - (12 + (1 - point.discrimination.value) * 162)) <= 0.051)
        }
        #expect(xml.all("path", class: "w").count == 6)
    }

    @Test func `the drawing says in words which questions need a look`() {
        let report = QuizReportTests.spoilt()

        let title = XMLPage(report.html).all("title").first { $0.path.last == "svg" }?.text

        #expect(title?.hasPrefix("6 questions; wrong key?: q6") == true, "\(title ?? "")")
        #expect(ItemPlot(report).points.first?.mark == .wrongKey)
    }

    @Test func `names of points do not run over each other`() {
        let text = QuizReportTests.spoilt().html

        let places = XMLPage(text).all("text", class: "l").map { name in
            "\(name.attributes["x"] ?? "") \(name.attributes["y"] ?? "")"
        }
        #expect(!places.isEmpty && Set(places).count == places.count)
    }

    @Test func `fewer than five people have no drawing`() {
        let text = QuizReportTests.spoilt(people: 4).html

        #expect(XMLPage(text).fault == nil)
        #expect(!text.contains("<svg"))
        #expect(text.contains("&lt;5"))
    }
}
