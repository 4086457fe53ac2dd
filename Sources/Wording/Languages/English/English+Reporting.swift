extension ReportingPhrase {
    public var english: String {
        switch self {
        case .form(let kind, let isFile):
            "Type \(isFile ? "export" : "report") \(Self.form(kind))"
                + (isFile ? " [format=FORMAT]." : ".")
        case .nothing(let kind, let name): Self.nothing(kind, name)
        case .noSuchSection(let typed, let known):
            "There is no article \"\(typed)\". There are: \(known.joined(separator: ", "))."
        case .instantForm(let name):
            "\(name) takes a time such as \(name)=2026-07-01T09:00:00Z."
        case .tooLarge(let megabytes):
            "The file would have more than \(megabytes) MB. Narrow it with a name, team= or since=, or ask the operator for it."
        case .busy(let seconds):
            "Other reports are being made. Try again in about \(seconds) s."
        case .notMade: "The report could not be made. The operator finds the reason in the log."
        }
    }

    private static func form(_ kind: Kind) -> String {
        switch kind {
        case .programme: "programme NAME [overdue] [team=TEAM] [names=yes]"
        case .quiz: "quiz QUIZ [choices]"
        case .coverage: "coverage [ARTICLE]"
        case .exports: "exports [NAME]"
        case .answers: "answers [NAME] [team=TEAM] [since=TIME]"
        case .team: "team TEAM [all] [by=group] [state=gap] [names=yes]"
        }
    }

    private static func nothing(_ kind: Kind, _ name: String) -> String {
        switch kind {
        case .programme: "Nobody is late with \(name)."
        case .quiz: "Nobody has finished \(name)."
        case .answers: "There is nothing to report: no answer matches."
        case .coverage, .team: "Nothing has been answered yet."
        case .exports: "No file of the last 365 days holds this person."
        }
    }
}
