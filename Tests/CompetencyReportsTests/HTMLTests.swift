import CompetencyModel
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("HTML")
struct HTMLTests {
    private static let hostile = #"<b>&"'"#

    /// A page about someone whose name is markup, with groups and a year of levels.
    private func page(
        _ kind: ReportModel.Kind = .trainee,
        language: Language = .english,
        name: String = Self.hostile
    ) -> (text: String, xml: XMLPage, sheet: TraineeSheet?) {
        let trainee = ReportedTrainee(
            id: "t07",
            displayName: name,
            role: "sales-rep",
            team: Self.hostile
        )
        let report = SampleS.pageReport(trainee, language: language)
        let model = ReportModel(kind, [report], showsNames: true)
        let text = HTML.text(of: model, options: ReportOptions())
        return (text, XMLPage(text), TraineeSheet.all(of: model).first)
    }

    @Test(arguments: Language.allCases, [ReportModel.Kind.trainee, .gaps])
    func `R11 a page is well-formed and stands alone`(
        language: Language,
        kind: ReportModel.Kind
    ) {
        let page = self.page(kind, language: language)

        page.xml.expectToStandAlone(in: language)
        #expect(page.text.hasPrefix("<!DOCTYPE html>\n<html lang="))
        #expect(page.xml.elements.allSatisfy { $0.attributes["style"] == nil })
        #expect(page.text.utf8.count < 60_000)
    }

    @Test func `a policy forbids to load and to run anything`() {
        let policy = self.page().xml.all("meta").first {
            $0.attributes["http-equiv"] == "Content-Security-Policy"
        }

        #expect(policy?.attributes["content"] == "default-src 'none'; style-src 'unsafe-inline'")
    }

    @Test func `R11 a name that is markup stays text`() {
        let page = self.page()

        #expect(page.text.contains("&lt;b&gt;&amp;&quot;&#39; (t07)"))
        #expect(page.xml.all("bdi").first?.text == "\(Self.hostile) (t07)")
        #expect(page.xml.all("span").contains { $0.text == Self.hostile })
    }

    @Test(arguments: ["a\u{0}b", "a\u{1F}b", "a\u{FFFE}b", "a\nb", "a\u{7F}b"])
    func `a name with control characters leaves the page well-formed`(name: String) {
        let page = self.page(name: name)

        #expect(page.xml.fault == nil)
        #expect(page.xml.all("bdi").first?.text == "a b (t07)")
    }

    @Test(arguments: Language.allCases)
    func `R11 each drawing has one title and one description`(language: Language) {
        let xml = self.page(language: language).xml
        let drawings = xml.all("svg")
        let titles = xml.all("title").filter { $0.path.last == "svg" }

        #expect(drawings.count == 3 + 2)
        #expect(!drawings.isEmpty && drawings.allSatisfy { $0.attributes["role"] == "img" })
        #expect(titles.count == drawings.count)
        #expect(xml.all("desc").count == drawings.count)
        #expect(titles.allSatisfy { !$0.text.isEmpty })
    }

    @Test func `a bar says in words what it shows`() {
        let titles = self.page().xml.all("title").map(\.text)

        #expect(
            titles.contains(
                "Negotiator (as a managerial role): 31%, between 4 and 64, required 75, gap"
            )
        )
    }

    @Test(arguments: Language.allCases)
    func `R9 the cells of the page are those of the model`(language: Language) throws {
        let page = self.page(language: language)
        let sheet = try #require(page.sheet)
        let rows = sheet.groups + sheet.shown
        let names = page.xml.all("th").filter { $0.attributes["scope"] == "row" }
        // Bar, level, range, need, trend, verdict.
        let cells = page.xml.all("td").map(\.text)
        let column = { (place: Int) in stride(from: place, to: cells.count, by: 6).map { cells[$0] }
        }

        #expect(rows.count == 3)
        #expect(names.map(\.text) == rows.map(\.name))
        #expect(column(1) == rows.map(\.level))
        #expect(column(2) == rows.map(\.range))
        #expect(column(3) == rows.map(\.markedNeed))
        #expect(column(5) == rows.map { "\($0.verdict.letter) \(sheet.word($0.verdict))" })
        #expect(zip(column(4), rows).allSatisfy { $0.hasSuffix(sheet.word($1.trend)) })
    }

    @Test func `R9 the places in a bar are the numbers of the model`() throws {
        let page = self.page()
        let rows = try #require(page.sheet).groups + (page.sheet?.shown ?? [])
        let ranges = page.xml.all("rect", class: "i")
        let dots = page.xml.all("circle", class: "l")

        #expect(ranges.count == rows.count && dots.count == rows.count)
        for (row, (range, dot)) in zip(rows, zip(ranges, dots)) {
            let estimate = try #require(row.estimate)
            let low = try #require(Double(range.attributes["x"] ?? ""))
            let width = try #require(Double(range.attributes["width"] ?? ""))
            let level = try #require(Double(dot.attributes["cx"] ?? ""))
            #expect(abs(low - estimate.low * 200) <= 0.051)
            #expect(abs(low + width - estimate.high * 200) <= 0.11)
            #expect(abs(level - estimate.level * 200) <= 0.051)
        }
    }

    @Test func `headings of columns and rows have a scope`() {
        let xml = self.page().xml

        #expect(xml.all("th").count == 2 * 7 + 3)
        #expect(xml.all("th").allSatisfy { ["col", "row"].contains($0.attributes["scope"]) })
        #expect(
            xml.all("caption").map(\.text) == ["By group", "By competency, most important first"]
        )
    }

    @Test func `what is missing is listed with what to do`() {
        let xml = self.page(.gaps).xml

        // Bar, level, range, need, verdict, what to do.
        let cells = xml.all("td").map(\.text)
        #expect(cells.count == 2 * 6)
        #expect(cells[5] == "read S20, then 5 review questions")
        #expect(cells[11] == "answer about 3 questions")
    }

    @Test func `what is selected by verdict is listed, on the page and in Markdown`() {
        var met = RowSelection()
        met.verdicts = [.met]
        var coach = RowSelection()
        coach.competencies = ["role-coach"]
        let model = { (selection: RowSelection) in
            ReportModel(
                .gaps,
                [SampleS.report(SampleS.t07, language: .english)],
                showsNames: false,
                selecting: selection
            )
        }

        let names = [RowSelection(), met, coach].map { selection in
            XMLPage(HTML.text(of: model(selection), options: ReportOptions())).all("th")
                .filter { $0.attributes["scope"] == "row" }.map(\.text)
        }
        let tables = [RowSelection(), met, coach].map { selection in
            Markdown.text(of: model(selection), options: ReportOptions())
        }

        #expect(names == [["Negotiator (as a managerial role)"], ["Coach"], []])
        #expect(tables.map { $0.contains("| Coach |") } == [false, true, false])
        #expect(tables.map { $0.contains("| Negotiator ") } == [true, false, false])
    }

    @Test func `a curve breaks where there was too little evidence`() throws {
        let sheet = try #require(self.page().sheet)
        let row = try #require(sheet.shown.first { $0.hasCurve })
        let xml = XMLPage("<svg>\(LevelCurve(row: row).shapes)</svg>")

        let known = row.history.indices.filter { row.history[$0].estimate != nil }
        let lines = xml.all("path", class: "c").map { $0.attributes["d"] ?? "" }
        let places = lines.flatMap { $0.dropFirst().split(separator: "L") }.compactMap {
            Int($0.prefix { $0 != " " })
        }
        #expect(places == known.map { $0 * 10 })
        #expect(row.history.count == 13 && known.count < 13)
        #expect(lines.count == 2)
    }

    @Test func `without answers and job the page says so`() {
        let nobody = ReportedTrainee(id: "t09", displayName: "N", role: nil, team: nil)
        let report = TraineeReport(
            trainee: nobody,
            standings: [],
            framework: SampleS.framework,
            asOf: SampleS.asOf,
            language: .english,
            versions: SampleS.versions
        )

        let text = HTML.text(
            of: ReportModel(.trainee, [report], showsNames: false),
            options: ReportOptions()
        )

        #expect(XMLPage(text).fault == nil)
        #expect(text.contains("No question has been answered yet."))
        #expect(!text.contains("<table"))
    }

    @Test func `several trainees are parts of one page`() {
        let model = ReportModel(
            .trainee,
            [SampleS.pageReport(SampleS.t07), SampleS.pageReport(SampleS.t08)],
            showsNames: false
        )

        let xml = XMLPage(HTML.text(of: model, options: ReportOptions()))

        #expect(xml.fault == nil)
        #expect(xml.all("article").count == 2)
        #expect(xml.all("bdi").map(\.text) == ["t07", "t08"])
    }
}
