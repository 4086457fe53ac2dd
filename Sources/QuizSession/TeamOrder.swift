import CompetencyModel
import LineProtocol
import QuizCore
import Wording

/// What is typed behind `team` for a report on one team.
struct TeamOrder: Equatable, Sendable {
    /// As it was typed.
    let team: String
    let showsAll: Bool
    let isByGroup: Bool
    let showsNames: Bool
    /// nil shows every verdict.
    let verdicts: Set<Verdict>?
    let terms: ReportTerms

    private static let keys = ["by", "state", "names"] + ReportTerms.keys

    /// - Throws: the refusal, where it is nothing of the kind.
    init(_ words: ArraySlice<String>, _ arguments: Arguments) throws(SessionRefusal) {
        let rest = words.dropFirst().map(TextFolding.word)
        guard let team = words.first, rest.isEmpty || rest == ["all"],
            arguments.has(only: Self.keys)
        else { throw SessionRefusal(501, .team(.teamForm)) }
        self.team = team
        self.showsAll = !rest.isEmpty
        self.isByGroup =
            try arguments.word("by", among: ["competency", "group"]) == "group"
        self.showsNames = try arguments.isYes("names", usually: false)
        self.terms = try ReportTerms(arguments)
        self.verdicts = try arguments.list("state", among: Verdict.allCases).map(Set.init)
    }
}
