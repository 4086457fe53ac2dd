/// What is written to standard error.
public struct LogConfiguration: Sendable, Equatable {
    /// The least important events that are written.
    public enum Level: String, CaseIterable, Sendable {
        case debug
        case info
        case notice
        case warning
        case error
    }

    /// Events below it are left out.
    public let level: Level
    /// Where numbers about the server are written; nil writes none.
    let metricsFile: String?

    static let level = TypedSetting<Level>.word(
        "log-level",
        .info,
        "The least important events that are logged"
    )

    static let metricsFile = TypedSetting<String?>.optionalPath(
        "metrics-file",
        "The file that gets a few numbers every 10 seconds, in the text form of Prometheus"
    )

    init(_ reader: inout SettingReader) {
        self.level = reader.take(Self.level)
        self.metricsFile = reader.take(Self.metricsFile)
    }
}
