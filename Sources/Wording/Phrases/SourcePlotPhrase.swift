/// What is said about the drawing of facts by how many read them right.
public enum SourcePlotPhrase: Speakable {
    case caption
    /// What the drawing shows.
    case title(Squares)
    case shape
    /// How to read it.
    case legend(fewest: Int)
    /// Heads the column of what a fact states.
    case statement

    /// How many squares look how.
    public struct Squares: Hashable, Sendable {
        /// All of them.
        public var facts: Int
        /// Those framed.
        public var misread: Int
        /// Those with a dot: asked, but told by too few people.
        public var unknown: Int
        /// Those that are dashed: no question rests on them.
        public var uncovered: Int

        /// Numbers of squares.
        public init(facts: Int, misread: Int, unknown: Int, uncovered: Int) {
            self.facts = facts
            self.misread = misread
            self.unknown = unknown
            self.uncovered = uncovered
        }
    }
}
