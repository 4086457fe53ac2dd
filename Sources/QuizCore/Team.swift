/// People who work together; it may lie below another team.
public struct Team: Equatable, Sendable {
    /// A word as it is typed: letters of any script, digits, `-`, `_` and `.`, folded.
    public typealias ID = Identifier<Team>

    public let id: ID
    /// What people read, 1 to 40 columns.
    public var name: String
    /// The team above; nil for one at the top.
    public var parent: ID?

    public init(id: ID, name: String, parent: ID? = nil) {
        self.id = id
        self.name = name
        self.parent = parent
    }
}

extension Identifier where Owner == Team {
    /// The most characters of an id.
    public static var longest: Int { 40 }

    /// Words that stand for no team or for something else where a team is typed.
    private static var reserved: Set<String> { ["none", "all"] }

    /// An id as it was typed; nil if it cannot be one.
    public init?(typed: String) {
        let word = TextFolding.word(typed)
        guard (1...Self.longest).contains(word.count), word.allSatisfy(Self.isSign),
            word.contains(where: \.isLetter) || word.contains(where: \.isNumber),
            !Self.reserved.contains(word)
        else { return nil }
        self.init(word)
    }

    /// An id for a text that was never meant as one: other signs become `-`.
    ///
    /// - Parameter place: From 1; names the team where nothing of the text is left.
    public init(derivedFrom text: String, place: Int) {
        let signs = TextFolding.word(text).map { Self.isSign($0) ? $0 : " " }
        let words = String(signs).split(separator: " ").joined(separator: "-")
        self = Self(typed: String(words.prefix(Self.longest))) ?? Self("team-\(place)")
    }

    private static func isSign(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || "-_.".contains(character)
    }
}
