/// What is said about the list of reports that became files.
public enum ExportListPhrase: Speakable {
    /// What the list tells of a report.
    public enum Column: Hashable, Sendable, CaseIterable {
        case at
        case who
        case report
        case format
        case names
        case rows
        case people
    }

    case column(Column)
    case withNames(Bool)
    case withPseudonyms
    /// A user of the system who asked for what somebody may see.
    case inTheNameOf(String, user: String)
    case nothingExported
    /// No file of the last year has the person in it.
    case nothingExportedOf(String, days: Int)
    /// The answers report has none, or nobody matches.
    case noAnswers
    /// No competency of a person is proven well enough for a credential.
    case noCredential(String)
    case homeForm(String)
}
