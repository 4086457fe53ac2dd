import CompetencyModel
import Wording

/// The page on predictions: what is to be held of them, a drawing, two tables, what does not fit.
struct HTMLCalibration {
    private let report: CalibrationReport
    private let parts: HTMLParts

    init(_ report: CalibrationReport) {
        self.report = report
        self.parts = HTMLParts(language: report.language)
    }

    var text: String {
        self.parts.article(
            self.parts.head(self.report.say(.title), of: nil, facts: self.report.dates)
                + [self.parts.text(self.report.say(self.report.conclusion)), self.figure]
                + [self.bins, self.bands] + self.misfits
                + [
                    self.parts.legend(self.report.say(.howToRead)),
                    self.parts.foot(self.report.say(.foot(self.report.id))),
                ]
        )
    }

    private var figure: String {
        let plot = CalibrationPlot(self.report.bands[.all], in: self.report.language)
        let drawing = HTMLText.drawing(
            "plot bins",
            size: CalibrationPlot.size,
            title: self.say(plot.title),
            description: self.say(.shape),
            plot.shapes
        )
        return self.parts.figure(self.say(.caption), legend: self.say(.legend), drawing)
    }

    private var bins: String {
        self.grid(
            CalibrationReport.binColumns,
            self.report.binRows,
            caption: self.report.say(.binsOfAll)
        )
    }

    private var bands: String {
        self.grid(CalibrationReport.bandColumns, self.report.bandRows, caption: self.say(.bands))
    }

    private func grid(
        _ columns: [CalibrationReport.Column],
        _ rows: [[String]],
        caption: String
    ) -> String {
        HTMLGrid(
            heads: columns.map { self.report.say(.column($0)) },
            rows: rows.map { $0.map { HTMLGrid.Cell($0) } },
            caption: caption
        ).text
    }

    /// A sentence, and a list of the questions that do not fit.
    private var misfits: [String] {
        let sentences = self.report.misfits.map(self.report.say)
        let items = sentences.dropFirst().map { HTMLText.text("li", $0) }
        return sentences.prefix(1).map { self.parts.text($0) }
            + (items.isEmpty ? [] : [HTMLText.element("ul", "", items.joined())])
    }

    private func say(_ phrase: CalibrationPlotPhrase) -> String {
        phrase.text(in: self.report.language)
    }
}

extension CalibrationReport {
    /// One page for a browser or a printer that needs nothing but itself; well-formed as XML.
    var html: String {
        HTML.page(
            self.say(.title),
            in: self.language,
            style: HTMLPlotStyle.text + "\n" + Self.style,
            HTMLCalibration(self).text
        )
    }

    private static let style = """
        .j{fill:none;stroke:var(--edge);stroke-width:1}.h{fill:var(--band)}.bins.plot{max-width:40rem}
        @media print{.bins.plot{max-width:105mm}th,td{height:4.4mm}}
        """
}
