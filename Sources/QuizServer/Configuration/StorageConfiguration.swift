import QuizCore

/// Where progress is stored.
public struct StorageConfiguration: Sendable, Equatable {
    /// The file of the database.
    public let database: String
    /// How much of the disk stays free; below that no attempt starts.
    public let diskReserve: ByteCount
    /// Whether the thread that writes is to run before all other work of the machine.
    public let writesUrgently: Bool

    /// The folder that holds the database.
    public var folder: String { PathName.folder(of: self.database) }

    /// The path of a file in the folder of the database.
    func path(besides name: String) -> String {
        self.folder == "/" ? "/\(name)" : "\(self.folder)/\(name)"
    }

    static let database = TypedSetting.path(
        "database",
        "data/quizline.db",
        "The file of the database; its folder is made if it is not there"
    )

    static let diskReserve = TypedSetting.size(
        "disk-reserve",
        .mebibytes(128),
        ByteCount(0)...(.mebibytes(65_536)),
        "How much of the disk stays free: below it no attempt starts; half of it more is kept in a file"
    )

    static let urgentWrites = TypedSetting.flag(
        "urgent-writes",
        false,
        "Whether the thread that writes runs before all other work of the machine, where it may"
    )

    init(_ reader: inout SettingReader) {
        self.database = reader.take(Self.database)
        self.diskReserve = reader.take(Self.diskReserve)
        self.writesUrgently = reader.take(Self.urgentWrites)
    }
}
