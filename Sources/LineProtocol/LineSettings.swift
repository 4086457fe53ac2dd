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
    public var language = Language.chinese
    /// Columns, 20 to 255.
    public var width = 80
    /// Columns that characters of ambiguous width take, 1 or 2.
    public var ambiguousWidth = 1
    /// Lines after which output waits for Enter; 0 never.
    public var page = 0
    /// Whether headings are bold.
    public var isStyled = false
    /// Whether replies to answers carry the next question.
    public var follows = true

    public init() {}
}
