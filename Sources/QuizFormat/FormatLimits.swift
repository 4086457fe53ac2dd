/// The limits of quiz files.
public enum FormatLimits {
    /// Bytes of a file.
    public static let fileSize = 1 << 20
    /// Maps and lists inside one another.
    public static let nesting = 12
    /// Unicode scalars of a text.
    public static let text = 4000
    /// Questions of a quiz.
    public static let questions = 500
    /// Choices of a question, and different right sides.
    public static let choices = 16
    /// Pairs, items to order, or gaps.
    public static let items = 12
    /// Nodes of a scene.
    public static let sceneNodes = 100
    /// Options of a node.
    public static let sceneOptions = 8
    /// Variables of a scene.
    public static let sceneVariables = 8
    /// Choices of one play.
    public static let sceneTurns = 50
    /// Languages of a quiz.
    public static let languages = 4
    /// Hints of a question.
    public static let hints = 3
    /// Unicode scalars of the source of a question.
    public static let source = 200
    /// The time of one question, in seconds.
    public static let questionSeconds = 5...3600
    /// Unicode scalars of a line, enough for a text in every language.
    public static let line = 20_000
    /// Findings that are told about one file.
    public static let findings = 1000
    /// Unicode scalars of an id.
    public static let id = 64
}
