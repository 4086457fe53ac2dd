import LineProtocol
import QuizCore
import Wording

/// What is typed behind `team` for a report on one team.
struct TeamOrder: Equatable, Sendable {
    /// As it was typed.
    let team: String
    let view: ReportingRequest.TeamView
    let showsNames: Bool
    let terms: ReportTerms

    private static let keys = ["by", "state", "competency", "names", "since"] + ReportTerms.keys

    /// - Throws: the refusal, where it is nothing of the kind.
    init(
        _ words: ArraySlice<String>,
        _ arguments: Arguments,
        _ framework: CompetencyFramework,
        at now: Instant
    ) throws(SessionRefusal) {
        let rest = words.dropFirst().map(TextFolding.word)
        guard let team = words.first, rest.isEmpty || rest == ["all"],
            arguments.has(only: Self.keys)
        else { throw SessionRefusal(501, .team(.teamForm)) }
        var view = try ReportingRequest.TeamView(arguments, framework, at: now)
        view.showsAll = !rest.isEmpty
        self.team = team
        self.view = view
        self.showsNames = try arguments.isYes("names", usually: false)
        self.terms = try ReportTerms(arguments)
    }
}
