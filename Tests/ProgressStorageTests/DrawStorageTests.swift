import Foundation
import GRDB
import QuizCore
import TestSupport
import Testing

@testable import ProgressStorage

@Suite("Drawn questions in the store")
struct DrawStorageTests {
    private static let pool = Sample.quiz("pool", count: 4)
    private static let drawing = Sample.quiz("drawing", count: 1) { settings in
        settings.draws = [DrawRule(3, from: [.all])]
        settings.shufflesQuestions = true
    }

    private static func start() -> AttemptStart {
        var start = Sample.start(quiz: Self.drawing)
        start.drawn = [3, 0, 2].map { DrawnQuestion(Self.pool.questions[$0]) }
        return start
    }

    @Test
    func `what was drawn is read back in its order, also after another start`() throws {
        let folder = try StoreFolder()
        let store = try folder.open(quiz: Self.pool)
        try store.register(Self.drawing, source: "drawing")
        var model = MemoryStore()
        for quiz in [Self.pool, Self.drawing] { model.register(quiz) }
        var other = Self.start()
        other.drawn = []

        for start in [Self.start(), other] {
            let started = store.perform(.start(start))
            #expect(started == model.perform(.start(start)))
        }
        let snapshot = try #require(store.snapshot(nil))
        let versions = try store.unfinishedVersions().map(\.quiz.text)

        #expect(snapshot.start.drawn == Self.start().drawn)
        #expect(Set(versions) == ["pool", "drawing"])
    }

    @Test
    func `a skip belongs to the drawn question with its number`() throws {
        let folder = try StoreFolder()
        let store = try folder.open(quiz: Self.pool)
        try store.register(Self.drawing, source: "drawing")
        var model = MemoryStore()
        for quiz in [Self.pool, Self.drawing] { model.register(quiz) }
        guard case .started(let attempt) = store.perform(.start(Self.start())) else {
            Issue.record("not started")
            return
        }
        _ = model.perform(.start(Self.start()))
        let skips = (1...3).map { number in
            ProgressRequest.note(
                AttemptEvent(attempt: attempt.id, kind: .skipped(number: number), at: Sample.now)
            )
        }

        for request in skips + [.finish(Sample.end(attempt.id))] {
            #expect(store.perform(request) == model.perform(request))
        }
        let evidence = store.perform(.evidence("lina"))

        #expect(evidence == model.perform(.evidence("lina")))
        guard case .evidence(let found) = evidence else { return }
        #expect(Set(found.map(\.question)) == Set(Self.start().drawn.map(\.name)))
    }

    @Test
    func `a question that was never registered cannot be drawn`() throws {
        let folder = try StoreFolder()
        let store = try folder.open(quiz: Self.drawing)

        #expect(store.perform(.start(Self.start())) == .failed(.refused))
        #expect(store.snapshot(nil) == nil)
    }

    @Test
    func `a database of the second schema is brought up with its attempts`() throws {
        let folder = try StoreFolder()
        let old = try DatabaseQueue(path: folder.database)
        try old.writeWithoutTransaction { database in
            try database.execute(sql: StoreFile.markingSQL)
            for migration in Migrations.all.prefix(2) { try database.execute(sql: migration.sql) }
            try database.execute(sql: Self.oldData)
        }
        try old.close()

        let store = try ProgressStore(opening: folder.database)
        let attempt = store.snapshot(AttemptID(rawValue: 1))
        store.close()

        #expect(attempt?.start.quiz == "roles")
        #expect(attempt?.start.drawn.isEmpty == true)
    }

    private static let oldData = """
        INSERT INTO trainee (key, id, display_name, rights, created_at)
            VALUES (1, 'lina', 'Lina', '', 0);
        INSERT INTO quiz_version (key, quiz, version, shuffled, source)
            VALUES (1, 'roles', 'v1', 0, x'');
        INSERT INTO attempt (id, trainee, quiz, version, number, seed, started_at)
            VALUES (1, 1, 'roles', 'v1', 1, 7, 1000);
        """
}
