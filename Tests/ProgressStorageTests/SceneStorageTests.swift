import Foundation
import GRDB
import QuizCore
import TestSupport
import Testing

@testable import ProgressStorage

@Suite("Scenes in the store")
struct SceneStorageTests {
    private static let quiz = Quiz(
        id: "played",
        version: "v1",
        languages: [.english],
        title: LocalizedText(zh: "情景", en: "Scenes"),
        questions: [
            Self.question("marked", mark: CompetencyMark("pressure", earned: 1, possible: 3)),
            Self.question("plain", mark: nil),
        ]
    )

    /// Two turns: the first choice leads on, with a mark if one is given, the second ends.
    private static func question(_ id: Question.ID, mark: CompetencyMark?) -> Question {
        let text = LocalizedText(zh: "谈", en: "Talk")
        let on = Scene.Option(text, target: 1, effects: mark.map { [.mark($0)] } ?? [])
        return Question(
            name: QuestionName(quiz: "played", question: id),
            stem: text,
            interaction: ScenePlay(
                Scene(nodes: [
                    Scene.Node("a", say: text, kind: .decision([on])),
                    Scene.Node("b", say: text, kind: .decision([Scene.Option(text, target: 2)])),
                    Scene.Node("c", say: text, kind: .ending(score: Fraction(3, 4))),
                ])
            ),
            shares: [
                CompetencyShare("pressure", weight: Fraction(1, 3)),
                CompetencyShare("listening", weight: Fraction(2, 3)),
            ],
            level: .hard,
            contentHash: "hash-\(id)"
        )
    }

    /// The records of both turns of both scenes.
    private static func records(_ snapshot: AttemptSnapshot) -> [AnswerRecord] {
        var attempt = Attempt(snapshot, quiz: Self.quiz)
        return [1, 2, 1, 2].compactMap { number in
            guard let item = attempt.item(number),
                case .answer(let record) = attempt.answer(
                    item,
                    with: "a",
                    certainty: 1,
                    at: Sample.now + .seconds(number)
                )
            else { return nil }
            attempt.add(record)
            return record
        }
    }

    @Test
    func `turns are read back with their marks`() throws {
        let folder = try StoreFolder()
        let store = try folder.open(quiz: Self.quiz)
        let attempt = try #require(store.start(quiz: Self.quiz))
        let records = Self.records(attempt)
        try #require(records.count == 4)

        for record in records {
            #expect(store.perform(.record(record, ending: nil)).storedAt != nil)
        }
        let again = store.perform(.record(records[0], ending: nil))
        let kept = store.snapshot(attempt.id)?.answers ?? []

        #expect(kept.map(\.response) == records.map(\.response))
        #expect(kept.map(\.marks) == records.map(\.marks))
        #expect(records[0].marks == [CompetencyMark("pressure", earned: 1, possible: 3)])
        guard case .recorded(.duplicate(let earlier, _)) = again else {
            Issue.record("\(again)")
            return
        }
        #expect(earlier.marks == records[0].marks)
        #expect(Attempt(try #require(store.snapshot(attempt.id)), quiz: Self.quiz).isDone)
    }

    @Test(arguments: 0...4)
    func `evidence after some turns is that of the model`(count: Int) throws {
        let folder = try StoreFolder()
        let store = try folder.open(quiz: Self.quiz)
        var model = MemoryStore()
        model.register(Self.quiz)
        let attempt = try #require(store.start(quiz: Self.quiz))
        _ = model.perform(.start(attempt.start))

        for record in Self.records(attempt).prefix(count) {
            let request = ProgressRequest.record(record, ending: nil)
            #expect(store.perform(request) == model.perform(request))
        }
        let running = store.perform(.evidence("lina"))
        let isModel = running == model.perform(.evidence("lina"))
        let skip = ProgressRequest.note(
            AttemptEvent(attempt: attempt.id, kind: .skipped(number: 2), at: Sample.now)
        )
        for request in [skip, .finish(Sample.end(attempt.id))] {
            _ = store.perform(request)
            _ = model.perform(request)
        }

        #expect(isModel, "\(running)")
        #expect(try store.reader.verifyCells().differences == [])
        #expect(store.perform(.evidence("lina")) == model.perform(.evidence("lina")))
        guard case .evidence(let evidence) = running else { return }
        let expected = [[], [1.0 / 3], [1.0 / 3], [1.0 / 3], [1.0 / 3, 0.75]]
        #expect(evidence.map(\.outcome) == expected[count])
        #expect(
            evidence.first.map { $0.shares.map(\.competency.text) } ?? ["pressure"] == ["pressure"]
        )
    }

    @Test
    func `a database of the first schema is brought up with its data`() throws {
        let folder = try StoreFolder()
        let old = try DatabaseQueue(path: folder.database)
        try old.writeWithoutTransaction { database in
            try database.execute(sql: StoreFile.markingSQL)
            try database.execute(sql: Migration0001.sql)
            try database.execute(sql: Self.oldData)
        }
        try old.close()

        let store = try ProgressStore(opening: folder.database)
        let attempt = store.snapshot(AttemptID(rawValue: 1))
        let evidence = store.perform(.evidence("lina"))
        store.close()
        let version = try DatabaseQueue(path: folder.database).read {
            try Int.fetchOne($0, sql: "PRAGMA user_version")
        }

        #expect(version == Migrations.newest)
        #expect(attempt?.answers.map(\.response) == [.choices([1])])
        #expect(attempt?.answers.map(\.marks) == [[]])
        guard case .evidence(let found) = evidence else {
            Issue.record("\(evidence)")
            return
        }
        #expect(found.map(\.outcome) == [1])
    }

    private static let oldData = """
        INSERT INTO trainee (key, id, display_name, rights, created_at)
            VALUES (1, 'lina', 'Lina', '', 0);
        INSERT INTO quiz_version (key, quiz, version, shuffled, source)
            VALUES (1, 'roles', 'v1', 0, x'');
        INSERT INTO question_version
            VALUES (1, 'roles', 'q1', 'hash', 'pressure:1/1', 0.8, 0.25, 1);
        INSERT INTO quiz_question VALUES (1, 1, 1);
        INSERT INTO attempt (id, trainee, quiz, version, number, seed, started_at)
            VALUES (1, 1, 'roles', 'v1', 1, 7, 1000);
        INSERT INTO answer VALUES (1, 1, 1, 1, 1, 'b', 'c1', 1, 0, 2000, 21621600, 21621600,
            21621600, NULL);
        INSERT INTO serving VALUES (1, 1, 1, 1, 1, 1, 21621600, 2000, 21621600, NULL);
        """
}
