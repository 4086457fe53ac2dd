/// What went wrong in the store, for the operator and for the code that decides what follows.
public struct StoreError: Error, Equatable, Sendable {
    /// What kind of trouble it is.
    public enum Kind: Equatable, Sendable {
        /// Another process owns the database; its pid, if it could be read.
        case locked(pid: Int32?)
        /// The file is no database of this program.
        case foreignFile
        /// The file was written by a later version of this program.
        case newerSchema(found: Int, known: Int)
        /// There is a write-ahead log but not the database that it belongs to.
        case strayLog
        /// A log lies beside a database that is to be replaced: it is open, or was not closed.
        case logBeside
        /// The file lies on a network file system, where locks and shared memory cannot be relied on.
        case networkFileSystem
        /// A restore stopped halfway, and the database is not in its place.
        case unfinishedRestore
        /// A file of that name is there and may not be replaced.
        case alreadyThere
        /// The copy and the original are one file.
        case sameFile
        /// A copy holds something else than the original.
        case copyDiffers
        case notFound
        case notWritable
        /// The content contradicts itself.
        case damaged
        case diskFull
        /// The connection does not flush each commit.
        case notDurable
        /// The disk refused to read, write or flush.
        case diskFault
        /// Too much is waiting, or a lock was not given in time: later it may work.
        case busy
        /// The store was closed, or stopped after a fault.
        case stopped
        case nameTaken
        case unknownTrainee
        /// The request contradicts what is stored.
        case refused
        case other
    }

    public let kind: Kind
    /// What was tried, such as `open` or `commit`.
    public let operation: String
    /// The file, where there is one.
    public let path: String?
    /// The extended code of SQLite or the `errno` of the system; 0 if there is none.
    public let code: Int
    /// The words of SQLite or of the system; empty if there are none.
    public let message: String

    init(
        _ kind: Kind,
        operation: String,
        path: String? = nil,
        code: Int = 0,
        message: String = ""
    ) {
        self.kind = kind
        self.operation = operation
        self.path = path
        self.code = code
        self.message = message
    }
}
