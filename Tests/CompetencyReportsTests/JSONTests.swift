import QuizCore
import Testing

@testable import CompetencyReports

@Suite("JSON")
struct JSONTests {
    static let firstRow =
        #"{"schema":"quizline.standing/1","as_of":"2026-07-11T09:00:00Z","trainee_id":"t07","#
        + #""role":"sales-rep","scope":"competency","competency_id":"role-negotiator","#
        + #""required":0.750000,"level":0.309976,"sd":0.184748,"low":0.041532,"#
        + #""median":0.292023,"high":0.643657,"p_gap":0.987179,"evidence_ratio":25.664754,"#
        + #""shortfall":0.440707,"state":"gap","proven":0,"provable":0,"questions":6,"#
        + #""answers":8,"units":5.453199,"units_unaged":5.700000,"#
        + #""last_answer":"2026-07-10T09:02:00Z","trend":"unknown","#
        + #""next":["read:S20","review:5"],"next_check":null,"bank_version":"sample","#
        + #""calibration":"author"}"#

    @Test func `the first line of sample S is that of the page`() {
        let text = NDJSON.text(of: SampleS.model(showsNames: false), options: ReportOptions())

        #expect(text.split(separator: "\n").first.map { String($0) } == Self.firstRow)
        #expect(text.split(separator: "\n").count == 4)
    }

    @Test func `the name follows the id where names are shown`() {
        let text = NDJSON.text(of: SampleS.model(), options: ReportOptions())

        #expect(text.contains(#""trainee_id":"t07","name":"王小明","role""#))
    }

    @Test func `the object holds head, constants, summary and the rows`() {
        let model = SampleS.model(showsNames: false)

        let text = JSON.text(of: model, options: ReportOptions())

        let head =
            #"{"schema":"quizline.standings/1","report_id":"\#(model.id)","kind":"gaps","#
            + #""as_of":"2026-07-11T09:00:00Z","log_position":null,"bank_version":"sample","#
            + #""calibration":"author","framework_version":"1","constants":{"top":0.980000,"#
            + #""half_life_days":120.000000,"first_share":0.666667,"latest_share":0.333333,"#
            + #""cap":30.000000,"gap_probability":0.800000,"evidence_ratio":2.000000,"#
            + #""met_probability":0.800000,"min_units":3.000000,"met_units":6.000000,"#
            + #""borderline_units":12.000000},"summary":{"trainees":2,"required":4,"gap":1,"#
            + #""stale":0,"borderline":0,"insufficient":2,"no_data":0,"met":1},"rows":["#
        #expect(text.hasPrefix(head + Self.firstRow + ","))
        #expect(text.hasSuffix("]}\n"))
    }

    @Test(arguments: [
        ("a\"b\\c", #""a\"b\\c""#), ("谈\n\t\r", #""谈\n\t\r""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
    ])
    func `text has the escapes that JSON demands`(text: String, json: String) {
        #expect(JSONText.quoted(text) == json)
    }

    @Test func `what is unknown is null`() {
        let cells: [ReportCell] = [
            .text(nil), .whole(nil), .percent(nil, places: 1), .probability(nil), .number(nil),
            .instant(nil), .day(nil),
        ]

        #expect(cells.allSatisfy { $0.json == "null" && $0.full.isEmpty && $0.short.isEmpty })
    }
}
