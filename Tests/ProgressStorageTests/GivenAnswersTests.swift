import GRDB
import QuizCore
import Synchronization
import Testing

@testable import ProgressStorage

@Suite("What people answered, question by question")
struct GivenAnswersTests {
    private static func accepted(_ text: String) -> AcceptedText? {
        AcceptedText(notation: LocalizedText(zh: text, en: text))
    }

    /// A text question and one with two gaps.
    private static func quiz() throws -> Quiz {
        let zopa = try #require(Self.accepted("zopa"))
        let blank = GapFilling(
            text: LocalizedText(zh: "{1}{2}", en: "{1} {2}"),
            gaps: [.text(zopa), .text(zopa)]
        )
        let types: [any Interaction] = [TextEntry(entries: [.init(zopa)]), blank]
        return Quiz(
            id: "words",
            version: "v1",
            languages: [.english],
            title: LocalizedText(zh: "词", en: "Words"),
            questions: types.enumerated().map { index, interaction in
                Question(
                    name: QuestionName(quiz: "words", question: Question.ID("w\(index + 1)")),
                    stem: LocalizedText(zh: "问", en: "Ask"),
                    interaction: interaction,
                    contentHash: "hash-\(index + 1)"
                )
            }
        )
    }

    private static func answer(
        _ store: ProgressStore,
        _ snapshot: AttemptSnapshot,
        _ quiz: Quiz,
        _ number: Int,
        _ typed: String
    ) throws {
        let attempt = Attempt(snapshot, quiz: quiz)
        let item = try #require(attempt.item(number))
        let outcome = attempt.answer(item, with: typed, certainty: 1, at: Sample.now)
        guard case .answer(let record) = outcome else {
            Issue.record("\(typed) is no answer")
            return
        }
        _ = store.perform(.record(record, ending: nil))
    }

    @Test
    func `texts of a question and of each gap are folded, counted and sorted`() throws {
        let folder = try StoreFolder()
        let quiz = try Self.quiz()
        let store = try folder.open(quiz: quiz)
        defer { store.close() }
        for (trainee, lines) in [
            ("lina", ["Range!", "a | b"]), ("omar", ["range", "b | b"]),
            ("mei", ["rope", "- | c"]),
        ] {
            let start = try #require(store.start(Trainee.ID(trainee), quiz: quiz))
            for (number, line) in zip(1..., lines) {
                try Self.answer(store, start, quiz, number, line)
            }
        }

        var texts: [[GivenText]] = [[], [], []]
        let name = QuestionName(quiz: "words", question: "w1")
        let blank = QuestionName(quiz: "words", question: "w2")
        try store.reader.eachText(to: [name], gap: nil) { texts[0].append($0) }
        try store.reader.eachText(to: [blank], gap: 1) { texts[1].append($0) }
        try store.reader.eachText(to: [blank], gap: 2) { texts[2].append($0) }

        #expect(texts[0].map(\.text) == ["range", "rope"])
        #expect(texts[0].first?.examples == ["Range!", "range"])
        #expect(texts[0].map(\.answers) == [2, 1] && texts[0].map(\.trainees) == [2, 1])
        #expect(texts[0].first?.last == Sample.now)
        #expect(Set(texts[1].map(\.text)) == ["a", "b"])
        #expect(texts[2].map { "\($0.text) \($0.answers)" } == ["b 2", "c 1"])
        #expect(try store.reader.answerCount(of: [name, blank]) == 6)
        try store.reader.eachText(to: [blank], gap: nil) { _ in Issue.record("no text there") }
    }

    @Test
    func `a hundred thousand answers are gone through one group at a time`() throws {
        let folder = try StoreFolder()
        let quiz = try Self.quiz()
        let store = try folder.open(quiz: quiz)
        defer { store.close() }
        let start = try #require(store.start(quiz: quiz))
        let count = 100_000
        try store.write { context in
            try context.database.execute(
                sql: """
                    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?2)
                    INSERT INTO answer (position, attempt, number, try, question_key, typed,
                        response, certainty, hints, at, credit, outcome, score)
                    SELECT i + 1000, ?1, i, 1,
                        (SELECT key FROM question_version WHERE question = 'w1'),
                        'Text ' || i, 'xtext ' || (i % 50000), 1, 0, i, 0, 0, 0 FROM n
                    """,
                arguments: [start.id.rawValue, count]
            )
        }
        let told = Mutex(0)

        var (texts, answers) = (0, 0)
        let add = { (given: GivenText) in
            texts += 1
            answers += given.answers
        }
        try store.reader.eachText(
            to: [QuestionName(quiz: "words", question: "w1")],
            gap: nil,
            progress: { done in told.withLock { $0 = done } },
            add
        )

        #expect(texts == 50_000 && answers == count)
        #expect(told.withLock { $0 } >= count)
    }

    @Test
    func `answers are told with their versions until the version in question marks them`() throws {
        let folder = try StoreFolder()
        let quiz = Sample.quiz(count: 2)
        let store = try folder.open(quiz: quiz)
        defer { store.close() }
        let start = try #require(store.start(quiz: quiz))
        for (number, choice) in [(1, 1), (2, 3)] {
            let record = Sample.answer(start, number, choice: choice, quiz: quiz)
            _ = store.perform(.record(record, ending: nil))
        }
        let hashes = Set(quiz.questions.map(\.contentHash))

        let all = try store.reader.answers(to: quiz.id, besides: [])
        let none = try store.reader.answers(to: quiz.id, besides: hashes)

        #expect(none == GivenAnswers())
        #expect(Set(all.versions.map(\.shown)) == hashes)
        #expect(all.versions.allSatisfy { $0.count == 1 && $0.marked == $0.shown })
        let chosen = all.versions.flatMap { $0.chosen.keys.map(\.position) }
        #expect(Set(chosen) == [1, 3])
        #expect(all.sources == ["source of \(quiz.id)"])
        _ = store.perform(.finish(Sample.end(start.id, cause: .void)))
        #expect(try store.reader.answers(to: quiz.id, besides: []) == GivenAnswers())
    }
}
