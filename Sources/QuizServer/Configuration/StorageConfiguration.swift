/// Where progress is stored.
public struct StorageConfiguration: Sendable, Equatable {
    /// The file of the database.
    public let database: String

    /// The folder that holds the database.
    public var folder: String {
        guard let slash = self.database.lastIndex(of: "/") else { return "." }
        return slash == self.database.startIndex ? "/" : String(self.database[..<slash])
    }

    /// The path of a file in the folder of the database.
    func path(besides name: String) -> String {
        self.folder == "/" ? "/\(name)" : "\(self.folder)/\(name)"
    }

    static let database = TypedSetting.path(
        "database",
        "data/quizline.db",
        "The file of the database; its folder is made if it is not there"
    )

    init(_ reader: inout SettingReader) {
        self.database = reader.take(Self.database)
    }
}
