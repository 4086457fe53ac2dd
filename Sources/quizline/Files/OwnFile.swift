import ProgressStorage
import QuizServer
import Wording

/// A file that the program lives on and that no report or quiz may replace.
enum OwnFile: Equatable {
    case database
    /// What lies beside a database and belongs to it, such as its log or its lock.
    case companion(ofDatabase: String)
    /// Octets that secrets or pseudonyms are made with.
    case key

    /// What lies at a path, or belongs there; nil if nothing of ours does.
    ///
    /// Told by what files hold, so that a database is safe whatever the settings say.
    init?(at path: String) {
        if let database = StoreCompanion.database(at: path) {
            self = database == path ? .database : .companion(ofDatabase: database)
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

    /// As many octets as a key has that are no text, as hardly any 32 drawn ones are.
    private static func isKey(_ path: String) -> Bool {
        // What cannot be read cannot be told from any other file.
        guard let octets = try? FileReading.octets(of: path, most: Pepper.size) else {
            return false
        }
        return octets.count == Pepper.size && String(validating: octets, as: UTF8.self) == nil
    }
}
