/// How answers are written one after the other.
public struct AnswerFileForm {
    /// What stands before the first answer.
    public let opening: String
    /// What stands between two answers.
    public let separator: String
    /// What stands behind the last answer.
    public let ending: String
    private let text: (ReportedAnswer) -> String

    /// The forms of files that people fetch over the line.
    public static let forms: [ReportForm] = [.csv, .ndjson]

    /// A table with a row for each answer.
    public static func csv(_ options: ReportOptions) -> Self {
        Self(opening: AnswerTable.csvHead(options), separator: "", ending: "") {
            AnswerTable.csvRow($0, options)
        }
    }

    /// An object on a line for each answer.
    public static func ndjson() -> Self {
        Self(opening: "", separator: "", ending: "", text: AnswerTable.ndjsonRow)
    }

    /// Statements of the Experience API.
    public static func xapi(_ statements: XAPI) -> Self {
        Self(opening: "[\n", separator: ",\n", ending: "\n]\n", text: statements.statement)
    }

    /// One answer.
    public func text(of answer: ReportedAnswer) -> String { self.text(answer) }
}
