import CompetencyModel
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Trainee report")
struct TraineeReportTests {
    @Test func `the counts cover the requirements of the job`() {
        let counts = SampleS.report().counts

        #expect((counts.required, counts.gap, counts.met) == (2, 1, 1))
    }

    @Test func `gaps come first in what to do`() {
        let urgent = SampleS.report().mostUrgent

        #expect(urgent.map(\.competency.id) == ["role-negotiator"])
    }

    @Test func `without gaps the most telling undecided competency is what to do`() {
        let urgent = SampleS.report(SampleS.t08).mostUrgent

        #expect(urgent.map(\.competency.id) == ["role-coach"])
    }

    @Test(arguments: Language.allCases, [40, 47, 59, 60, 80, 132, 255])
    func `no line of a page is wider than the width less one`(language: Language, width: Int) {
        for trainee in [SampleS.t07, SampleS.t08] {
            let report = SampleS.report(trainee, language: language)
            let lines =
                PlainText.lines(of: report, width: width) + GapsList(report).lines(width: width)

            let widest = lines.map { DisplayWidth.columns(of: $0) }.max()
            #expect((widest ?? 0) <= width - 1)
        }
    }

    @Test(arguments: [40, 60, 80, 132])
    func `an English page without names from people is ASCII`(width: Int) {
        let english = ReportedTrainee(id: "t07", displayName: "Wang", role: "sales-rep", team: "E")

        let lines = PlainText.lines(
            of: SampleS.report(english, language: .english),
            width: width
        )

        #expect(lines.joined().utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }

    @Test func `the page has the layout of the documentation`() {
        let lines = PlainText.lines(of: SampleS.report(), width: 80)

        let row = lines.first { $0.contains("差距") && $0.contains("|") }
        #expect(row == " 谈判者（管理.. |-[=======*=========]---R-------|  31%   4-64  75^ ?  差距")
        #expect(lines[0] == String(repeating: "=", count: 78))
        #expect(
            lines.contains(" 能力            0%     25     50      75   100%  估计 90%区间 要求 趋势 结论")
        )
    }

    @Test func `the page says what to do`() {
        let lines = PlainText.lines(of: SampleS.report(), width: 80)

        #expect(lines.contains(" 先做：1) 谈判者（管理角色）：读原文 S20，再答到期与错题 5 道"))
    }

    @Test func `the page shows the own view beside what answers show`() {
        let label = LocalizedText(zh: "自己能行", en: "On my own")
        let report = SampleS.report()
        let shown = TraineeReport(
            trainee: report.trainee,
            standings: report.standings,
            framework: SampleS.framework,
            asOf: report.asOf,
            language: .chinese,
            versions: report.versions,
            ownViews: [
                OwnView("role-negotiator", label: label, at: report.asOf),
                OwnView("no-such", label: label, at: report.asOf),
                OwnView("role-coach", label: label, at: report.asOf + .seconds(1)),
            ]
        )

        let lines = PlainText.lines(of: shown, width: 80).filter { $0.contains("自评") }

        #expect(lines.count == 1)
        #expect(lines.first?.contains("自评“自己能行”") == true)
        #expect(lines.first?.contains("作答显示 31%。") == true)
    }

    @Test func `a page without names shows the id alone`() {
        let model = ReportModel(.trainee, [SampleS.report()], showsNames: false)

        let text = PlainText.text(of: model, options: ReportOptions())

        #expect(!text.contains("王小明"))
        #expect(text.contains(" t07 "))
    }

    @Test func `a trainee without answers and job gets a page`() {
        let nobody = ReportedTrainee(id: "t09", displayName: "N", role: nil, team: nil)
        let report = TraineeReport(
            trainee: nobody,
            standings: [],
            framework: SampleS.framework,
            asOf: SampleS.asOf,
            language: .english,
            versions: SampleS.versions
        )

        let lines = PlainText.lines(of: report, width: 80)

        #expect(lines.contains(" No question has been answered yet."))
        #expect(lines.contains(" Result: No job is set, so nothing is required."))
    }
}
