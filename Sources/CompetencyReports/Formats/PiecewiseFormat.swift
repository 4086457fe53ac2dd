/// A form that can be written trainee by trainee, so that nobody holds the whole report.
public protocol PiecewiseFormat: ReportFormat {
    /// What stands before the first piece.
    static func opening(_ options: ReportOptions) -> String

    /// What stands between two pieces.
    static var separator: String { get }

    /// The rows or pages of some trainees; pieces in the order of trainees make the report.
    static func piece(of model: ReportModel, options: ReportOptions) -> String
}

extension PiecewiseFormat {
    public static func opening(_ options: ReportOptions) -> String { "" }

    public static var separator: String { "" }

    public static func text(of model: ReportModel, options: ReportOptions) -> String {
        Self.opening(options) + Self.piece(of: model, options: options)
    }
}
