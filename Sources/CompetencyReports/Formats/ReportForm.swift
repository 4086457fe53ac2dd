/// The forms of reports that are more than standings, by the names that are typed.
public enum ReportForm: String, CaseIterable, Sendable {
    case text
    case csv
    case json
    case ndjson
    case md
    case html

    /// What the form is on the web and in mail (RFC 6838).
    public var mediaType: String {
        switch self {
        case .text: PlainText.mediaType
        case .csv: CSV.mediaType
        case .json: JSON.mediaType
        case .ndjson: NDJSON.mediaType
        case .md: Markdown.mediaType
        case .html: HTML.mediaType
        }
    }
}
