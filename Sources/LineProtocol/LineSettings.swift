public import Wording

/// How one connection wants its replies.
public struct LineSettings: Equatable, Sendable {
    /// The form of replies.
    public enum Voice: String, CaseIterable, Sendable {
        case plain
        case code
        case json
    }

    public var voice = Voice.plain
    /// Whether JSON escapes every character beyond ASCII.
    public var escapesJSON = false
    public var language = Language.chinese
    /// Columns, 20 to 255.
    public var width = 80
    /// Columns that characters of ambiguous width take, 1 or 2.
    public var ambiguousWidth = 1
    public var charset = CharsetState()
    /// Lines after which output waits for Enter; 0 never.
    public var page = 0
    /// Whether the height of the client's window stands for ``page``.
    public var pageFollowsWindow = false
    /// Lines of the client's window; 0 while it did not tell.
    public var rows = 0
    /// Whether headings are bold.
    public var isStyled = false
    /// Whether replies to answers carry the next question.
    public var follows = true

    public init() {}

    /// Lines of a page as they hold now; 0 means that output does not wait.
    public var pageLength: Int {
        guard self.voice == .plain else { return 0 }
        return self.pageFollowsWindow ? max(0, self.rows - 2) : self.page
    }
}
