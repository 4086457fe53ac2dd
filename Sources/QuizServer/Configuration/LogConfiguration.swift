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

    static let level = TypedSetting<Level>.word(
        "log-level",
        .info,
        "The least important events that are logged"
    )

    init(_ reader: inout SettingReader) {
        self.level = reader.take(Self.level)
    }
}
