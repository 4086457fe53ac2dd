import CompetencyModel
import Foundation
import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Self-ratings in the store")
struct SelfRatingTests {
    private let folder: StoreFolder
    private let store: ProgressStore

    init() throws {
        self.folder = try StoreFolder()
        self.store = try self.folder.open()
    }

    private func rating(
        _ percent: Int,
        of competency: Competency.ID = "listening",
        after seconds: Int = 0
    ) -> CompetencyRating {
        CompetencyRating(competency, percent: percent, at: Sample.now + .seconds(seconds))
    }

    @Test
    func `every rating is kept, oldest first, and each person has their own`() {
        let own = [
            self.rating(80), self.rating(40, of: "pressure", after: 1), self.rating(60, after: 2),
        ]
        let results = own.map { self.store.perform(.rate($0, by: "lina")) }
        _ = self.store.perform(.rate(self.rating(0), by: "omar"))

        #expect(results == [.noted, .noted, .noted])
        #expect(self.store.perform(.ratings("lina")) == .ratings(own))
        #expect(self.store.perform(.ratings("omar")) == .ratings([self.rating(0)]))
        #expect(self.store.perform(.ratings("nobody")) == .ratings([]))
    }

    @Test
    func `the same number at the same instant is a rating of its own`() {
        for _ in 1...2 { _ = self.store.perform(.rate(self.rating(50), by: "lina")) }

        let twice = [self.rating(50), self.rating(50)]
        #expect(self.store.perform(.ratings("lina")) == .ratings(twice))
    }

    @Test(arguments: [-1, 101, .max])
    func `a number out of range is refused`(percent: Int) {
        let result = self.store.perform(.rate(self.rating(percent), by: "lina"))

        #expect(result == .failed(.refused))
        #expect(self.store.perform(.ratings("lina")) == .ratings([]))
    }

    @Test
    func `nobody unknown rates themselves, and no name with NUL is rated`() {
        let results = [
            self.store.perform(.rate(self.rating(50), by: "nobody")),
            self.store.perform(.rate(self.rating(50, of: "a\u{0}b"), by: "lina")),
        ]

        #expect(results == [.failed(.refused), .failed(.refused)])
    }

    @Test(arguments: [
        "UPDATE self_rating SET percent = 100", "DELETE FROM self_rating",
        "INSERT INTO self_rating (trainee, competency, percent, at) VALUES (1, 'x', 101, 0)",
        "INSERT INTO self_rating (trainee, competency, percent, at) VALUES (1, '', 1, 0)",
    ])
    func `the schema lets nothing be changed or deleted and no other number in`(sql: String) {
        _ = self.store.perform(.rate(self.rating(30), by: "lina"))

        #expect(throws: StoreError.self) {
            try self.store.write { try $0.database.execute(sql: sql) }
        }
        #expect(self.store.perform(.ratings("lina")) == .ratings([self.rating(30)]))
    }

    @Test
    func `a rating changes no evidence and no level`() throws {
        let attempt = try #require(self.store.start())
        for number in 1...4 {
            _ = self.store.perform(.record(Sample.answer(attempt, number), ending: nil))
        }
        let before = try self.store.reader.cells(of: "lina")

        for percent in [0, 100] {
            _ = self.store.perform(.rate(self.rating(percent), by: "lina"))
        }

        let after = try self.store.reader.cells(of: "lina")
        #expect(!before.evidence.isEmpty)
        #expect(after.evidence == before.evidence)
        #expect(try self.store.reader.evidence(of: "lina") == before.evidence)
        #expect(try self.store.reader.verifyCells().differences == [])
    }

    @Test
    func `numbers stay when the person is forgotten, and a newcomer has none`() throws {
        _ = self.store.perform(.rate(self.rating(70), by: "lina"))

        let name: Trainee.ID = "removed-01"
        try self.store.accounts.forget(
            "lina",
            as: name,
            account: "x",
            at: Sample.now,
            by: "boss"
        )
        try self.store.accounts.create(
            Trainee(id: "lina", displayName: "Another"),
            secret: nil,
            at: Sample.now
        )

        #expect(self.store.perform(.ratings(name)) == .ratings([self.rating(70)]))
        #expect(self.store.perform(.ratings("lina")) == .ratings([]))
    }

    @Test
    func `D24 the clock never begins before the newest rating`() throws {
        _ = self.store.perform(.rate(self.rating(70, after: 500), by: "lina"))

        #expect(try self.store.reader.newestInstant() == Sample.now + .seconds(500))
    }

    @Test
    func `ratings are there after the store was opened again, and nothing is found amiss`() throws {
        _ = self.store.perform(.rate(self.rating(70), by: "lina"))
        self.store.close()

        let again = try self.folder.open()
        let kept = again.perform(.ratings("lina"))
        again.close()

        #expect(kept == .ratings([self.rating(70)]))
        let found = try StoreVerification.verify(self.folder.database)
        #expect(found.isFine, "\(found)")
    }
}
