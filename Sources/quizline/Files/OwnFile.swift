import Foundation
import Wording

/// A file that the program lives on and that no report or quiz may replace.
enum OwnFile: Equatable {
    case database
    /// What lies beside a database and belongs to it, such as its log or its lock.
    case companion(ofDatabase: String)
    /// Octets that secrets or pseudonyms are made with.
    case key

    private static let databaseBeginning = Data("SQLite format 3\u{0}".utf8)
    private static let keySize = 32
    /// Behind the whole name of a database.
    private static let logEndings = ["-wal", "-shm", "-journal"]
    /// In the place of the ending of a database.
    private static let endings = [".lock", ".ballast", ".exports.ndjson"]
    private static let databaseEndings = ["", ".db", ".sqlite", ".sqlite3"]

    /// What lies at a path, or belongs there; nil if nothing of ours does.
    ///
    /// Told by what files hold, so that a database is safe whatever the settings say.
    init?(at path: String) {
        if Self.isDatabase(path) {
            self = .database
        } else if let database = Self.databases(beside: path).first(where: Self.isDatabase) {
            self = .companion(ofDatabase: database)
        } else if Self.isKey(path) {
            self = .key
        } else {
            return nil
        }
    }

    /// What is said of it.
    func phrase(of path: String) -> CommandLinePhrase {
        switch self {
        case .database: .keptDatabase(path)
        case .companion(let database): .keptCompanion(path, database: database)
        case .key: .keptKey(path)
        }
    }

    func failure(of path: String, in language: Language) -> CommandFailure {
        CommandFailure(.usage, self.phrase(of: path), in: language)
    }

    /// The names that a database would have to which a path belongs.
    private static func databases(beside path: String) -> [String] {
        let ofLogs = Self.logEndings.filter(path.hasSuffix).map { String(path.dropLast($0.count)) }
        let stems = Self.endings.filter(path.hasSuffix).map { String(path.dropLast($0.count)) }
        return ofLogs + stems.flatMap { stem in Self.databaseEndings.map { stem + $0 } }
    }

    private static func isDatabase(_ path: String) -> Bool {
        Self.beginning(of: path, Self.databaseBeginning.count) == Self.databaseBeginning
    }

    /// As many octets as a key has that are no text, as hardly any 32 drawn ones are.
    private static func isKey(_ path: String) -> Bool {
        guard let octets = Self.beginning(of: path, Self.keySize + 1) else { return false }
        return octets.count == Self.keySize && String(validating: octets, as: UTF8.self) == nil
    }

    /// nil for what is no file or cannot be read.
    private static func beginning(of path: String, _ count: Int) -> Data? {
        var about = stat()
        // A pipe would keep us waiting for somebody who writes into it.
        guard stat(path, &about) == 0, about.st_mode & S_IFMT == S_IFREG,
            let file = FileHandle(forReadingAtPath: path)
        else { return nil }
        // What cannot be read cannot be told from any other file.
        return try? file.read(upToCount: count)
    }
}
