import Foundation
import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("The chain through the log")
struct ChainTests {
    private let folder: StoreFolder

    init() throws {
        self.folder = try StoreFolder()
    }

    /// Three answers and the end of an attempt; their places.
    private func write(_ store: ProgressStore) throws -> [LogPosition] {
        let attempt = try #require(store.start())
        let places = (1...3).compactMap { number in
            store.perform(.record(Sample.answer(attempt, number), ending: nil)).storedAt
        }
        guard case .finished(_, let end) = store.perform(.finish(Sample.end(attempt.id))) else {
            return places
        }
        return places + [end]
    }

    /// Writes past the program, as somebody with the file could.
    private func tamper(_ sql: String) throws {
        let queue = try DatabaseQueue(path: self.folder.database)
        try queue.writeWithoutTransaction { database in
            let triggers = try Row.fetchAll(
                database,
                sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'"
            )
            for trigger in triggers {
                try database.execute(sql: "DROP TRIGGER \(trigger.decode(String.self, atIndex: 0))")
            }
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            try database.execute(sql: sql)
            for trigger in triggers {
                try database.execute(sql: trigger.decode(String.self, atIndex: 1))
            }
        }
        try queue.close()
    }

    @Test
    func `each receipt holds, and a store opened again goes on with the chain`() throws {
        let first = try self.folder.open()
        var places = try self.write(first)
        first.close()
        let second = try self.folder.open()
        let attempt = try #require(second.start("omar"))
        places += [second.perform(.record(Sample.answer(attempt, 1), ending: nil)).storedAt]
            .compactMap(\.self)

        let facts = try places.map { try #require(try second.reader.fact($0.receipt)) }

        #expect(places.count == 5)
        #expect(Set(places.map(\.receipt.description)).count == 5)
        #expect(facts.allSatisfy { $0.state == .holds })
        #expect(facts.map(\.trainee) == ["lina", "lina", "lina", "lina", "omar"])
        #expect(facts[0].content == .answer(number: 1, typed: "b"))
        #expect(facts[3].content == .end(.submitted))
        second.close()
        let found = try ChainVerification.verify(self.folder.database)
        #expect(found.isFine)
        #expect(found.log.held == 5)
        #expect(found.log.newest?.receipt == places.last?.receipt)
    }

    @Test
    func `a repeated answer and a repeated end get the first receipt`() throws {
        let store = try self.folder.open()
        defer { store.close() }
        let attempt = try #require(store.start())
        let answer = Sample.answer(attempt, 1)
        let first = store.perform(.record(answer, ending: nil)).storedAt

        let again = store.perform(.record(answer, ending: nil))
        let end = store.perform(.finish(Sample.end(attempt.id)))
        let endAgain = store.perform(.finish(Sample.end(attempt.id)))

        guard case .recorded(.duplicate(let record, let place)) = again,
            case .finished(_, let ended) = end, case .finished(_, let endedAgain) = endAgain
        else {
            Issue.record("\(again) \(end)")
            return
        }
        #expect(place.receipt == first?.receipt)
        #expect(record.position?.receipt == first?.receipt)
        #expect(endedAgain.receipt == ended.receipt)
        #expect(ended.receipt.mark != nil)
    }

    @Test
    func `what is refused leaves the chain as it was`() throws {
        let store = try self.folder.open()
        _ = try self.write(store)
        let other = try #require(store.start("omar"))

        // A try that skips one is refused after its group has begun.
        let refused = store.perform(
            .record(Sample.answer(other, 1, tryNumber: 3), ending: nil)
        )
        let stored = store.perform(.record(Sample.answer(other, 1), ending: nil))

        #expect(refused == .failed(.refused))
        #expect(stored.storedAt != nil)
        store.close()
        #expect(try ChainVerification.verify(self.folder.database).isFine)
    }

    @Test(
        arguments: [
            ("UPDATE answer SET score = score + 1 WHERE position = 2", [2]),
            ("UPDATE answer SET typed = 'c', response = 'c2' WHERE position = 2", [2]),
            ("UPDATE answer SET at = at - 60000 WHERE position = 2", [2]),
            ("UPDATE answer SET link = link + 1 WHERE position = 2", [2, 3]),
            ("UPDATE answer SET link = NULL WHERE position = 2", [2, 3]),
            ("DELETE FROM answer WHERE position = 2", [3]),
            (
                """
                INSERT INTO forgotten_text VALUES
                    (2, \(Chain.digest(ofTexts: ["b", Response.choices([1]).encoded])));
                UPDATE answer SET typed = 'c', response = 'c2' WHERE position = 2
                """,
                [2]
            ),
            ("UPDATE attempt_event SET at = at - 60000 WHERE position = 4", [4]),
            ("UPDATE attempt SET trainee = 2 WHERE id = 1", [1, 2, 3, 4]),
            ("UPDATE question_version SET content_hash = 'other' WHERE question = 'q2'", [2]),
            ("UPDATE answer SET certainty = 1 WHERE position = 2", [2]),
        ]
    )
    func `what was changed behind the program's back is found`(
        sql: String,
        places: [Int64]
    ) throws {
        let store = try self.folder.open()
        let receipts = try self.write(store).map(\.receipt)
        store.close()

        try self.tamper(sql)

        let found = try ChainVerification.verify(self.folder.database)
        #expect(found.log.places == places, "\(found)")
        #expect(found.log.broken == places.count)
        let whole = try StoreVerification.verify(self.folder.database)
        #expect(whole.findings.contains(.brokenLinks(places.count)), "\(whole)")
        let reader = try ProgressReader(opening: self.folder.database)
        defer { reader.close() }
        for receipt in receipts where places.contains(receipt.position) {
            let fact = try reader.fact(receipt)
            #expect(fact?.state != .holds, "\(receipt)")
        }
    }

    @Test
    func `whoever makes all links anew cannot meet a receipt given before`() throws {
        let store = try self.folder.open()
        let receipts = try self.write(store).map(\.receipt)
        store.close()
        try self.tamper("UPDATE answer SET score = score + 1 WHERE position = 2")
        var chain = Chain(after: nil)
        var statements: [String] = []
        try DatabaseQueue(path: self.folder.database).read { database in
            try ChainQuery.forEachFact(database) { entry in
                let link = chain.append(entry.values)
                statements += ["answer", "attempt_event"].map {
                    "UPDATE \($0) SET link = \(link) WHERE position = \(entry.position);"
                }
            }
        }
        try self.tamper(statements.joined())

        let reader = try ProgressReader(opening: self.folder.database)
        defer { reader.close() }
        let states = try receipts.map { try reader.fact($0)?.state }

        #expect(try ChainVerification.verify(self.folder.database).isFine)
        #expect(states == [.holds, .differs, .differs, .differs])
    }

    @Test
    func `an act that was changed or taken out is found`() throws {
        let store = try self.folder.open()
        let signature = AuditSignature(person: "root", at: Sample.now)
        for name in ["east", "west", "north"] {
            let team = Team(id: Team.ID(name), name: name)
            try store.teams.signed(by: signature).add(team)
        }
        store.close()
        let before = try ChainVerification.verify(self.folder.database)

        try self.tamper("UPDATE audit_entry SET person = 'wang' WHERE id = 2")
        let changed = try ChainVerification.verify(self.folder.database)
        try self.tamper("DELETE FROM audit_entry WHERE id = 2")
        let removed = try ChainVerification.verify(self.folder.database)

        #expect(before.acts.held == 3 && before.isFine)
        #expect(changed.acts.places == [2])
        #expect(removed.acts.places == [3])
        #expect(
            try StoreVerification.verify(self.folder.database).findings.contains(.brokenActs(1))
        )
    }
}
