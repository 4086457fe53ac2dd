import Foundation
import GRDB
import QuizCore
import TestSupport
import Testing

@testable import ProgressStorage

@Suite("Facts of the store")
struct FactsTests {
    @Test(arguments: [
        "UPDATE answer SET score = 0", "DELETE FROM answer", "UPDATE attempt_event SET at = 0",
        "DELETE FROM attempt_event", "INSERT OR REPLACE INTO answer SELECT * FROM answer",
    ])
    func `answers and events are never changed`(sql: String) throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        defer { store.close() }
        let attempt = try #require(store.start())
        _ = store.perform(.record(Sample.answer(attempt, 1), ending: Sample.end(attempt.id)))
        let before = store.snapshot(attempt.id)

        let refusal = #expect(throws: StoreError.self) { try store.write { try $0.execute(sql) } }

        #expect(refusal?.kind == .refused)
        #expect(store.snapshot(attempt.id) == before)
    }

    @Test
    func `S14 no statement is pasted together from values`() throws {
        let sources = Repository.root.appendingPathComponent("Sources/ProgressStorage")
        let files = try #require(
            FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        )
        let words = ["SELECT ", "INSERT ", "UPDATE ", "DELETE ", "PRAGMA ", "WITH "]

        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            // Every second part of a split at the quotes lies inside of a literal.
            let long = text.components(separatedBy: "\"\"\"").enumerated().filter {
                $0.offset % 2 == 1
            }
            let short = text.components(separatedBy: "\n").filter { $0.contains("\"") }
            for literal in long.map(\.element) + short
            where words.contains(where: literal.contains) {
                #expect(!literal.contains("\\("), "\(file.lastPathComponent): \(literal)")
            }
        }
    }

    @Test
    func `S14 names that look like statements come back as they are`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        defer { store.close() }
        let name = "'); DROP TABLE trainee; --"
        try store.teams.add(Team(id: Team.ID(name), name: name))

        try store.accounts.create(
            Trainee(id: Trainee.ID(name), displayName: name, team: Team.ID(name)),
            secret: nil,
            at: Sample.now
        )

        let found = try store.accounts.find(Trainee.ID(name))?.trainee
        #expect(found == Trainee(id: Trainee.ID(name), displayName: name, team: Team.ID(name)))
        #expect(try store.accounts.list().count == 4)
        #expect(try store.teams.tree()[Team.ID(name)]?.name == name)
    }
}

@Suite("Quiz versions in the store")
struct QuizVersionTests {
    @Test
    func `registering again changes nothing`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        defer { store.close() }
        let first = try store.reader.quiz("roles", version: "v1")

        try store.register(Sample.quiz(), source: "another text")

        let counts = try store.write { context in
            try ["quiz_version", "quiz_question", "question_version"].map {
                try Int.fetchOne(context.database, sql: "SELECT count(*) FROM \($0)")
            }
        }
        #expect(first?.source == "source of roles")
        #expect(try store.reader.quiz("roles", version: "v1") == first)
        #expect(counts == [1, 10, 10])
    }

    @Test
    func `a version shares the questions that did not change`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        defer { store.close() }
        let old = Sample.quiz()
        let new = Quiz(
            id: old.id,
            version: "v2",
            languages: old.languages,
            title: old.title,
            questions: Array(old.questions.prefix(4))
                + Sample.quiz(version: "v2").questions.suffix(2)
        )

        try store.register(new, source: "第二版")

        let questions = try store.write { context in
            try Int.fetchOne(context.database, sql: "SELECT count(*) FROM question_version")
        }
        #expect(questions == 12)
        #expect(try store.reader.quiz("roles", version: "v2")?.source == "第二版")
        #expect(try store.reader.quiz("roles", version: "v3") == nil)
    }

    @Test
    func `versions that running attempts need are given after reopening`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        for version in ["v2", "v3"] {
            try store.register(Sample.quiz(version: version), source: "text of \(version)")
        }
        _ = store.start("lina", number: 1, quiz: Sample.quiz(version: "v2"))
        _ = store.start("omar", number: 1, quiz: Sample.quiz(version: "v2"))
        let third = try #require(store.start("lina", number: 2, quiz: Sample.quiz(version: "v3")))
        let running = try store.unfinishedVersions().map(\.version)

        _ = store.perform(.finish(Sample.end(third.id)))
        store.close()
        let again = try folder.open()
        defer { again.close() }

        #expect(running == ["v2", "v3"])
        #expect(
            try again.unfinishedVersions() == [
                StoredQuiz(quiz: "roles", version: "v2", source: "text of v2")
            ]
        )
    }
}
