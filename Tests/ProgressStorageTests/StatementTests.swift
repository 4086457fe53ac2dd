import Foundation
import GRDB
import Testing

@testable import ProgressStorage

@Suite("Statements without boxes")
struct StatementTests {
    private func with<Value>(_ body: (Database) throws -> Value) throws -> Value {
        try DatabaseQueue().writeWithoutTransaction(body)
    }

    /// A value that went into a statement and came back as a column.
    private func returned<Value: StoredValue>(_ value: Value) throws -> Value {
        try self.with { database in
            let statement = try database.makeStatement(sql: "SELECT ?")
            return try #require(try statement.first([value]) { try $0.decode(atIndex: 0) })
        }
    }

    @Test
    func `every kind of value comes back as it went in`() throws {
        #expect(try self.returned(Int64.min) == .min)
        #expect(try self.returned(Int.max) == .max)
        #expect(try self.returned(true) && !self.returned(false))
        #expect(try self.returned(-0.25) == -0.25)
        #expect(try self.returned("") == "")
        #expect(try self.returned("销售经理, six 角色") == "销售经理, six 角色")
        #expect(try self.returned([UInt8]()).isEmpty)
        #expect(try self.returned([UInt8]([0, 255, 0])) == [UInt8]([0, 255, 0]))
        #expect(try self.returned(String?.none) == nil)
        #expect(try self.returned(Int64?.some(7)) == 7)
    }

    @Test
    func `what a column does not hold is an error of the file`() throws {
        let wrong = { (sql: String, read: @escaping (Columns) throws -> Void) throws -> Bool in
            try self.with { database in
                do {
                    _ = try database.makeStatement(sql: sql).first([], read)
                    return false
                } catch let error as StoreError {
                    return error.kind == .damaged
                }
            }
        }

        #expect(try wrong("SELECT NULL") { _ = try $0.decode(Int64.self, atIndex: 0) })
        #expect(try wrong("SELECT 'seven'") { _ = try $0.decode(Int.self, atIndex: 0) })
        #expect(try wrong("SELECT 7") { _ = try $0.decode(String.self, atIndex: 0) })
        #expect(try wrong("SELECT x'00'") { _ = try $0.decode(Double?.self, atIndex: 0) })
        #expect(try wrong("SELECT 1") { _ = try $0.decode([UInt8].self, atIndex: 0) })
        #expect(try wrong("SELECT 1") { _ = try $0.decode(Int.self, atIndex: 1) })
    }

    @Test
    func `a statement takes as many values as it names`() throws {
        try self.with { database in
            let statement = try database.makeStatement(sql: "SELECT ?, ?")

            #expect(throws: DatabaseError.self) { try statement.run([1]) }
            #expect(throws: DatabaseError.self) { try statement.run([1, 2, 3]) }
            #expect(try statement.value(Int.self, [1, 2]) == 1)
        }
    }

    @Test
    func `a statement is ready again after what stopped it`() throws {
        try self.with { database in
            try database.execute(sql: "CREATE TABLE n (n INTEGER PRIMARY KEY CHECK (n < 9))")
            let insert = try database.makeStatement(sql: "INSERT INTO n VALUES (?)")
            let all = try database.makeStatement(sql: "SELECT n FROM n ORDER BY n")
            for number in 1...3 { try insert.run([number]) }

            let refused = #expect(throws: DatabaseError.self) { try insert.run([9]) }
            #expect(throws: CancellationError.self) {
                try all.each { _ in throw CancellationError() }
            }
            let rows = try Rows(all)
            let first = try rows.next()?.number(0)

            #expect(refused?.resultCode == .SQLITE_CONSTRAINT)
            #expect(first == 1)
            #expect(try all.all { try $0.number(0) } == [1, 2, 3])
        }
    }

    @Test
    func `values are read as texts and octets where a chain or a cell needs them`() throws {
        try self.with { database in
            let statement = try database.makeStatement(
                sql: "SELECT 1, -2.5, 'x', NULL, x'6869'"
            )

            let texts = try statement.first { $0.texts }
            let octets = try statement.first { row in row.withOctets(4) { Array($0) } }
            let none = try statement.first { row in row.withOctets(3) { $0.count } }

            #expect(texts == ["1", "-2.5", "x", nil, "hi"])
            #expect(octets == [0x68, 0x69])
            #expect(none == 0)
        }
    }
}
