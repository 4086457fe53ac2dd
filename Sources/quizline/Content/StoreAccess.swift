import Foundation
import ProgressStorage
import QuizServer
import Wording

/// A database as commands open it: what goes wrong becomes a sentence.
struct StoreAccess {
    let database: String
    let language: Language

    /// Works beside a running server; to be closed.
    func reader() throws(CommandFailure) -> ProgressReader {
        try self.storing { () throws(StoreError) in try ProgressReader(opening: self.database) }
    }

    /// Becomes the owner of a database that is there; to be closed.
    func owner() throws(CommandFailure) -> ProgressStore {
        guard FileManager.default.fileExists(atPath: self.database) else {
            throw CommandFailure(.environment, .databaseMissing(self.database), in: self.language)
        }
        let ticker = ProgressTicker(language: self.language)
        defer { ticker.wipe() }
        return try self.storing { () throws(StoreError) in
            try ProgressStore(opening: self.database, progress: ticker.progress(.rebuilding))
        }
    }

    /// Reads something and closes the database again.
    func reading<Value>(
        _ body: (ProgressReader) throws(StoreError) -> Value
    ) throws(CommandFailure) -> Value {
        let reader = try self.reader()
        defer { reader.close() }
        return try self.storing { () throws(StoreError) in try body(reader) }
    }

    func storing<Value>(
        _ body: () throws(StoreError) -> Value
    ) throws(CommandFailure) -> Value {
        do {
            return try body()
        } catch {
            let phrase = error.phrase(database: self.database)
            throw CommandFailure(.environment, phrase, in: self.language)
        }
    }
}
