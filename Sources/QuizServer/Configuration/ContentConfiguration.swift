public import Wording

/// What is served, and in which language.
public struct ContentConfiguration: Sendable, Equatable {
    /// The folder of the quiz files and of `competencies.yaml`.
    public let quizzes: String
    /// The language of a new connection.
    public let language: Language
    /// How often the files are looked at for changes; zero never looks.
    let watch: Duration

    static let quizzes = TypedSetting.path(
        "quizzes",
        "quizzes",
        "The folder of quiz files and competencies.yaml, with all folders in it"
    )
    static let language = TypedSetting<Language>.word(
        "language",
        .chinese,
        "The language of a new connection"
    )

    static let watch = TypedSetting.time(
        "watch",
        .seconds(2),
        .zero...(.seconds(3600)),
        "How often quiz files are looked at; what was saved goes live by itself; 0 waits for SIGHUP"
    )

    init(_ reader: inout SettingReader) {
        self.quizzes = reader.take(Self.quizzes)
        self.language = reader.take(Self.language)
        self.watch = reader.take(Self.watch)
    }
}
