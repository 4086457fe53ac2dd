import LineProtocol
import QuizCore
import Wording

/// Values that several commands take, each with the refusal of what is none.
extension Arguments {
    /// A word among a few; nil if it was not given.
    func word(_ name: String, among allowed: [String]) throws(SessionRefusal) -> String? {
        guard let word = self[name].map(TextFolding.word) else { return nil }
        guard allowed.contains(word) else { throw Self.wrongValue(name, allowed: allowed) }
        return word
    }

    func isYes(_ name: String, usually: Bool) throws(SessionRefusal) -> Bool {
        try self.word(name, among: ["yes", "no"]).map { $0 == "yes" } ?? usually
    }

    /// Words of ours between commas; nil if none were given.
    func list<Value: RawRepresentable<String>>(
        _ name: String,
        among allowed: [Value]
    ) throws(SessionRefusal) -> [Value]? {
        guard let list = self[name] else { return nil }
        let words = TextFolding.word(list).split(separator: ",", omittingEmptySubsequences: false)
        let values = words.compactMap { Value(rawValue: String($0)) }
        guard values.count == words.count else {
            throw Self.wrongValue(name, allowed: allowed.map(\.rawValue))
        }
        return values
    }

    /// The language that `lang=` asks for.
    var language: Language? {
        get throws(SessionRefusal) {
            try self.word("lang", among: Language.allCases.map(\.rawValue))
                .flatMap { Language(rawValue: $0) }
        }
    }

    /// A time; nil if it was not given.
    func instant(_ name: String) throws(SessionRefusal) -> Instant? {
        guard let typed = self[name] else { return nil }
        guard let instant = Instant(TextFolding.word(typed).uppercased()) else {
            throw SessionRefusal(501, .reporting(.instantForm(name)))
        }
        return instant
    }

    static func wrongValue(_ name: String, allowed: [String]) -> SessionRefusal {
        SessionRefusal(501, .connection(.valueWanted(name, allowed: allowed)))
    }
}
