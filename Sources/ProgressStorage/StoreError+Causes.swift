import GRDB
import Glibc
public import QuizCore

extension StoreError {
    /// Any error, as an error of the store.
    init(_ error: any Error, operation: String, path: String? = nil) {
        switch error {
        case let error as StoreError: self = error
        case let error as DatabaseError:
            self.init(
                Self.kind(error.extendedResultCode),
                operation: operation,
                path: path,
                code: Int(error.extendedResultCode.rawValue),
                message: error.message ?? ""
            )
        case is RowDecodingError:
            self.init(.damaged, operation: operation, path: path, message: "unexpected value")
        default: self.init(.other, operation: operation, path: path, message: "\(error)")
        }
    }

    /// An error of the system, by its number the one that the last call left in `errno`.
    static func system(
        _ operation: String,
        _ path: String,
        kind: Kind? = nil,
        code: Int32 = errno
    ) -> Self {
        Self(
            kind ?? Self.kind(errno: code),
            operation: operation,
            path: path,
            code: Int(code),
            message: String(cString: strerror(code))
        )
    }

    /// Whether nothing may be acknowledged after it (rule D7).
    var isFatal: Bool {
        switch self.kind {
        case .damaged, .diskFault, .notDurable: true
        case .locked, .foreignFile, .newerSchema, .strayLog, .networkFileSystem, .notFound,
            .notWritable, .diskFull, .busy, .stopped, .nameTaken, .unknownTrainee, .refused, .other,
            .unfinishedRestore, .alreadyThere, .sameFile, .copyDiffers, .logBeside:
            false
        }
    }

    /// Whether only the request that met it is concerned.
    var isRefusal: Bool {
        switch self.kind {
        case .nameTaken, .unknownTrainee, .refused: true
        case .locked, .foreignFile, .newerSchema, .strayLog, .networkFileSystem, .notFound,
            .notWritable, .damaged, .diskFull, .notDurable, .diskFault, .busy, .stopped, .other,
            .unfinishedRestore, .alreadyThere, .sameFile, .copyDiffers, .logBeside:
            false
        }
    }

    /// What a session is told.
    public var failure: ProgressResult.Failure {
        switch self.kind {
        case .diskFull: .diskFull
        case .nameTaken, .unknownTrainee, .refused: .refused
        case .stopped, .damaged, .diskFault, .notDurable, .foreignFile, .newerSchema, .strayLog,
            .networkFileSystem, .unfinishedRestore, .alreadyThere, .sameFile, .copyDiffers,
            .logBeside:
            .stopped
        case .locked, .busy, .notFound, .notWritable, .other: .busy
        }
    }

    private static func kind(_ code: ResultCode) -> Kind {
        // A full disk may first show where the index of the log grows.
        if code == .SQLITE_IOERR_SHMSIZE { return .diskFull }
        switch code.primaryResultCode {
        case .SQLITE_FULL: return .diskFull
        case .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_NOMEM: return .busy
        case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG, .SQLITE_MISMATCH: return .refused
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .damaged
        case .SQLITE_IOERR: return .diskFault
        case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: return .notWritable
        case .SQLITE_MISUSE: return .stopped
        default: return .other
        }
    }

    private static func kind(errno code: Int32) -> Kind {
        switch code {
        case ENOENT, ENOTDIR: .notFound
        case EACCES, EPERM, EROFS, EISDIR: .notWritable
        case ENOSPC, EDQUOT: .diskFull
        case EIO: .diskFault
        default: .other
        }
    }
}

/// Runs a body and turns whatever it throws into an error of the store.
func storing<Value>(
    _ operation: String,
    path: String? = nil,
    _ body: () throws -> Value
) throws(StoreError) -> Value {
    do {
        return try body()
    } catch {
        throw StoreError(error, operation: operation, path: path)
    }
}
