import QuizCore
import Testing

@testable import CompetencyReports

@Suite("Report cell")
struct ReportCellTests {
    @Test(arguments: [
        (-0.04, 1, "0.0"), (0.05, 1, "0.1"), (-0.05, 1, "-0.1"), (2.5, 0, "3"), (-2.5, 0, "-3"),
        (0.125, 2, "0.13"), (25.664754, 2, "25.66"), (0, 6, "0.000000"),
        (1e12, 6, "1000000000000.000000"),
        (-12.3, 1, "-12.3"), (9999, 2, "9999.00"),
    ])
    func `numbers are rounded once with ties away from zero`(
        number: Double,
        places: Int,
        text: String
    ) {
        #expect(number.decimalText(places: places) == text)
    }

    @Test func `an effect just below zero prints without a minus sign`() {
        #expect(ReportCell.percent(-0.0004, places: 1).full == "0.0")
    }

    @Test func `each kind has a short and a full form`() {
        let instant = Instant(milliseconds: 1_783_760_400_000)

        #expect(ReportCell.percent(0.309976, places: 1).short == "31")
        #expect(ReportCell.percent(0.309976, places: 1).full == "31.0")
        #expect(ReportCell.probability(0.999).short == "99")
        #expect(ReportCell.probability(0.98718).full == "0.9872")
        #expect(ReportCell.number(13.26).short == "13.3")
        #expect(ReportCell.instant(instant).short == "2026-07-11 09:00Z")
        #expect(ReportCell.instant(instant).full == "2026-07-11T09:00:00Z")
        #expect(ReportCell.day(instant).full == "2026-07-11")
        #expect(ReportCell.words(["read:S20", "review:5"]).full == "read:S20 review:5")
        #expect(ReportCell.words([]).json == "[]")
    }
}
