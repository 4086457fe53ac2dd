import GRDB
import GRDBSQLite

/// A value that is bound to a statement and read from a column as it is.
///
/// Each is one call of SQLite (https://sqlite.org/c3ref/bind_blob.html and column_blob.html).
protocol StoredValue {
    /// Binds the value to a place of a statement, the first of which is 1; gives SQLite's code.
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt

    /// The value of a column, the first of which is 0; nil if it holds something else.
    static func read(_ statement: SQLiteStatement, _ column: CInt) -> Self?
}

extension Int64: StoredValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        sqlite3_bind_int64(statement, place, self)
    }

    static func read(_ statement: SQLiteStatement, _ column: CInt) -> Self? {
        guard sqlite3_column_type(statement, column) == SQLITE_INTEGER else { return nil }
        return sqlite3_column_int64(statement, column)
    }
}

extension Int: StoredValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        sqlite3_bind_int64(statement, place, Int64(self))
    }

    static func read(_ statement: SQLiteStatement, _ column: CInt) -> Self? {
        Int64.read(statement, column).map(Int.init)
    }
}

extension Bool: StoredValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        sqlite3_bind_int64(statement, place, self ? 1 : 0)
    }

    static func read(_ statement: SQLiteStatement, _ column: CInt) -> Self? {
        Int64.read(statement, column).map { $0 != 0 }
    }
}

extension Double: StoredValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        sqlite3_bind_double(statement, place, self)
    }

    static func read(_ statement: SQLiteStatement, _ column: CInt) -> Self? {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_FLOAT, SQLITE_INTEGER: sqlite3_column_double(statement, column)
        default: nil
        }
    }
}

/// Has SQLite keep a copy of what is bound.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension String: StoredValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        // With its length: what is no text for SQLite is kept out before (``isStorable``).
        sqlite3_bind_text(statement, place, self, CInt(self.utf8.count), copied)
    }

    static func read(_ statement: SQLiteStatement, _ column: CInt) -> Self? {
        guard sqlite3_column_type(statement, column) == SQLITE_TEXT,
            let octets = sqlite3_column_text(statement, column)
        else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        return String(decoding: UnsafeBufferPointer(start: octets, count: count), as: UTF8.self)
    }
}

extension [UInt8]: StoredValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        guard !self.isEmpty else { return sqlite3_bind_zeroblob(statement, place, 0) }
        return self.withUnsafeBytes { octets in
            sqlite3_bind_blob(statement, place, octets.baseAddress, CInt(octets.count), copied)
        }
    }

    static func read(_ statement: SQLiteStatement, _ column: CInt) -> Self? {
        guard sqlite3_column_type(statement, column) == SQLITE_BLOB else { return nil }
        let count = Int(sqlite3_column_bytes(statement, column))
        return [UInt8](
            UnsafeRawBufferPointer(start: sqlite3_column_blob(statement, column), count: count)
        )
    }
}

extension Optional: StoredValue where Wrapped: StoredValue {
    func bind(to statement: SQLiteStatement, at place: CInt) -> CInt {
        switch self {
        case .some(let value): value.bind(to: statement, at: place)
        case .none: sqlite3_bind_null(statement, place)
        }
    }

    static func read(_ statement: SQLiteStatement, _ column: CInt) -> Self? {
        guard sqlite3_column_type(statement, column) != SQLITE_NULL else { return .some(nil) }
        return Wrapped.read(statement, column).map(Optional.some)
    }
}
