extension ReportingPhrase {
    public var english: String {
        switch self {
        case .form(let kind, let isFile):
            "Type \(isFile ? "export" : "report") \(Self.form(kind))"
                + (isFile ? " [format=FORMAT]." : ".")
        case .nobodyLate(let programme): "Nobody is late with \(programme)."
        case .nobodyFinished(let quiz): "Nobody has finished \(quiz)."
        case .instantForm(let name):
            "\(name) takes a time such as \(name)=2026-07-01T09:00:00Z."
        case .sinceForm(let first, let last):
            "since takes a day from \(first) to \(last), and no trend beside it."
        case .tooLarge(let mebibytes):
            "The file would have more than \(mebibytes) MiB. Narrow it with a name, team=, since=, state= or competency=, or ask the operator for it."
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
        case .team: "team TEAM [all] [by=group] [state=gap] [since=DAY] [names=yes]"
        }
    }
}
