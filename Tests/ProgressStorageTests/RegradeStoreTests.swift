import Foundation
import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Regrades in the store")
struct RegradeStoreTests {
    private let folder: StoreFolder
    private let store: ProgressStore
    private let old = Sample.quiz(count: 4) { $0.pass = 5000 }
    private let signature = RegradeSignature(person: "op", reason: "key", at: Sample.now)

    init() throws {
        self.folder = try StoreFolder()
        self.store = try self.folder.open(quiz: self.old)
    }

    /// The quiz with the third choice as the key of its first question.
    private func corrected(
        _ version: String = "v2",
        key: Int = 2,
        name: QuestionName? = nil
    ) -> Quiz {
        let first = self.old.questions[0]
        let choices = (0..<4).map { index in
            Choice(
                LocalizedText(zh: "选 \(index)", en: "choice \(index)"),
                credit: index == key ? .one : .zero
            )
        }
        let changed = Question(
            name: name ?? first.name,
            stem: first.stem,
            interaction: OneChoice(choices: choices),
            shares: [CompetencyShare("listening", weight: .one)],
            level: .medium,
            contentHash: "corrected \(key)",
            markingHash: "corrected \(key)"
        )
        return Quiz(
            id: self.old.id,
            version: version,
            languages: self.old.languages,
            title: self.old.title,
            settings: self.old.settings,
            questions: [changed] + self.old.questions.dropFirst()
        )
    }

    /// Answers all questions, the first with a choice and two others right, and finishes.
    private func finished(_ trainee: Trainee.ID, choice: Int) throws -> AttemptID {
        let start = try #require(self.store.start(trainee, quiz: self.old))
        var attempt = Attempt(start, quiz: self.old)
        for (number, choice) in [(1, choice), (2, 1), (3, 0)] {
            let record = Sample.answer(start, number, choice: choice, quiz: self.old)
            attempt.add(record)
            _ = self.store.perform(.record(record, ending: nil))
        }
        _ = self.store.perform(.finish(attempt.ending(.submitted, at: Sample.now)))
        return start.id
    }

    private func plan(
        _ policy: RegradePolicy,
        by quiz: Quiz? = nil,
        question: Question.ID = "q1"
    ) throws -> RegradePlan {
        let quiz = quiz ?? self.corrected()
        try self.store.register(quiz, source: "")
        let attempts = try self.store.reader.endedAttempts(withQuestionsOf: [quiz.id]).map {
            Attempt($0, quiz: self.old)
        }
        let formerNames = zip(quiz.questions, self.old.questions).map { ($0.name, [$1.name]) }
        return try RegradePlan(
            RegradeOrder(
                quiz: quiz,
                question: question,
                policy: policy,
                formerNames: Dictionary(uniqueKeysWithValues: formerNames)
            ),
            attempts: attempts,
            newestAnswer: try self.store.reader.newestAnswer(inAttemptsWithQuestionsOf: [quiz.id])
        )
    }

    private func apply(
        _ policy: RegradePolicy,
        by quiz: Quiz? = nil,
        question: Question.ID = "q1"
    ) throws -> RegradePlan {
        let plan = try self.plan(policy, by: quiz, question: question)
        _ = try self.store.regrade(Regrade(plan), by: self.signature)
        return plan
    }

    /// Points earned and possible, and the verdict, as the history tells them.
    private func result(_ trainee: Trainee.ID) -> String {
        guard case .history(let attempts) = self.store.perform(.history(trainee)),
            let end = attempts.last?.end
        else { return "" }
        let points = [end.earned, end.possible].map(ScoreDisplay.points)
        return "\(points.joined(separator: "/")) \(end.passed == true)"
    }

    private func evidence(_ trainee: Trainee.ID) -> [Evidence] {
        guard case .evidence(let evidence) = self.store.perform(.evidence(trainee)) else {
            return []
        }
        // What cannot be read differs, too.
        #expect((try? self.store.reader.verifyCells())?.differences == [])
        return evidence
    }

    @Test(arguments: [
        (RegradePolicy.exact, ["1/4 false", "2/4 true"]), (.raise, ["2/4 true", "2/4 true"]),
        (.full, ["2/4 true", "2/4 true"]), (.void, ["1/3 false", "1/3 false"]),
    ])
    func `what was planned is what is in force`(
        policy: RegradePolicy,
        expected: [String]
    ) throws {
        let attempts = [try self.finished("lina", choice: 1), try self.finished("omar", choice: 2)]

        let plan = try self.apply(policy)

        #expect(["lina", "omar"].map(self.result) == expected)
        for (trainee, id) in zip(["lina", "omar"] as [Trainee.ID], attempts) {
            let snapshot = try #require(self.store.snapshot(id, of: trainee))
            let attempt = Attempt(snapshot, quiz: self.old)
            let planned = plan.touched.first { $0.before.id == id }?.after
            #expect(attempt.items == planned?.items)
            #expect(snapshot.end?.earned == attempt.earned)
            #expect(snapshot.end?.possible == attempt.possible)
            #expect(snapshot.end?.passed == attempt.isPassed)
        }
        #expect(try self.plan(policy).isEmpty)
    }

    @Test
    func `marks for statistics are those in force, and a void question has none`() throws {
        _ = try self.finished("omar", choice: 2)
        _ = try self.apply(.exact)
        let after = try self.marks()
        _ = try self.apply(.void)
        let withdrawn = try self.marks()

        #expect(after.map(\.version.name.question.text) == ["q1", "q2", "q3", "q4"])
        #expect(after.map(\.score) == [1, 1, 0, 0].map { Grains(points: $0) })
        #expect(after[0].version.contentHash == "corrected 2")
        #expect(after[0].shownHash == self.old.questions[0].contentHash)
        #expect(after[0].firstResponse == .choices([2]))
        #expect(withdrawn == Array(after.dropFirst()))
    }

    @Test
    func `marks and evidence of a renamed question stand under its new name`() throws {
        _ = try self.finished("omar", choice: 2)
        let name = QuestionName(quiz: self.old.id, question: "opening")

        _ = try self.apply(.exact, by: self.corrected(name: name), question: "opening")

        let marks = try self.marks()
        #expect(marks.map(\.version.name.question.text) == ["opening", "q2", "q3", "q4"])
        #expect(marks.map(\.score) == [1, 1, 0, 0].map { Grains(points: $0) })
        #expect(self.evidence("omar").map(\.question).contains(name))
    }

    @Test
    func `a question that nobody answered has no mark once it is void`() throws {
        _ = try self.finished("omar", choice: 2)

        _ = try self.apply(.void, question: "q4")

        #expect(try self.marks().map(\.version.name.question.text) == ["q1", "q2", "q3"])
    }

    private func marks() throws -> [AttemptMarks.Mark] {
        var found: [AttemptMarks.Mark] = []
        try self.store.reader.eachFinishedAttempt(at: self.old.id) { found += $0.marks }
        return found
    }

    @Test
    func `evidence is what the answers say by the version that marked them`() throws {
        _ = try self.finished("omar", choice: 2)
        let before = self.evidence("omar")

        _ = try self.apply(.exact)
        let after = self.evidence("omar")
        _ = try self.apply(.void)
        let withdrawn = self.evidence("omar")

        #expect(before.map(\.outcome) == [0, 1, 0])
        #expect(after.map(\.outcome) == [1, 1, 0])
        #expect(after.first?.shares == [CompetencyShare("listening", weight: .one)])
        #expect(Array(after.dropFirst()) == Array(before.dropFirst()))
        #expect(withdrawn == Array(before.dropFirst()))
    }

    @Test
    func `regrades are taken back in any order`() throws {
        _ = try self.finished("lina", choice: 1)
        let first = self.evidence("lina")
        _ = try self.apply(.exact)
        _ = try self.apply(.void)

        let both = self.result("lina")
        #expect(try self.store.undoRegrade(1, by: self.signature) == .stored)
        let withoutFirst = self.result("lina")
        #expect(try self.store.undoRegrade(2, by: self.signature) == .stored)
        let without = self.result("lina")

        #expect([both, withoutFirst, without] == ["1/3 false", "1/3 false", "2/4 true"])
        #expect(self.evidence("lina") == first)
        #expect(try self.store.undoRegrade(2, by: self.signature) == .duplicate)
        #expect(try self.store.undoRegrade(3, by: self.signature) == .unknown)
    }

    @Test
    func `the one before is in force again when the latest is taken back`() throws {
        _ = try self.finished("lina", choice: 1)
        _ = try self.apply(.exact)
        _ = try self.apply(.void)

        _ = try self.store.undoRegrade(2, by: self.signature)

        #expect(self.result("lina") == "1/4 false")
    }

    @Test
    func `a regrade is stored once and told with who, when and why`() throws {
        _ = try self.finished("lina", choice: 1)
        let plan = try self.plan(.exact)

        let receipts = try (1...2).map { _ in
            try self.store.regrade(Regrade(plan), by: self.signature)
        }

        #expect(receipts == [.stored(1), .duplicate(1)])
        let regrades = try self.store.reader.regrades()
        #expect(regrades.map(\.signature) == [self.signature])
        #expect(regrades.map(\.attempts) == [1])
        #expect(regrades.first?.undo == nil)
        #expect(try self.store.reader.regrade(withToken: plan.token) == 1)
    }

    @Test
    func `the token is another one once somebody has answered`() throws {
        _ = try self.finished("lina", choice: 1)
        let plan = try self.plan(.exact)
        let other = try #require(self.store.start("omar", quiz: self.old))

        _ = self.store.perform(.record(Sample.answer(other, 1, quiz: self.old), ending: nil))

        #expect(try self.plan(.exact).token != plan.token)
    }

    @Test
    func `answers and entries stay as they were stored`() throws {
        let id = try self.finished("lina", choice: 1)
        let before = self.store.snapshot(id)?.answers

        _ = try self.apply(.exact)

        #expect(self.store.snapshot(id)?.answers == before)
        for statement in [
            "DELETE FROM regrade", "UPDATE regrade SET at = 0", "DELETE FROM regraded_mark",
            "UPDATE regraded_mark SET score = 0",
        ] {
            #expect(throws: StoreError.self) {
                try self.store.write { try $0.execute(statement) }
            }
        }
    }
}

@Suite("Migration to regrades")
struct RegradeMigrationTests {
    /// A database of the schema before, with one attempt that ended.
    private static let data = """
        INSERT INTO trainee (key, id, display_name, rights, created_at)
            VALUES (1, 'lina', 'Li Na', 'trainee', 1000);
        INSERT INTO quiz_version (key, quiz, version, shuffled, source)
            VALUES (1, 'roles', 'v1', 0, x'');
        INSERT INTO question_version (key, quiz, question, content_hash, shares, difficulty, guess,
            points) VALUES (1, 'roles', 'q1', 'h1', 'listening:1/1', 0, 0.25, 1);
        INSERT INTO quiz_question VALUES (1, 1, 1);
        INSERT INTO attempt (id, trainee, quiz, version, number, seed, started_at)
            VALUES (1, 1, 'roles', 'v1', 1, 7, 2000);
        INSERT INTO answer VALUES (1, 1, 1, 1, 1, 'b', 'c1', 1, 0, 3000, 21621600, 21621600,
            21621600, NULL);
        INSERT INTO serving (attempt, number, question_key, tries, last_position, first_position,
            first_outcome, first_at, score) VALUES (1, 1, 1, 1, 1, 1, 21621600, 3000, 21621600);
        INSERT INTO attempt_event VALUES (2, 1, 'ended', NULL, 'submitted', 4000, NULL);
        UPDATE attempt SET last_event = 2, ended_at = 4000, cause = 'submitted',
            earned = 21621600, possible = 21621600, passed = 1, end_position = 2;
        """

    @Test
    func `data of the schema before stays and can be regraded`() throws {
        let folder = try StoreFolder()
        let earlier = Migrations.all.prefix { $0.number < Migration0004.number }
        let queue = try DatabaseQueue(path: folder.database)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: StoreFile.markingSQL)
            for migration in earlier { try database.execute(sql: migration.sql) }
            try database.execute(sql: Self.data)
        }
        try queue.close()

        let store = try ProgressStore(opening: folder.database)
        defer { store.close() }

        let snapshot = try #require(store.snapshot(AttemptID(rawValue: 1)))
        #expect(snapshot.answers.map(\.response) == [.choices([1])])
        #expect(snapshot.end?.earned == Grains(points: 1))
        #expect(snapshot.end?.passed == true)
        #expect(snapshot.regrades.isEmpty)
        #expect(try store.reader.evidence(of: "lina").map(\.outcome) == [1])
        #expect(try store.reader.regrades().isEmpty)
        #expect(try store.reader.endedAttempts(withQuestionsOf: ["roles"]).count == 1)
    }
}
