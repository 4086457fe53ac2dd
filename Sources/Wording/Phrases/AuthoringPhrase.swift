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
    /// The command of the line is not for this person.
    case forAuthors
    /// How a command of the line is typed.
    case commandForm(String, keys: [String])
    case quizNameRefused(String)
    case noDraft(String)
    /// Another version than the one named; nil if there is none at all.
    case otherVersion(String, String?)
    case notText(String)
    case filesFailed
    case notInService(String)
    /// Lines are to be sent now, up to one with a dot.
    case linesWanted
    /// Other octets stand between a counted text and its line end.
    case bodyNotExact
    /// A text cannot be sent with its count here, or the count cannot be read.
    case octetsNeedScript
    case draftStored(String, version: String, errors: Int, warnings: Int)
    case published(String, version: String)
    case checked(String, errors: Int, warnings: Int)
    case findingAt(line: Int, column: Int, isError: Bool, check: String)

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
