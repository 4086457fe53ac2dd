import Foundation
import GRDB
import GRDBSQLite

/// Statements run by SQLite's own interface, value by value.
///
/// GRDB puts the values of each run into arrays of boxes, makes a table of the names of columns
/// for each row, and looks up how each value is to be read: a fifth of an answer
/// (Docs/Decisions/0036-statements-without-boxes.md). Connections, transactions and what is
/// prepared stay with it. What is done with a row must not run the same statement again.
extension Statement {
    /// Runs the statement to its end; rows are passed over.
    func run(_ values: [any StoredValue] = []) throws {
        try self.each(values) { _ in }
    }

    /// What is made of the first row; nil without one.
    func first<Value>(
        _ values: [any StoredValue] = [],
        _ read: (Columns) throws -> Value
    ) throws -> Value? {
        defer { self.end() }
        try self.bind(values)
        return try self.step() ? read(Columns(self.sqliteStatement)) : nil
    }

    /// What is made of each row, in their order.
    func all<Value>(
        _ values: [any StoredValue] = [],
        _ read: (Columns) throws -> Value
    ) throws -> [Value] {
        var result: [Value] = []
        try self.each(values) { result.append(try read($0)) }
        return result
    }

    /// The first column of the first row; nil without a row or where it is NULL.
    func value<Value: StoredValue>(
        _: Value.Type = Value.self,
        _ values: [any StoredValue] = []
    ) throws -> Value? {
        try self.first(values) { try $0.decode(Value?.self, atIndex: 0) } ?? nil
    }

    /// Hands over one row after the other.
    func each(_ values: [any StoredValue] = [], _ body: (Columns) throws -> Void) throws {
        defer { self.end() }
        try self.bind(values)
        while try self.step() { try body(Columns(self.sqliteStatement)) }
    }

    fileprivate func bind(_ values: [any StoredValue]) throws {
        let count = sqlite3_bind_parameter_count(self.sqliteStatement)
        guard values.count == count else { throw self.error(SQLITE_MISUSE) }
        sqlite3_reset(self.sqliteStatement)
        for (index, value) in values.enumerated() {
            let code = value.bind(to: self.sqliteStatement, at: CInt(index + 1))
            if code != SQLITE_OK { throw self.error(code) }
        }
    }

    /// Whether there is a further row.
    fileprivate func step() throws -> Bool {
        switch sqlite3_step(self.sqliteStatement) {
        case SQLITE_ROW: return true
        case SQLITE_DONE: return false
        case let code: throw self.error(code)
        }
    }

    /// Leaves the rows, and keeps nothing of what was bound.
    fileprivate func end() {
        sqlite3_reset(self.sqliteStatement)
        sqlite3_clear_bindings(self.sqliteStatement)
    }

    private func error(_ code: CInt) -> DatabaseError {
        let connection = sqlite3_db_handle(self.sqliteStatement)
        return DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: String(cString: sqlite3_errmsg(connection))
        )
    }
}

/// Rows of a statement, one after the other, for those who read two statements side by side.
final class Rows {
    private let statement: Statement

    init(_ statement: Statement, _ values: [any StoredValue] = []) throws {
        self.statement = statement
        try statement.bind(values)
    }

    deinit { self.statement.end() }

    /// The next row; nil after the last one.
    func next() throws -> Columns? {
        try self.statement.step() ? Columns(self.statement.sqliteStatement) : nil
    }
}

/// The row that a statement stands at; not to be kept.
struct Columns {
    private let statement: SQLiteStatement

    fileprivate init(_ statement: SQLiteStatement) {
        self.statement = statement
    }

    /// The value of a column, the first of which is 0; an error where the file is damaged.
    func decode<Value: StoredValue>(
        _: Value.Type = Value.self,
        atIndex column: Int
    ) throws -> Value {
        guard let value = Value.read(self.statement, CInt(column)) else {
            throw StoreError(.damaged, operation: "read", message: "unexpected value")
        }
        return value
    }

    /// All values as texts: numbers in decimal digits, nil for NULL.
    var texts: [String?] {
        (0..<sqlite3_column_count(self.statement)).map { column in
            switch sqlite3_column_type(self.statement, column) {
            case SQLITE_NULL: nil
            case SQLITE_INTEGER: String(sqlite3_column_int64(self.statement, column))
            case SQLITE_FLOAT: String(sqlite3_column_double(self.statement, column))
            case SQLITE_TEXT: String.read(self.statement, column)
            default:
                [UInt8].read(self.statement, column).map { String(decoding: $0, as: UTF8.self) }
            }
        }
    }

    /// The octets of a column while `body` runs; none where it is NULL.
    func withOctets<Value>(
        _ column: Int,
        _ body: (UnsafeRawBufferPointer) throws -> Value
    ) rethrows -> Value {
        let octets = sqlite3_column_blob(self.statement, CInt(column))
        let count = Int(sqlite3_column_bytes(self.statement, CInt(column)))
        return try body(UnsafeRawBufferPointer(start: octets, count: octets == nil ? 0 : count))
    }
}
