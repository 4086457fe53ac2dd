import CompetencyModel
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Report on predictions")
struct CalibrationReportTests {
    static func report(in language: Language = .english) -> CalibrationReport {
        var bands = CalibrationByBand()
        for evidence in SampleS.evidence.values {
            let predictions = Prediction.replay(
                evidence,
                banks: CompetencyBanks(Array(SampleS.questions.values)),
                framework: SampleS.framework,
                now: SampleS.asOf
            )
            for prediction in predictions { bands.add(prediction) }
        }
        return CalibrationReport(
            bands,
            asOf: SampleS.asOf,
            language: language,
            versions: SampleS.versions
        )
    }

    @Test(arguments: [40, 60, 80, 132], Language.allCases)
    func `no line is wider than the width less one`(width: Int, language: Language) {
        let text = Self.report(in: language).text(width: width)

        for line in text.split(separator: "\n") {
            #expect(DisplayWidth.columns(of: String(line)) <= width - 1, "\(line)")
        }
        #expect(text.contains("sample"))
    }

    @Test func `the table has ten bins for each band and the first answers in all`() {
        let rows = Self.report().csv(ReportOptions()).split(separator: "\r\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }

        let all = rows.filter { $0[0] == "all" }
        let repeats = rows.filter { $0[0] == "repeats" }
        #expect(rows.count == 70)
        #expect(all.compactMap { Int($0[3]) }.reduce(0, +) == 17)
        #expect(repeats.compactMap { Int($0[3]) }.reduce(0, +) == 3)
        #expect(Array(all[0][1...7]) == ["0.00", "0.10", "0", "", "", "", ""])
    }

    @Test func `nobody is named in any form`() {
        let report = Self.report()

        for text in CalibrationReport.forms.map({ report.text(as: $0, ReportOptions()) }) {
            #expect(!text.contains("t07") && !text.contains("王小明"))
        }
        #expect(report.json.contains("\"model_drift\":false"))
        #expect(report.json.contains("\"report_id\":\"\(report.id)\""))
    }
}
