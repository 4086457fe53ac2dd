import CompetencyModel
import Testing
import Wording

@testable import CompetencyReports

@Suite("Reports written trainee by trainee")
struct PiecewiseFormatTests {
    private static let formats: [any PiecewiseFormat.Type] = [CSV.self, NDJSON.self]

    @Test(arguments: Self.formats.indices)
    func `the pieces together are the whole`(index: Int) {
        let format = Self.formats[index]
        let options = ReportOptions()
        let pieces = [SampleS.t07, SampleS.t08].map { trainee in
            let model = ReportModel(.gaps, [SampleS.report(trainee)], showsNames: true)
            return format.piece(of: model, options: options)
        }

        let whole = format.text(of: SampleS.model(), options: options)

        #expect(format.opening(options) + pieces.joined(separator: format.separator) == whole)
    }

    @Test func `a page lists the verdicts that were asked for`() {
        var selection = RowSelection()
        selection.verdicts = [.met]
        let model = ReportModel(
            .gaps,
            [SampleS.report(language: .english)],
            showsNames: false,
            selecting: selection
        )

        let text = PlainText.text(of: model, options: ReportOptions())

        #expect(text.contains("Coach"))
        #expect(!text.contains("Negotiator"))
    }
}
