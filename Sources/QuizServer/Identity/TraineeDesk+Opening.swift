import Foundation
public import ProgressStorage
public import QuizCore
import Wording

extension TraineeDesk {
    /// What the desk may make if it is not there.
    public enum Making: Sendable {
        /// Nothing: a wrong path is an error.
        case nothing
        /// A database and its pepper, before there is a first account.
        case database
        /// A pepper in the place of a lost one: all secrets must be made anew then.
        case pepper
    }

    /// Opens the desk and becomes the owner of the database.
    public static func open(
        _ configuration: ServerConfiguration,
        making: Making
    ) throws(Fault) -> TraineeDesk {
        let path = configuration.storage.database
        if making != .database, !FileManager.default.fileExists(atPath: path) {
            throw .environment(.databaseMissing(path))
        }
        let store: ProgressStore
        let holdsSecrets: Bool
        let newest: Instant?
        do {
            store = try ProgressStore(opening: path)
            holdsSecrets = try store.accounts.holdsSecrets()
            newest = try store.reader.newestInstant()
        } catch {
            throw Fault(error, path: path)
        }
        let pepper: Pepper
        do {
            let mayMake = !holdsSecrets || making == .pepper
            pepper = try Pepper.open(configuration.identity.pepperFile, mayMake: mayMake)
        } catch {
            throw .environment(error.phrase)
        }
        guard let hasher = SecretHasher(pepper: pepper) else { throw .environment(.noHashing) }
        let form = SecretForm(pinForm: configuration.identity.pinForm)
        return TraineeDesk(
            store: store,
            database: path,
            hasher: hasher,
            form: form,
            clock: ServerClock(notBefore: newest)
        )
    }

    /// The trainees that match, by user name; works beside a running server.
    public static func list(
        _ configuration: ServerConfiguration,
        matching filter: TraineeFilter
    ) throws(Fault) -> [Trainee] {
        let path = configuration.storage.database
        do {
            return try ProgressReader(opening: path).trainees(matching: filter)
        } catch {
            throw Fault(error, path: path)
        }
    }
}
