import QuizCore
import Testing
import Wording

@testable import CompetencyModel
@testable import CompetencyReports

@Suite("The page on predictions")
struct CalibrationPageTests {
    @Test(arguments: Language.allCases)
    func `R11 the page is well-formed, stands alone and has one drawing`(language: Language) {
        let xml = XMLPage(CalibrationReportTests.report(in: language).html)

        xml.expectToStandAlone(in: language)
        xml.expectOneDrawing()
    }

    @Test(arguments: Language.allCases)
    func `R9 the cells of the page are those of the model`(language: Language) {
        let report = CalibrationReportTests.report(in: language)

        let xml = XMLPage(report.html)

        let rows = report.binRows + report.bandRows
        let names = xml.all("th").filter { $0.attributes["scope"] == "row" }.map(\.text)
        #expect(rows.count == 17)
        #expect(names == rows.map { $0[0] })
        #expect(xml.all("td").map(\.text) == rows.flatMap { $0.dropFirst() })
    }

    @Test func `R9 the places of points are the numbers of the model`() throws {
        let bins = CalibrationReportTests.report().bands[.all].bins
        let plot = CalibrationPlot(CalibrationReportTests.report().bands[.all], in: .english)

        let xml = XMLPage("<svg>\(plot.shapes)</svg>")

        let answered = bins.filter { $0.count > 0 }
        let places = xml.all("path", class: "w").map { line in
            line.attributes["d"]?.dropFirst().split { " V".contains($0) }.compactMap {
                Double($0)
            } ?? []
        }
        #expect(!answered.isEmpty && places.count == answered.count)
        for (bin, place) in zip(answered, places) {
            let (predicted, range) = try (
                #require(bin.meanChance), #require(bin.interval)
            )
            let expected = [
                52 + predicted * 496, 352 - range.high * 340, 352 - range.low * 340,
            ]
            #expect(!zip(place, expected).contains { abs($0 - $1) > 0.051 }, "\(place)")
        }
        let numbers = xml.all("path", class: "h").count
        #expect(numbers == answered.count)
        #expect(xml.all("text").suffix(numbers).map(\.text) == answered.map { "\($0.count)" })
    }

    @Test func `a bin whose range does not hold its prediction is a square and named`() {
        var calibration = Calibration()
        for _ in 0..<40 { calibration.add(Self.prediction(0.25, cameTrue: true)) }
        for number in 0..<10 { calibration.add(Self.prediction(0.65, cameTrue: number < 6)) }

        let plot = CalibrationPlot(calibration, in: .english)

        let xml = XMLPage("<svg>\(plot.shapes)</svg>")
        #expect(xml.all("rect", class: "p").count == 1)
        #expect(xml.all("circle", class: "p").count == 1)
        #expect(plot.title.english == "50 first answers in 2 of 10 bins; off: 0.2-0.3")
    }

    private static func prediction(_ chance: Double, cameTrue: Bool) -> Prediction {
        Prediction(
            question: QuestionName(quiz: "quiz", question: "q1"),
            chance: chance,
            outcome: cameTrue ? 1 : 0,
            units: 7,
            isRepeat: false
        )
    }
}
