public import ProgressStorage
public import Wording

/// Why the server could not start or had to stop: one sentence and an exit status.
public struct ServerFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// Who can do something about it; the raw value is the exit status.
    public enum Kind: Int32, Sendable {
        /// A port in use, a database that is not ours, a file that cannot be read.
        case environment = 3
        /// A setting that does not fit the files it is about.
        case usage = 2
        /// The disk erred while serving: nothing is acknowledged any more (rule D7).
        case disk = 5
    }

    public let kind: Kind
    /// What happened and what to do.
    public let phrase: Phrase

    public var description: String { self.phrase.text(in: .english) }

    init(_ kind: Kind, _ phrase: Phrase) {
        self.kind = kind
        self.phrase = phrase
    }

    init(_ kind: Kind, _ phrase: OperatorPhrase) {
        self.init(kind, .operator(phrase))
    }
}

extension StoreError {
    /// What to tell an operator: what happened and what to do.
    ///
    /// - Parameter database: The file, where the error does not name one.
    public func phrase(database: String) -> OperatorPhrase {
        let path = self.path ?? database
        let reason = self.message.isEmpty ? self.operation : self.message
        return switch self.kind {
        case .locked(let pid): .databaseLocked(path, pid: pid.map(Int.init))
        case .foreignFile: .databaseForeign(path)
        case .newerSchema(let found, let known): .databaseNewer(path, found: found, known: known)
        case .strayLog: .databaseStrayLog(path)
        case .logBeside: .copyPlaceHasLog(path)
        case .networkFileSystem: .databaseOnNetwork(path)
        case .unfinishedRestore: .restoreUnfinished(path)
        case .alreadyThere: .copyThere(path)
        case .sameFile: .copyOfItself(path)
        case .copyDiffers: .copyDiffers(path, reason: reason)
        case .notFound: .databaseMissing(path)
        case .notWritable: .databaseNotWritable(path, reason: reason)
        case .damaged: .databaseDamaged(path, reason: reason)
        case .diskFull: .diskFull(path)
        case .notDurable: .databaseNotDurable(path)
        case .diskFault: .diskFault(path, reason: reason)
        case .busy: .databaseBusy(path)
        case .stopped, .nameTaken, .unknownTrainee, .refused, .other:
            .databaseOther(path, reason: reason)
        }
    }
}
