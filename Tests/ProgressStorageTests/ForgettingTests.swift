import Foundation
import GRDB
import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Forgetting a person in the store")
struct ForgettingTests {
    private static let secret = StoredSecret(
        kind: .pin,
        hash: "hash",
        pepperNumber: 1,
        changedAt: Sample.now
    )

    private let exports: ExportLog
    private let exportFolder: StoreFolder

    init() throws {
        self.exportFolder = try StoreFolder()
        self.exports = ExportLog(besides: self.exportFolder.database)
    }

    private func forget(_ id: Trainee.ID, in store: ProgressStore) throws -> Trainee.ID {
        let name = try store.accounts.nextRemovedName(in: self.exports)
        try store.accounts.forget(id, as: name, account: "\(id)", at: Sample.now, by: "boss")
        return name
    }

    /// Somebody with everything that tells who they are.
    private func make(_ id: Trainee.ID, in store: ProgressStore) throws {
        try store.teams.add(Team(id: "east", name: "East"))
        try store.accounts.create(
            Trainee(
                id: id,
                displayName: "Somebody Known",
                job: "sdr",
                team: "east",
                rights: [.trainee, .manager],
                preferences: Trainee.Preferences(language: .english, width: 60, isStyled: true)
            ),
            secret: Self.secret,
            at: Sample.now
        )
        try store.teams.appoint(id, to: "east")
        _ = try store.accounts.addToken(
            hash: "hash of a token",
            pepperNumber: 1,
            of: id,
            at: Sample.now,
            until: Sample.now
        )
        _ = try store.accounts.noteFailure(account: "\(id)", source: "a", at: Sample.now)
        try store.assignments.assign(
            Assignment(programme: "newcomer", trainee: id, at: Sample.now, person: "boss")
        )
    }

    @Test
    func `nothing that tells who it was is left, and the account is closed`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try self.make("wang", in: store)

        let name = try self.forget("wang", in: store)

        let account = try #require(try store.accounts.find(name))
        #expect(name == "removed-01")
        #expect(
            account.trainee
                == Trainee(
                    id: name,
                    displayName: "removed-01",
                    job: "sdr",
                    rights: [],
                    isDisabled: true
                )
        )
        #expect(account.secrets.isEmpty)
        #expect(try store.accounts.tokens(of: name).isEmpty)
        #expect(try store.accounts.find("wang") == nil)
        #expect(try store.accounts.failures().isEmpty)
        #expect(try store.reader.assignments().isEmpty)
        #expect(try store.reader.managers().isEmpty)
    }

    @Test
    func `answers stay, and a newcomer may take the name`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let attempt = try #require(store.start())
        _ = store.perform(.record(Sample.answer(attempt, 1), ending: nil))
        let before = try store.reader.evidence(of: "lina")

        let name = try self.forget("lina", in: store)
        try store.accounts.create(
            Trainee(id: "lina", displayName: "Another"),
            secret: nil,
            at: Sample.now
        )

        #expect(!before.isEmpty)
        #expect(try store.reader.evidence(of: name) == before)
        #expect(try store.reader.evidence(of: "lina").isEmpty)
        #expect(try store.reader.history(of: "lina").isEmpty)
    }

    @Test
    func `names count on past those that are taken`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try store.accounts.create(
            Trainee(id: "removed-02", displayName: "Odd"),
            secret: nil,
            at: Sample.now
        )

        let next = try store.accounts.nextRemovedName(in: self.exports)
        let names = try ["lina", "omar"].map { try self.forget($0, in: store) }

        #expect(next == "removed-01")
        #expect(names == ["removed-01", "removed-03"])
    }

    @Test
    func `a name that the list of exports has is nobody else's, though a restore freed it`()
        throws
    {
        let folder = try StoreFolder()
        let store = try folder.open()
        for (viewer, trainees) in [(nil, ["removed-01"]), ("removed-02", [])]
            as [(Trainee.ID?, [Trainee.ID])]
        {
            try self.exports.append(
                ExportNote(
                    at: Sample.now,
                    who: "boss",
                    viewer: viewer,
                    reportID: nil,
                    kind: "gaps",
                    subject: nil,
                    format: "csv",
                    showsNames: false,
                    rows: 1,
                    trainees: trainees
                )
            )
        }

        #expect(try self.forget("lina", in: store) == "removed-03")
    }

    @Test
    func `nobody gets the name of somebody else in place of theirs`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()

        let refusal = #expect(throws: StoreError.self) {
            try store.accounts.forget("lina", as: "omar", account: "x", at: Sample.now, by: "boss")
        }

        #expect(refusal?.kind == .nameTaken)
        #expect(try store.accounts.find("lina")?.trainee.isDisabled == false)
    }

    @Test
    func `nobody is forgotten twice, and nobody unknown`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        let name = try self.forget("lina", in: store)

        let kinds = [name, "lina"].map { id in
            #expect(throws: StoreError.self) { try self.forget(id, in: store) }?.kind
        }

        #expect(kinds == [.refused, .unknownTrainee])
    }

    @Test
    func `texts go with the person, marks stay, and others keep theirs`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        for id in ["lina", "omar"] as [Trainee.ID] { try self.write("secret words", id, in: store) }

        let name = try self.forget("lina", in: store)

        let texts = try [name, "omar"].map { id -> [Response] in
            try #require(store.snapshot(AttemptID(rawValue: id == name ? 1 : 2), of: id))
                .answers.map(\.response)
        }
        #expect(texts == [[.essay("")], [.essay("secret words")]])
        let markings = try #require(store.snapshot(AttemptID(rawValue: 1), of: name)).markings
        #expect(markings.map(\.comment) == [""])
        #expect(markings.map(\.points) == [[1]])
        store.close()
        let lines = try DatabaseQueue(path: folder.database).read {
            try Int.fetchOne($0, sql: "SELECT count(*) FROM essay_line")
        }
        #expect(lines == 1)
        let chain = try ChainVerification.verify(folder.database).log
        #expect(chain.broken == 0 && chain.held > 0, "\(chain)")
    }

    @Test
    func `the words are nowhere in the file afterwards`() throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try self.make("wang", in: store)
        try self.write("Unmistakable", "lina", in: store)
        for id in ["wang", "lina"] as [Trainee.ID] { _ = try self.forget(id, in: store) }

        store.close()

        let octets = try #require(folder.octets())
        for word in ["Unmistakable", "Somebody Known", "wang"] {
            #expect(octets.range(of: Data(word.utf8)) == nil, "\(word)")
        }
    }

    @Test(arguments: [
        "UPDATE answer SET typed = ''", "UPDATE answer SET score = score + 1",
        "DELETE FROM essay_line", "UPDATE essay_marking SET comment = ''",
        "UPDATE attempt_event SET note = NULL", "DELETE FROM attempt_event",
        "INSERT INTO forgetting VALUES (1); UPDATE attempt_event SET at = at + 1",
        "INSERT INTO forgetting VALUES (1); UPDATE attempt_event SET note = NULL",
        "INSERT INTO forgetting VALUES (1); UPDATE answer SET score = score + 1",
        "INSERT INTO forgetting VALUES (1); UPDATE answer SET at = at + 1",
        "INSERT INTO forgetting VALUES (1); UPDATE essay_marking SET score = 0",
        "INSERT INTO forgetting VALUES (2); UPDATE answer SET typed = '' WHERE attempt = 1",
        "INSERT INTO forgetting VALUES (1); DELETE FROM answer",
    ])
    func `facts cannot be changed by the way`(sql: String) throws {
        let folder = try StoreFolder()
        let store = try folder.open()
        try self.write("words", "lina", in: store)
        store.close()
        let queue = try DatabaseQueue(path: folder.database)

        #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }

    /// A text of somebody that a mentor has marked.
    private func write(_ text: String, _ id: Trainee.ID, in store: ProgressStore) throws {
        let attempt = try #require(store.start(id))
        let line = EssayLine(
            attempt: attempt.id,
            number: 1,
            tryNumber: 1,
            place: 1,
            text: text,
            at: Sample.now
        )
        _ = store.perform(.keepLines([line]))
        let mark = AttemptEvent.Kind.flagged(number: 1, note: "Noted \(text)")
        _ = store.perform(.note(AttemptEvent(attempt: attempt.id, kind: mark, at: Sample.now)))
        let record = AnswerRecord(
            attempt: attempt.id,
            number: 1,
            tryNumber: 1,
            question: Sample.quiz().questions[0].name,
            contentHash: Sample.quiz().questions[0].contentHash,
            typed: text,
            response: .essay(text),
            certainty: 1,
            hints: 0,
            at: Sample.now,
            credit: .zero,
            outcome: .zero,
            score: .zero,
            awaits: Grains(points: 1)
        )
        guard case .recorded(.stored) = store.perform(.record(record, ending: nil)),
            case .finished = store.perform(.finish(Sample.end(attempt.id)))
        else {
            Issue.record("not stored")
            return
        }
        let marking = EssayMarking(
            attempt: attempt.id,
            number: 1,
            tryNumber: 1,
            points: [1],
            comment: "\(text) was well put",
            marker: "mei",
            at: Sample.now,
            credit: Grains(points: 1),
            outcome: Grains(points: 1),
            score: Grains(points: 1),
            pass: nil
        )
        try store.mark(marking)
    }
}
