import CompetencyModel
import QuizCore
import Wording

/// A whole report as one JSON object.
public enum JSON: ReportFormat {
    public static let mediaType = "application/json"

    /// The name of the form of the object.
    static let schema = "quizline.standings/1"

    public static func text(of model: ReportModel, options: ReportOptions) -> String {
        let report = model.reports.first
        let position = report?.versions.logPosition.map { String($0.rawValue) }
        return JSONText.object([
            (key: "schema", value: JSONText.quoted(Self.schema)),
            (key: "report_id", value: JSONText.quoted(model.id)),
            (key: "kind", value: JSONText.quoted(model.kind.rawValue)),
            (key: "as_of", value: ReportCell.instant(report?.asOf).json),
            (key: "log_position", value: position ?? JSONText.null),
            (key: "bank_version", value: ReportCell.text(report?.versions.bank).json),
            (key: "calibration", value: ReportCell.text(report?.versions.calibration).json),
            (key: "framework_version", value: ReportCell.text(report?.frameworkVersion).json),
            (key: "constants", value: Self.constants),
            (key: "summary", value: Self.summary(of: model)),
            (key: "rows", value: JSONText.array(NDJSON.rows(of: model, options: options))),
        ]) + "\n"
    }

    private static func summary(of model: ReportModel) -> String {
        let counts = model.reports.map(\.counts)
        let sum = { (count: (ReportPhrase.Counts) -> Int) in
            String(counts.reduce(0) { $0 + count($1) })
        }
        return JSONText.object([
            (key: "trainees", value: String(model.reports.count)),
            (key: "required", value: sum(\.required)),
            (key: "gap", value: sum(\.gap)),
            (key: "stale", value: sum(\.stale)),
            (key: "borderline", value: sum(\.borderline)),
            (key: "insufficient", value: sum(\.insufficient)),
            (key: "no_data", value: sum(\.noData)),
            (key: "met", value: sum(\.met)),
        ])
    }

    /// The numbers of the model that do not depend on a competency.
    static var constants: String {
        let numbers = [
            ("top", ModelConstants.top),
            ("half_life_days", ModelConstants.halfLifeDays),
            ("first_share", ModelConstants.firstShare),
            ("latest_share", ModelConstants.latestShare),
            ("cap", ModelConstants.unitCap),
            ("gap_probability", ModelConstants.gapProbability),
            ("evidence_ratio", ModelConstants.evidenceRatio),
            ("met_probability", ModelConstants.metProbability),
            ("min_units", ModelConstants.minimumUnits),
            ("met_units", ModelConstants.metUnits),
            ("borderline_units", ModelConstants.borderlineUnits),
        ]
        return JSONText.object(numbers.map { (key: $0.0, value: ReportCell.number($0.1).json) })
    }
}
