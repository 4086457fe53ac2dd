import Foundation
import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Databases of earlier schemas")
struct MigrationTests {
    private static let earlier = Migrations.all.map { $0.number }.filter { $0 < Migrations.newest }

    /// The number of the first change after a schema.
    private static func digits(after number: Int) -> String {
        let next = Migrations.all.map { $0.number }.first { $0 > number }
        return String(format: "%04d", next ?? 0)
    }

    /// A database of an earlier schema in which somebody answered.
    private func make(_ number: Int, in folder: StoreFolder) throws {
        let queue = try DatabaseQueue(path: folder.database)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: StoreFile.markingSQL)
            for migration in Migrations.all where migration.number <= number {
                try database.execute(sql: migration.sql)
                try migration.convert(database)
            }
            try database.execute(sql: Self.facts)
            if (Migration0009.number..<Migration0015.number).contains(number) {
                try database.execute(sql: Self.earlierCell)
            }
        }
        try queue.close()
    }

    private static let facts = """
        INSERT INTO trainee (key, id, display_name, rights, created_at)
            VALUES (1, 'lina', 'Li Na', 'trainee', 1000);
        INSERT INTO secret VALUES (1, 'pin', 'hash', 1, 1000);
        INSERT INTO quiz_version (key, quiz, version, shuffled, source)
            VALUES (1, 'roles', 'v1', 0, x'');
        INSERT INTO question_version
            (key, quiz, question, content_hash, shares, difficulty, guess, points)
            VALUES (1, 'roles', 'q1', 'hash', 'listening:1/1', 0.5, 0.25, 1);
        INSERT INTO quiz_question (quiz_version, place, question_key) VALUES (1, 1, 1);
        INSERT INTO attempt (id, trainee, quiz, version, number, seed, started_at, last_event)
            VALUES (1, 1, 'roles', 'v1', 1, 7, 2000, 3);
        INSERT INTO answer (position, attempt, number, try, question_key, typed, response,
            certainty, hints, at, credit, outcome, score, previous)
            VALUES (1, 1, 1, 1, 1, 'b', 'c0', 3, 0, 2001, 0, 0, 0, NULL),
            (2, 1, 1, 2, 1, 'a', 'c1', 3, 0, 2002, 12, 12, 12, 1);
        INSERT INTO attempt_event (position, attempt, kind, number, at)
            VALUES (3, 1, 'skipped', 2, 2003);
        INSERT INTO serving (attempt, number, question_key, tries, last_position, first_position,
            first_outcome, first_at, score) VALUES (1, 1, 1, 2, 2, 1, 0, 2001, 12);
        """

    /// As cells were before their servings took fewer octets.
    private static let earlierCell = """
        INSERT INTO standing_cell (trainee, competency, units, fresh_units, questions, answers,
            oldest, newest, mean, servings)
            VALUES (1, 'listening', 7, 7, 1, 1, 2001, 2001, zeroblob(244), zeroblob(24))
        """

    private func answers(_ path: String) throws -> [String] {
        let queue = try DatabaseQueue(path: path)
        return try queue.read { database in
            try Row.fetchAll(database, sql: "SELECT * FROM answer ORDER BY position").map {
                // The columns of the first schema: later ones say nothing of the answer itself.
                "\(Array($0.databaseValues.prefix(14)))"
            }
        }
    }

    @Test(arguments: Self.earlier)
    func `D17 a database of an earlier schema keeps each answer and is in order then`(
        number: Int
    ) throws {
        let folder = try StoreFolder()
        try self.make(number, in: folder)
        let before = try self.answers(folder.database)

        try ProgressStore(opening: folder.database).close()

        let found = try StoreVerification.verify(folder.database)
        #expect(found.isFine, "\(found)")
        #expect(found.summary.schema == Migrations.newest)
        #expect(found.cells?.cells == 1)
        #expect(before.count == 2)
        #expect(try self.answers(folder.database) == before)
    }

    @Test
    func `what is older than the chain is counted apart, and the chain begins behind it`() throws {
        let folder = try StoreFolder()
        try self.make(Migration0011.number - 1, in: folder)

        let quiz = Sample.quiz("later")
        let store = try folder.open(quiz: quiz)
        let attempt = try #require(store.start("omar", quiz: quiz))
        let answer = Sample.answer(attempt, 1, quiz: quiz)
        let place = store.perform(.record(answer, ending: nil)).storedAt
        store.close()

        let found = try ChainVerification.verify(folder.database)
        #expect(found.isFine)
        #expect(found.log.older == 3)
        #expect(found.log.held == 1)
        #expect(found.log.newest?.receipt == place?.receipt)
        #expect(place?.receipt.mark != nil)
    }

    @Test(arguments: Self.earlier)
    func `D17 a database is copied before its schema changes, once`(number: Int) throws {
        let folder = try StoreFolder()
        try self.make(number, in: folder)

        try ProgressStore(opening: folder.database).close()
        try ProgressStore(opening: folder.database).close()

        let copies = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            .filter { $0.contains("before") }
        let digits = Self.digits(after: number)
        #expect(copies == ["quizline.before-\(digits).sqlite"])
        let copy = try StoreVerification.verify("\(folder.path)/\(copies.first ?? "")")
        #expect(copy.isFine, "\(copy)")
        #expect(copy.summary.schema == number)
        #expect(copy.summary.answers == 2)
    }

    @Test
    func `an earlier copy from before a change is kept`() throws {
        let folder = try StoreFolder()
        let number = try #require(Self.earlier.last)
        try self.make(number, in: folder)
        let digits = Self.digits(after: number)
        let stem = "\(folder.path)/quizline.before-\(digits)"
        try Data("other".utf8).write(to: URL(fileURLWithPath: stem + ".sqlite"))

        try ProgressStore(opening: folder.database).close()

        #expect(FileManager.default.contents(atPath: stem + ".sqlite") == Data("other".utf8))
        #expect(FileManager.default.fileExists(atPath: stem + "-2.sqlite"))
    }
}
