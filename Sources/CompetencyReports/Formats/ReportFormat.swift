/// A form in which a report is written.
public protocol ReportFormat: Sendable {
    /// What is typed after `--format`; also the ending of files.
    static var name: String { get }

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

/// All formats, in the order of the documentation.
public enum ReportFormats {
    /// One line for each format.
    public static let all: [any ReportFormat.Type] = [
        PlainText.self,
        CSV.self,
        JSON.self,
        NDJSON.self,
        Markdown.self,
        HTML.self,
    ]

    /// Those that are sent over the line: the others need what takes longer to work out.
    public static let overTheLine: [any ReportFormat.Type] = [
        PlainText.self,
        CSV.self,
        JSON.self,
        NDJSON.self,
    ]

    /// The format with a name in lower case; nil if there is none.
    public static func named(_ name: String) -> (any ReportFormat.Type)? {
        Self.all.first { $0.name == name }
    }
}
