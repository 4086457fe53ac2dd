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

    private static let keys = ["by", "state", "names"]

    /// - Throws: the refusal, where it is nothing of the kind.
    init(_ words: ArraySlice<String>, _ arguments: Arguments) throws(SessionRefusal) {
        let rest = words.dropFirst().map(TextFolding.word)
        guard let team = words.first, rest.isEmpty || rest == ["all"],
            arguments.has(only: Self.keys)
        else { throw SessionRefusal(501, .team(.teamForm)) }
        self.team = team
        self.showsAll = !rest.isEmpty
        self.isByGroup =
            try Self.value("by", in: arguments, among: ["competency", "group"]) == "group"
        self.showsNames = try Self.value("names", in: arguments, among: ["no", "yes"]) == "yes"
        self.verdicts = try arguments["state"].map { typed throws(SessionRefusal) in
            try Self.verdicts(typed)
        }
    }

    /// A word among a few; nil if it was not given.
    private static func value(
        _ name: String,
        in arguments: Arguments,
        among allowed: [String]
    ) throws(SessionRefusal) -> String? {
        guard let word = arguments[name].map(TextFolding.word) else { return nil }
        guard allowed.contains(word) else {
            throw SessionRefusal(501, .connection(.valueWanted(name, allowed: allowed)))
        }
        return word
    }

    private static func verdicts(_ list: String) throws(SessionRefusal) -> Set<Verdict> {
        let words = TextFolding.word(list).split(separator: ",", omittingEmptySubsequences: false)
        let verdicts = words.compactMap { Verdict(rawValue: String($0)) }
        guard verdicts.count == words.count else {
            let allowed = Verdict.allCases.map(\.rawValue)
            throw SessionRefusal(501, .connection(.valueWanted("state", allowed: allowed)))
        }
        return Set(verdicts)
    }
}
