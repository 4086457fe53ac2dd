extension ExportListPhrase {
    public var english: String {
        switch self {
        case .column(let column): Self.englishHead(column)
        case .withNames(let isSo): isSo ? "yes" : "no"
        case .withPseudonyms: "pseudonyms"
        case .inTheNameOf(let viewer, let user): "\(user) as \(viewer)"
        case .nothingExported: "No report has been written to a file."
        case .nothingExportedOf(let user, let days):
            "No file of the last \(days) days has \(user) in it."
        case .noAnswers: "There is nothing to report: no answer matches."
        case .noCredential(let user):
            "No competency of \(user) is proven well enough for a credential: the level must be"
                + " reached with 90% certainty, from answers worth 10 fresh ones (15 above level 80)."
        case .homeForm(let text):
            "--home \(text): write an address such as https://training.example.com"
        }
    }

    private static func englishHead(_ column: Column) -> String {
        switch column {
        case .at: "at"
        case .who: "who"
        case .report: "report"
        case .format: "form"
        case .names: "names"
        case .rows: "rows"
        case .people: "people"
        }
    }
}
