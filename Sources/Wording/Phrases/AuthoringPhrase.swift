/// What the commands for authors say besides findings.
public enum AuthoringPhrase: Speakable {
    /// The quiz with this id is played and nothing of it stored.
    case previewing(String)
    case noSuchQuestion(String, quiz: String)
    /// A path that names no quiz file.
    case quizFileWanted(String)
    /// What was done about the layout of a file.
    case layout(path: String, Layout)
    case commentDropped(path: String, line: Int, String)
    case formatted(FormatCounts)

    /// What became of the layout of a file.
    public enum Layout: Hashable, Sendable {
        case written
        case wouldChange
        /// The file has errors.
        case faulty
        /// Comments would be lost.
        case keptForComments
        /// A fault of this program.
        case notReadBack
    }

    /// What became of all files.
    public struct FormatCounts: Hashable, Sendable {
        public var written = 0
        /// Those that would be written, were it not only asked.
        public var changing = 0
        public var unchanged = 0
        /// Those left as they were for a reason.
        public var refused = 0

        /// None.
        public init() {}
    }
}
