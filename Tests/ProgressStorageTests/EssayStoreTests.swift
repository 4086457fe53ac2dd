import CompetencyModel
import GRDB
import QuizCore
import TestSupport
import Testing

@testable import ProgressStorage

@Suite("Texts in the store")
struct EssayStoreTests {
    private let folder: StoreFolder
    private let store: ProgressStore
    private let quiz = EssayQuiz.quiz()

    init() throws {
        self.folder = try StoreFolder()
        self.store = try self.folder.open(quiz: EssayQuiz.quiz())
    }

    /// An attempt with a text, a right statement and an end.
    private func ended(
        by trainee: Trainee.ID = "lina",
        number: Int = 1,
        text: String = "先算清退路"
    ) throws -> Attempt {
        let snapshot = try #require(self.store.start(trainee, number: number, quiz: self.quiz))
        var attempt = Attempt(snapshot, quiz: self.quiz)
        for (question, typed) in [(1, text), (2, "t")] {
            guard let item = attempt.item(question),
                case .answer(let record) = attempt.answer(
                    item,
                    with: typed,
                    certainty: 1,
                    at: Sample.now + .seconds(question)
                )
            else { continue }
            attempt.add(record)
            _ = self.store.perform(.record(record, ending: nil))
        }
        attempt.finish(attempt.ending(.submitted, at: Sample.now + .seconds(9)))
        if let end = attempt.end { _ = self.store.perform(.finish(end)) }
        return attempt
    }

    private func mark(_ attempt: Attempt, _ points: [Int], comment: String = "") throws {
        let marking = try attempt.marking(
            1,
            points: points,
            comment: comment,
            by: "wang",
            at: Sample.now + .seconds(100)
        )
        try #require(self.store.perform(.mark(marking)) == .noted)
    }

    private func end(_ attempt: Attempt) -> AttemptEnd? {
        self.store.snapshot(attempt.id, of: attempt.trainee)?.end
    }

    private func outcomes(_ trainee: Trainee.ID = "lina") throws -> [Double] {
        #expect(try self.store.reader.verifyCells().differences == [])
        return try self.store.reader.cells(of: trainee).evidence
            .filter { $0.question.question == "prepare" }
            .map(\.outcome)
    }

    @Test
    func `a text waits, says nothing about competency, and its end has a range`() throws {
        let attempt = try self.ended()

        let waiting = self.store.perform(.waiting(MarkingReach(), atMost: 9))

        #expect(
            waiting
                == .waiting(
                    [
                        WaitingEssay(
                            attempt: attempt.id,
                            number: 1,
                            question: QuestionName(quiz: "way-out", question: "prepare"),
                            trainee: "lina",
                            at: Sample.now + .seconds(1)
                        )
                    ],
                    count: 1
                )
        )
        #expect(try self.outcomes() == [])
        #expect(self.end(attempt) == attempt.end)
        #expect(self.end(attempt)?.pending == Grains(points: 5))
        #expect(self.end(attempt)?.passed == nil)
    }

    @Test
    func `the text of a forgotten person waits for nobody`() throws {
        _ = try self.ended()
        _ = try self.ended(by: "omar")
        let exports = ExportLog(besides: self.folder.database)
        let name = try self.store.accounts.nextRemovedName(in: exports)

        try self.store.accounts.forget("lina", as: name, account: "a", at: Sample.now, by: "boss")

        guard
            case .waiting(let left, let count) = self.store.perform(
                .waiting(MarkingReach(), atMost: 9)
            )
        else { return #expect(Bool(false)) }
        #expect(left.map(\.trainee) == ["omar"] && count == 1)
    }

    @Test
    func `with the mark come points, verdict and evidence, and the last mark counts`() throws {
        let attempt = try self.ended()

        try self.mark(attempt, [3, 2], comment: "写得清楚")
        let first = (self.end(attempt), try self.outcomes())
        try self.mark(attempt, [0, 1])
        let snapshot = self.store.snapshot(attempt.id)

        #expect(first.0?.earned == Grains(points: 8) && first.0?.passed == true)
        #expect(first.0?.pending == .zero && first.1 == [1])
        #expect(snapshot?.end?.earned == Grains(points: 4) && snapshot?.end?.passed == false)
        #expect(snapshot?.markings.map(\.points) == [[0, 1]])
        #expect(try self.outcomes() == [0.2])
        #expect(self.store.perform(.waiting(MarkingReach(), atMost: 9)) == .waiting([], count: 0))
    }

    @Test
    func `the attempt read back is the one that was marked`() throws {
        var attempt = try self.ended()
        try self.mark(attempt, [2, 1], comment: "好")
        let marking = try attempt.marking(
            1,
            points: [2, 1],
            comment: "好",
            by: "wang",
            at: Sample.now + .seconds(100)
        )
        attempt.mark(marking)

        let snapshot = try #require(self.store.snapshot(attempt.id))
        let again = Attempt(snapshot, quiz: self.quiz)

        #expect(again.item(1)?.marking == marking)
        #expect(again.earned == attempt.earned && again.isPassed == attempt.isPassed)
        #expect(snapshot.end == again.ending(.submitted, at: Sample.now + .seconds(9)))
    }

    @Test
    func `lines of a text are kept until it is handed in`() throws {
        let snapshot = try #require(self.store.start(quiz: self.quiz))
        var attempt = Attempt(snapshot, quiz: self.quiz)
        var lines: [EssayLine] = []
        for text in ["一", nil, "二", ""] {
            let item = try #require(attempt.item(1))
            lines.append(attempt.line(text, of: item, at: Sample.now + .seconds(1)))
            attempt.add(lines[lines.count - 1])
        }

        #expect(self.store.perform(.keepLines(Array(lines.prefix(1)))) == .noted)
        #expect(self.store.perform(.keepLines(Array(lines.dropFirst()))) == .noted)
        #expect(self.store.perform(.keepLines(Array(lines.prefix(1)))) == .failed(.refused))
        #expect(self.store.snapshot(snapshot.id)?.draftLines == lines)
        let kept = try #require(self.store.snapshot(snapshot.id))
        let leftover = try #require(Attempt(kept, quiz: self.quiz).leftover)
        #expect(self.store.perform(.record(leftover, ending: nil)).storedAt != nil)
        #expect(self.store.snapshot(snapshot.id)?.draftLines == [])
        #expect(self.store.snapshot(snapshot.id)?.answers.first?.awaits == Grains(points: 5))
    }

    @Test
    func `reach leaves out the own texts and other teams`() throws {
        let attempt = try self.ended()
        let all = MarkingReach(besides: "omar")
        let own = MarkingReach(besides: "lina")
        let team = MarkingReach(teamsOf: "omar")
        let managed = MarkingReach(teamsOf: "mei")
        try self.store.teams.add(Team(id: "east", name: "East"))
        try self.store.teams.add(Team(id: "shop", name: "Shop", parent: "east"))
        try self.store.accounts.setTeam("shop", of: "lina")
        try self.store.teams.appoint("mei", to: "east")

        for reach in [all, managed] {
            #expect(self.store.perform(.find(attempt.id, reach)) != .attempt(nil))
            #expect(self.store.perform(.waiting(reach, atMost: 9)) != .waiting([], count: 0))
        }
        for reach in [own, team] {
            #expect(self.store.perform(.find(attempt.id, reach)) == .attempt(nil))
            #expect(self.store.perform(.waiting(reach, atMost: 9)) == .waiting([], count: 0))
        }
    }

    @Test
    func `a marking of what is not there is refused`() throws {
        let attempt = try self.ended()
        let good = try attempt.marking(1, points: [1, 1], comment: "", by: "w", at: Sample.now)
        func changed(number: Int = 1, tryNumber: Int = 1, comment: String = "") -> EssayMarking {
            EssayMarking(
                attempt: attempt.id,
                number: number,
                tryNumber: tryNumber,
                points: [1, 1],
                comment: comment,
                marker: "w",
                at: Sample.now,
                credit: good.credit,
                outcome: good.outcome,
                score: good.score,
                pass: nil
            )
        }

        for marking in [changed(number: 2), changed(tryNumber: 2), changed(comment: "a\0b")] {
            #expect(self.store.perform(.mark(marking)) == .failed(.refused))
        }
        #expect(self.store.perform(.waiting(MarkingReach(), atMost: 9)) != .waiting([], count: 0))
    }

    @Test
    func `regrades take the text in and out of what counts, and can be undone`() throws {
        let attempt = try self.ended()
        try self.mark(attempt, [1, 1])
        let signature = RegradeSignature(person: "op", reason: "", at: Sample.now)
        let before = self.end(attempt)

        var results: [String] = []
        for policy in [RegradePolicy.full, .void] {
            let snapshot = try #require(self.store.snapshot(attempt.id))
            let order = RegradeOrder(quiz: self.quiz, question: "prepare", policy: policy)
            let plan = try RegradePlan(
                order,
                attempts: [Attempt(snapshot, quiz: self.quiz)],
                newestAnswer: nil
            )
            let receipt = try self.store.regrade(Regrade(plan), by: signature)
            let end = self.end(attempt)
            results.append(
                "\(ScoreDisplay.points(end?.earned ?? .zero)) \(ScoreDisplay.points(end?.possible ?? .zero)) \(try self.outcomes())"
            )
            guard case .stored(let number) = receipt else { continue }
            _ = try self.store.undoRegrade(number, by: signature)
        }

        #expect(results == ["8 8 [0.4]", "3 3 []"])
        #expect(self.end(attempt) == before)
    }

    @Test
    func `store and model agree about texts`() throws {
        var model = MemoryStore()
        model.register(self.quiz)
        let first = try self.ended()
        let second = try self.ended(by: "omar", text: "第二个人写的")
        for attempt in [first, second] {
            _ = model.perform(
                .start(Sample.start(attempt.trainee, quiz: self.quiz))
            )
            for item in attempt.items {
                for record in item.answers { _ = model.perform(.record(record, ending: nil)) }
            }
            if let end = attempt.end { _ = model.perform(.finish(end)) }
        }
        let marking = try first.marking(1, points: [3, 0], comment: "", by: "w", at: Sample.now)
        let questions: [ProgressRequest] = [
            .waiting(MarkingReach(besides: "lina"), atMost: 9), .waiting(MarkingReach(), atMost: 1),
            .evidence("lina"), .evidence("omar"), .history("lina"), .history("omar"),
        ]

        for request in questions + [.mark(marking)] + questions {
            #expect(self.store.perform(request) == model.perform(request), "\(request)")
        }
    }

    @Test
    func `versions of attempts with texts that wait are loaded again`() throws {
        let attempt = try self.ended()
        let before = try self.store.unfinishedVersions().map(\.version)
        try self.mark(attempt, [1, 1])

        #expect(before == ["v1"])
        #expect(try self.store.unfinishedVersions().isEmpty)
    }

    @Test(arguments: [
        "UPDATE essay_marking SET score = 0", "DELETE FROM essay_marking",
        "UPDATE essay_line SET text = ''", "DELETE FROM essay_line",
        "UPDATE essay_answer SET most = 0", "DELETE FROM essay_answer",
    ])
    func `markings and lines are never changed`(sql: String) throws {
        let attempt = try self.ended()
        try self.mark(attempt, [1, 1])
        let second = try #require(self.store.start(number: 2, quiz: self.quiz))
        let open = Attempt(second, quiz: self.quiz)
        let item = try #require(open.item(1))
        _ = self.store.perform(.keepLines([open.line("x", of: item, at: Sample.now)]))

        #expect(throws: StoreError.self) { try self.store.write { try $0.execute(sql) } }
    }

    @Test
    func `the schema before it is moved on with its data`() throws {
        let folder = try StoreFolder()
        let queue = try DatabaseQueue(path: folder.database)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: StoreFile.markingSQL)
            for migration in Migrations.all.prefix(4) { try database.execute(sql: migration.sql) }
            try database.execute(
                sql: """
                    INSERT INTO trainee (id, display_name, rights, created_at)
                    VALUES ('lina', 'Li Na', 'trainee', 1)
                    """
            )
        }
        try queue.close()

        let store = try folder.open(quiz: self.quiz)
        defer { store.close() }

        #expect(try store.reader.account("lina") != nil)
        #expect(store.perform(.waiting(MarkingReach(), atMost: 9)) == .waiting([], count: 0))
    }
}
