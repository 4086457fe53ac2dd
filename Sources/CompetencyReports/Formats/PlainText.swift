import Wording

/// A page for people who read in a terminal, in ASCII but for names and wording.
public enum PlainText: PiecewiseFormat {
    public static let mediaType = "text/plain"
    public static let separator = "\n"

    public static func piece(of model: ReportModel, options: ReportOptions) -> String {
        model.reports
            .flatMap { report in
                switch model.kind {
                case .trainee: Self.lines(of: report, in: model, width: options.width)
                case .gaps: Self.gaps(of: report, in: model, width: options.width)
                }
            }
            .map { $0 + "\n" }
            .joined()
    }

    /// Lines with their ends.
    static func joined(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    /// The page of one trainee, names shown; no line is wider than `width - 1` columns.
    ///
    /// - Parameter width: 40 to 255.
    public static func lines(of report: TraineeReport, width: Int) -> [String] {
        let model = ReportModel(.trainee, [report], showsNames: true)
        return Self.lines(of: report, in: model, width: width)
    }

    private static func lines(
        of report: TraineeReport,
        in model: ReportModel,
        width: Int
    ) -> [String] {
        TraineePage(report, id: model.id, showsName: model.showsNames, width: max(40, width)).lines
    }

    /// Who is meant, all gaps or what was selected by verdict, and the foot.
    private static func gaps(
        of report: TraineeReport,
        in model: ReportModel,
        width: Int
    ) -> [String] {
        let list = GapsList(report, selecting: model.selection)
        let page = TraineePage(report, id: model.id, showsName: model.showsNames, width: width)
        let heading = list.heading.text(in: report.language)
        return page.head + ColumnText.paragraph(heading, label: " ", width: width - 1)
            + list.lines(width: width) + page.foot
    }
}
