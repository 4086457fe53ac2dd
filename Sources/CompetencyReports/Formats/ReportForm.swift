/// The forms of reports in the order of the documentation, by what is typed after `--format`.
public enum ReportForm: String, CaseIterable, Sendable {
    case text
    case csv
    case json
    case ndjson
    case md
    case html

    /// Those in which one's own levels are sent over the line: the other pages on a trainee need
    /// what takes longer to work out.
    public static func ownOverTheLine(_ kind: ReportModel.Kind) -> [Self] {
        switch kind {
        case .trainee: [.text, .csv, .json, .ndjson]
        case .gaps: Self.allCases
        }
    }

    /// How standings are written in the form.
    public var format: any ReportFormat.Type {
        switch self {
        case .text: PlainText.self
        case .csv: CSV.self
        case .json: JSON.self
        case .ndjson: NDJSON.self
        case .md: Markdown.self
        case .html: HTML.self
        }
    }

    /// What the form is on the web and in mail (RFC 6838).
    public var mediaType: String { self.format.mediaType }
}
