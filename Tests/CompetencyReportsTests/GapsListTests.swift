import CompetencyModel
import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Gaps list")
struct GapsListTests {
    @Test func `a gap takes two lines`() {
        let list = GapsList(SampleS.report(language: .english))

        #expect(
            list.lines(width: 80) == [
                " 1  Negotiator (as a managerial role)   31% (4-64)   need 75  gap",
                "    read S20, then 5 review questions",
            ]
        )
        #expect(list.heading == .gapsHeading(shown: 1, of: 1))
    }

    @Test func `at most as many gaps as asked for are shown`() {
        let list = GapsList(SampleS.report(SampleS.t08), most: 1)

        #expect(list.rows.map(\.standing.competency.id) == ["role-negotiator"])
        #expect(list.total == 2)
    }

    @Test func `a narrow page has the numbers on a line of their own`() {
        let lines = GapsList(SampleS.report()).lines(width: 40)

        #expect(
            lines == [
                " 1  谈判者（管理角色）", "     31% (4-64)   要求 75  差距", "    读原文 S20，再答到期与错题 5 道",
            ]
        )
    }

    @Test func `a filter narrows the list`() {
        let list = GapsList(SampleS.report(SampleS.t08)) { $0.competency.id == "role-coach" }

        #expect(list.rows.map(\.standing.competency.id) == ["role-coach"])
    }

    @Test func `what was answered long ago is to be checked again`() {
        let later = SampleS.asOf + .seconds(300 * 86_400)
        let list = GapsList(SampleS.report(language: .english, asOf: later))

        let advice = list.rows.filter { $0.standing.verdict == .stale }
            .map { ReportSpeech.advice($0).english }

        #expect(!advice.isEmpty)
        #expect(advice.allSatisfy { $0.contains(": last answered 30") && $0.contains("re-check") })
    }

    @Test func `without gaps the list says so`() {
        let list = GapsList(SampleS.report()) { _ in false }

        #expect(list.heading == .noGaps)
        #expect(list.lines(width: 80).isEmpty)
    }
}
