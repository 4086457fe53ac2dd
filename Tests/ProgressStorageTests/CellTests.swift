import CompetencyModel
import Foundation
import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Cells kept beside the log")
struct CellTests {
    private let folder: StoreFolder

    init() throws {
        self.folder = try StoreFolder()
    }

    /// Two people who answered all questions, one of them with two wrong.
    private func answered() throws -> ProgressStore {
        let store = try self.folder.open()
        for (trainee, wrong) in [("lina", Set<Int>()), ("omar", [2, 7])] as [(Trainee.ID, Set<Int>)]
        {
            let attempt = try #require(store.start(trainee))
            for number in 1...10 {
                let record = Sample.answer(attempt, number, choice: wrong.contains(number) ? 0 : 1)
                _ = store.perform(.record(record, ending: nil))
            }
        }
        return store
    }

    private func edit(_ store: ProgressStore, _ sql: String) throws {
        try store.write { try $0.database.execute(sql: sql) }
    }

    private func cells(_ store: ProgressStore) throws -> [EvidenceCell] {
        try store.write { context in
            try [1, 2].flatMap { try CellQuery.cells(ofTrainee: $0, context.database) }
        }
    }

    @Test
    func `each answer is in the cells of its competencies at once`() throws {
        let store = try self.answered()
        defer { store.close() }

        let cells = try self.cells(store)

        #expect(cells.map(\.competency) == ["listening", "pressure", "listening", "pressure"])
        #expect(cells.allSatisfy { $0.vector.answers == 10 && $0.vector.questions == 10 })
        #expect(cells[0].vector.freshUnitsInBillionths == 6_666_666_667)
        #expect(cells[1].vector.freshUnitsInBillionths == 3_333_333_333)
        #expect(try store.reader.verifyCells().cells == 4)
    }

    @Test
    func `a further try changes nothing`() throws {
        let store = try self.answered()
        defer { store.close() }
        let before = try self.cells(store)

        let attempt = try #require(store.snapshot(nil, of: "omar"))
        let record = Sample.answer(attempt, 2, tryNumber: 2)
        let result = store.perform(.record(record, ending: nil))

        #expect(result.storedAt != nil)
        #expect(try self.cells(store) == before)
        #expect(try store.reader.verifyCells().differences == [])
    }

    @Test(
        arguments: [
            ("UPDATE standing_cell SET units = units + 1", .content),
            ("UPDATE standing_cell SET mean = zeroblob(244)", .content),
            ("DELETE FROM standing_cell", .missing),
            (
                "UPDATE standing_cell SET answers = 9, questions = 9, servings = substr(servings, 15)",
                .answers(kept: 9, log: 10)
            ),
            ("UPDATE standing_cell SET competency = 'writing'", .missing),
        ] as [(String, CellVerification.Kind)]
    )
    func `what differs from the log is found and put right`(
        sql: String,
        kind: CellVerification.Kind
    ) throws {
        let store = try self.answered()
        defer { store.close() }
        let before = try self.cells(store)
        try self.edit(store, sql + " WHERE competency = 'pressure' AND trainee = 2")

        let found = try store.reader.verifyCells()
        let count = try store.rebuild()

        #expect(
            found.differences.first == .init(trainee: "omar", competency: "pressure", kind: kind)
        )
        #expect(found.differing == found.differences.count)
        #expect(count == 4)
        #expect(try store.reader.verifyCells().differing == 0)
        #expect(try self.cells(store) == before)
    }

    @Test
    func `ten differences are told and all are counted`() throws {
        let store = try self.answered()
        defer { store.close() }
        try self.edit(
            store,
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12)
            INSERT INTO standing_cell
                SELECT trainee, 'extra-' || i, units, fresh_units, questions, answers, oldest,
                    newest, mean, servings
                FROM standing_cell, n WHERE trainee = 1 AND competency = 'pressure'
            """
        )

        let found = try store.reader.verifyCells()

        #expect(found.differing == 12)
        #expect(found.differences.count == 10)
        #expect(found.differences.allSatisfy { $0.kind == .surplus })
    }

    @Test
    func `a database of the schema before gets the cells of its answers`() throws {
        let store = try self.answered()
        let before = try self.cells(store)
        try self.edit(
            store,
            """
            DROP TABLE standing_cell; DROP TABLE audit_entry; DROP TABLE forgotten_text;
            DROP TABLE self_rating; DROP TABLE certificate; DROP TABLE token;
            DROP TABLE one_time_code;
            DROP TRIGGER answer_is_never_updated; DROP TRIGGER event_is_never_updated;
            ALTER TABLE answer DROP COLUMN link; ALTER TABLE attempt_event DROP COLUMN link;
            CREATE TRIGGER answer_is_never_updated BEFORE UPDATE ON answer BEGIN SELECT 1; END;
            CREATE TRIGGER event_is_never_updated BEFORE UPDATE ON attempt_event
            BEGIN SELECT 1; END;
            PRAGMA user_version = \(Migration0009.number - 1)
            """
        )
        store.close()

        let told = Awaited<Int>()
        let again = try ProgressStore(
            opening: self.folder.database,
            progress: StoreProgress { done, total in if done == total { told.give(total) } }
        )
        defer { again.close() }

        #expect(try self.cells(again) == before)
        #expect(told.wait() == Sample.trainees.count)
    }

    @Test
    func `a question added later is known to the cells`() throws {
        let store = try self.answered()
        defer { store.close() }
        _ = try store.reader.cells(of: "lina")
        let later = Sample.quiz("later", count: 3)
        try store.register(later, source: "")

        let attempt = try #require(store.start(quiz: later))
        let result = store.perform(.record(Sample.answer(attempt, 1, quiz: later), ending: nil))

        #expect(result.storedAt != nil)
        #expect(try store.reader.cells(of: "lina").evidence.count == 11)
        #expect(try store.reader.verifyCells().differences == [])
    }

    @Test
    func `a refused answer leaves the cells as they were`() throws {
        let store = try self.answered()
        defer { store.close() }
        let before = try self.cells(store)
        let attempt = try #require(store.snapshot(nil, of: "omar"))

        let result = store.perform(
            .record(Sample.answer(attempt, 2, tryNumber: 3), ending: nil)
        )

        #expect(result == .failed(.refused))
        #expect(try self.cells(store) == before)
    }
}
