import GRDB
import QuizCore
import TestSupport
import Testing

@testable import ProgressStorage

@Suite("Times of questions in the store")
struct QuestionClockStorageTests {
    private static func shown(
        _ number: Int,
        of attempt: AttemptID,
        after seconds: Int
    ) -> ProgressRequest {
        .note(
            AttemptEvent(
                attempt: attempt,
                kind: .shown(number: number),
                at: Sample.now + .seconds(seconds)
            )
        )
    }

    @Test
    func `the first showing of a question stands, also after the store was opened again`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let attempt = try #require(store.start())

        for seconds in [5, 9] {
            #expect(store.perform(Self.shown(2, of: attempt.id, after: seconds)) == .noted)
        }
        store.close()
        let again = try ProgressStore(opening: folder.database)
        let events = again.snapshot(attempt.id)?.events

        #expect(events?.map(\.kind) == [.shown(number: 2)])
        #expect(events?.first?.at == Sample.now + .seconds(5))
    }

    @Test
    func `a showing has a place of its own in the log`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let attempt = try #require(store.start())

        let first = store.perform(.record(Sample.answer(attempt, 1), ending: nil)).storedAt
        _ = store.perform(Self.shown(2, of: attempt.id, after: 5))
        store.close()
        let again = try ProgressStore(opening: folder.database)
        let second = again.perform(.record(Sample.answer(attempt, 2), ending: nil)).storedAt

        #expect(first.map { $0.rawValue + 2 } == second?.rawValue)
    }

    @Test
    func `the clock never begins before the newest showing`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let attempt = try #require(store.start())

        _ = store.perform(Self.shown(2, of: attempt.id, after: 90))

        #expect(try store.reader.newestInstant() == Sample.now + .seconds(90))
    }

    @Test
    func `no showing can be changed or taken away`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let attempt = try #require(store.start())
        _ = store.perform(Self.shown(2, of: attempt.id, after: 5))
        store.close()

        let queue = try DatabaseQueue(path: folder.database)
        for sql in ["UPDATE question_clock SET at = 0", "DELETE FROM question_clock"] {
            #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        }
    }

    @Test
    func `a database of an earlier schema is brought up with its attempts and events`() throws {
        let folder = try StoreFolder()
        let old = try DatabaseQueue(path: folder.database)
        let earlier = Migrations.all.filter { $0.number < Migration0006.number }
        try old.writeWithoutTransaction { database in
            try database.execute(sql: StoreFile.markingSQL)
            for migration in earlier { try database.execute(sql: migration.sql) }
            try database.execute(sql: Self.oldData)
        }
        try old.close()

        let store = try ProgressStore(opening: folder.database)
        let id = AttemptID(rawValue: 1)
        _ = store.perform(Self.shown(1, of: id, after: 0))
        let events = store.snapshot(id)?.events.map(\.kind)

        #expect(events == [.hint(number: 1), .shown(number: 1)])
    }

    private static let oldData = """
        INSERT INTO trainee (key, id, display_name, rights, created_at)
            VALUES (1, 'lina', 'Lina', '', 0);
        INSERT INTO quiz_version (key, quiz, version, shuffled, source)
            VALUES (1, 'roles', 'v1', 0, x'');
        INSERT INTO attempt (id, trainee, quiz, version, number, seed, started_at, last_event)
            VALUES (1, 1, 'roles', 'v1', 1, 7, 1000, 1);
        INSERT INTO attempt_event (position, attempt, kind, number, at)
            VALUES (1, 1, 'hint', 1, 2000);
        """
}
