/// The rows of a report as JSON objects, one a line.
public enum NDJSON: PiecewiseFormat {
    public static let mediaType = "application/x-ndjson"

    public static func piece(of model: ReportModel, options: ReportOptions) -> String {
        Self.rows(of: model, options: options).map { $0 + "\n" }.joined()
    }

    /// Each row as a JSON object whose keys have a fixed order; the name only where it is shown,
    /// ratings only where there are some.
    static func rows(of model: ReportModel, options: ReportOptions) -> [String] {
        let columns = (options.columns ?? StandingColumn.object).filter {
            $0 != .name || model.showsNames
        }
        let ofRated = options.columns == nil ? columns + StandingColumn.ownRating : columns
        return model.rows.map { row in
            let columns = row.ratings == nil ? columns : ofRated
            return JSONText.object(columns.map { (key: $0.rawValue, value: row.cell($0).json) })
        }
    }
}
