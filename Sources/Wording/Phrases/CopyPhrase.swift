/// What is said about copies of the database: `quizline backup`, `restore` and `verify`.
public enum CopyPhrase: Speakable {
    /// What a database holds.
    public struct Content: Hashable, Sendable {
        /// With its unit.
        public let size: String
        public let answers: Int
        public let people: Int
        /// Nil if nothing happened yet.
        public let newest: String?

        /// The content as it is shown.
        public init(size: String, answers: Int, people: Int, newest: String?) {
            self.size = size
            self.answers = answers
            self.people = people
            self.newest = newest
        }
    }

    /// How something of the schema differs from what the program makes.
    public enum Difference: Hashable, Sendable {
        case missing
        case surplus
        case changed
    }

    case backedUp(String, Content)
    /// What is not in a backup and needs a copy of its own.
    case notInBackup(pepper: String)
    case restored(String, Content)
    case movedAway(String)
    case nothingMovedAway
    /// What came after the backup is gone, and what came before is back.
    case afterRestore
    case verified(String, Content)
    case olderSchema(found: Int, newest: Int)
    case damage(String)
    case orphans(table: String, rows: Int)
    case schema(String, Difference)
    case positionsTwice(Int)
    case triesTwice(Int)
    case endsMissing(Int)
    case servings(Int)
    case brokenLinks(Int)
    case brokenActs(Int)
    case foundWrong(Int)
}
