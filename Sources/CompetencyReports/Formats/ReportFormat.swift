/// A form in which a report is written.
public protocol ReportFormat: Sendable {
    /// What the format is on the web and in mail (RFC 6838).
    static var mediaType: String { get }

    /// The whole report as text in UTF-8, with its last line ended.
    static func text(of model: ReportModel, options: ReportOptions) -> String
}

/// How a format writes what a report says.
public struct ReportOptions: Equatable, Sendable {
    /// Columns of a page, 40 to 255.
    public var width = 80
    /// Whether CSV begins with a byte order mark, which Excel needs.
    public var hasByteOrderMark = true
    /// Whether CSV defuses cells that spreadsheets would take for formulas.
    public var guardsFormulas = true
    /// The columns of a file and their order; nil means those of the format.
    public var columns: [StandingColumn]?

    /// The usual options.
    public init() {}
}
