/// The rows of a report as JSON objects, one a line.
public enum NDJSON: PiecewiseFormat {
    public static let mediaType = "application/x-ndjson"

    public static func piece(of model: ReportModel, options: ReportOptions) -> String {
        Self.rows(of: model, options: options).map { $0 + "\n" }.joined()
    }

    /// Each row as a JSON object whose keys have a fixed order; the name only where it is shown.
    static func rows(of model: ReportModel, options: ReportOptions) -> [String] {
        let columns = (options.columns ?? StandingColumn.object).filter {
            $0 != .name || model.showsNames
        }
        return model.rows.map { row in
            JSONText.object(columns.map { (key: $0.rawValue, value: row.cell($0).json) })
        }
    }
}
