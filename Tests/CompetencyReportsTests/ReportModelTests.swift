import QuizCore
import Testing
import Wording

@testable import CompetencyReports

@Suite("Report model")
struct ReportModelTests {
    @Test func `the id is twelve hexadecimal digits and stays the same`() {
        let id = SampleS.model().id

        #expect(id.count == 12)
        #expect(id.allSatisfy { $0.isHexDigit })
        #expect(id == SampleS.model().id)
    }

    @Test func `names, language, instant and kind are part of the id`() {
        let later = Instant(milliseconds: SampleS.asOf.milliseconds + 1000)
        let ids = [
            SampleS.model(),
            SampleS.model(showsNames: false),
            SampleS.model(.trainee),
            ReportModel(.gaps, [SampleS.report(language: .english)], showsNames: true),
            ReportModel(.gaps, [SampleS.report()], showsNames: true),
            ReportModel(.gaps, [SampleS.report(asOf: later)], showsNames: true),
        ].map(\.id)

        #expect(Set(ids).count == ids.count)
    }

    @Test func `groups and earlier levels are part of the id`() {
        let full = SampleS.pageReport()
        let ids = [full.groups, []].flatMap { groups in
            [full.standings, SampleS.report(language: .english).standings].map { standings in
                let report = TraineeReport(
                    trainee: full.trainee,
                    standings: standings,
                    groups: groups,
                    framework: SampleS.framework,
                    asOf: full.asOf,
                    language: full.language,
                    versions: full.versions
                )
                return ReportModel(.trainee, [report], showsNames: true).id
            }
        }

        #expect(Set(ids).count == 4)
    }

    @Test func `every form of a page ends with its id`() {
        let model = SampleS.model(.trainee)

        #expect(PlainText.text(of: model, options: ReportOptions()).contains(model.id))
        #expect(JSON.text(of: model, options: ReportOptions()).contains(model.id))
        #expect(HTML.text(of: model, options: ReportOptions()).contains(model.id))
        #expect(Markdown.text(of: model, options: ReportOptions()).contains(model.id))
    }

    @Test func `every format is in the list once under its own name`() {
        let names = ReportForm.allCases.map(\.rawValue)
        let formats = Set(ReportForm.allCases.map { ObjectIdentifier($0.format) })

        #expect(names == ["text", "csv", "json", "ndjson", "md", "html"])
        #expect(ReportForm.ownOverTheLine(.trainee) == [.text, .csv, .json, .ndjson])
        #expect(ReportForm.ownOverTheLine(.gaps) == ReportForm.allCases)
        #expect(formats.count == names.count)
        #expect(ReportForm(rawValue: "pdf") == nil)
    }

    @Test(arguments: ReportForm.allCases)
    func `every format ends its last line`(_ form: ReportForm) throws {
        let text = form.format.text(of: SampleS.model(), options: ReportOptions())

        #expect(text.utf8.last == UInt8(ascii: "\n"))
    }
}
