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
                " 1  Negotiator (as a managerial role)   31% (4-64)   need 75^ gap",
                "    read S20, then 5 review questions", " ^ too few questions to prove it",
            ]
        )
        #expect(list.heading == .gapsHeading(shown: 1, of: 1, unasked: 0))
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
                " 1  谈判者（管理角色）", "     31% (4-64)   要求 75^ 差距", "    读原文 S20，再答到期与错题 5 道",
                " ^ 题库太小",
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

        #expect(list.heading == .noGaps(unasked: 0))
        #expect(list.lines(width: 80).isEmpty)
    }

    /// A page of what is missing, read before the first answer or as of an instant.
    private static func page(
        _ evidence: [Evidence]?,
        _ verdicts: Set<Verdict>? = nil,
        as form: any ReportFormat.Type = PlainText.self
    ) -> String {
        var selection = RowSelection()
        selection.verdicts = verdicts
        let report = SampleS.report(SampleS.t07, evidence, language: .english)
        let model = ReportModel(.gaps, [report], showsNames: true, selecting: selection)
        return form.text(of: model, options: ReportOptions())
    }

    @Test func `who never answered has no answers, not no gap`() {
        let list = GapsList(SampleS.report(SampleS.t07, []))

        #expect(list.heading == .noAnswersYet(unasked: 2))
        #expect(list.heading.english == "No answers yet. Not asked yet: 2.")
    }

    @Test func `what was never asked is counted beside what is missing`() {
        let negotiator = (SampleS.evidence["t07"] ?? []).filter { evidence in
            evidence.shares.allSatisfy { $0.competency == "role-negotiator" }
        }

        let list = GapsList(SampleS.report(SampleS.t07, negotiator))

        #expect(list.heading == .gapsHeading(shown: 1, of: 1, unasked: 1))
    }

    @Test(arguments: [PlainText.self, Markdown.self, HTML.self] as [any ReportFormat.Type])
    func `the heading fits the results that were chosen`(_ form: any ReportFormat.Type) {
        let page = Self.page(nil, [.met, .noData], as: form)

        #expect(page.contains("With the result none or met, most important first: 1 of 1."))
        #expect(!page.contains("missing"))
    }

    @Test func `one that was asked for by name and is met is not headed as missing`() {
        let list = GapsList(SampleS.report(), listsAll: true) {
            $0.competency.id == "role-coach"
        }

        #expect(list.heading == .resultsHeading([], shown: 1, of: 1))
    }

    @Test func `a job that requires nothing is not a missing job`() {
        let idle = JobRole(
            id: "idle",
            name: SampleS.role.name,
            summary: SampleS.role.summary,
            requirements: []
        )
        let jobless = ReportedTrainee(id: "t07", displayName: "", role: nil, team: nil)
        let reports = [
            SampleS.report(role: idle, language: .english),
            SampleS.report(jobless, role: nil, language: .english),
        ]

        let pages = reports.map { PlainText.lines(of: $0, width: 80).joined(separator: "\n") }

        #expect(reports.map { GapsList($0).heading } == [.jobRequiresNothing, .nothingRequired])
        #expect(pages[0].contains(" Result: The job requires nothing.\n"))
        #expect(pages[0].contains(" Do now: nothing; come back when"))
        #expect(pages[1].contains(" Result: No job is set, so nothing is required.\n"))
        #expect(pages[1].contains(" Do now: nothing; a job is to be set first.\n"))
    }

    @Test func `without a level there is a dash`() {
        let page = Self.page([], [.noData])

        #expect(
            page.contains("  Negotiator (as a managerial role)     -          need 75^ none"),
            "\(page)"
        )
        #expect(!page.contains("%"))
    }
}
