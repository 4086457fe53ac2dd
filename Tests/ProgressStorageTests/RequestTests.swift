import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Requests to the store")
struct RequestTests {
    let folder: StoreFolder
    let store: ProgressStore

    init() throws {
        self.folder = try StoreFolder()
        self.store = try self.folder.open()
    }

    @Test
    func `a second start gives the first attempt`() throws {
        let first = try #require(self.store.start())
        _ = self.store.perform(.record(Sample.answer(first, 1), ending: nil))

        let again = self.store.perform(.start(Sample.start(seed: 5)))

        #expect(again == .started(try #require(self.store.snapshot(first.id))))
        #expect(first.start.seed == UInt64.max - 7)
    }

    @Test
    func `attempts differ by trainee, quiz and number`() throws {
        let attempts = [
            self.store.start(), self.store.start("omar"), self.store.start(number: 2),
        ]

        #expect(Set(attempts.compactMap { $0?.id }).count == 3)
    }

    @Test
    func `a start of a nobody or of an unknown version is refused`() {
        let nobody = self.store.perform(.start(Sample.start("nobody")))
        let unknown = self.store.perform(.start(Sample.start(quiz: Sample.quiz(version: "v9"))))

        #expect([nobody, unknown] == [.failed(.refused), .failed(.refused)])
        #expect(self.store.perform(.history("lina")) == .history([]))
    }

    @Test
    func `P2 an answer that comes again gives the first one`() throws {
        let attempt = try #require(self.store.start())
        let first = Sample.answer(attempt, 3, choice: 0, typed: "a")
        let stored = self.store.perform(.record(first, ending: nil))
        let other = Sample.answer(attempt, 3, choice: 1)

        let again = self.store.perform(.record(other, ending: Sample.end(attempt.id)))

        var kept = first
        kept.position = stored.storedAt
        #expect(again == .recorded(.duplicate(kept, try #require(kept.position))))
        #expect(self.store.snapshot(attempt.id)?.answers == [kept])
        #expect(self.store.snapshot(attempt.id)?.end == nil)
    }

    @Test
    func `P2 each try is found again by its own number`() throws {
        let attempt = try #require(self.store.start())
        let tries = (1...3).map { Sample.answer(attempt, 1, tryNumber: $0, choice: $0) }
        for record in tries { _ = self.store.perform(.record(record, ending: nil)) }

        let again = self.store.perform(
            .record(Sample.answer(attempt, 1, tryNumber: 2), ending: nil)
        )

        guard case .recorded(.duplicate(let kept, _)) = again else {
            return #expect(Bool(false), "\(again)")
        }
        #expect(kept.response == tries[1].response)
        #expect(self.store.snapshot(attempt.id)?.answers.map(\.tryNumber) == [1, 2, 3])
    }

    @Test
    func `an answer keeps every part`() throws {
        let attempt = try #require(self.store.start())
        let question = Sample.answer(attempt, 2)
        let record = AnswerRecord(
            attempt: attempt.id,
            number: 2,
            tryNumber: 1,
            question: question.question,
            contentHash: question.contentHash,
            typed: "  '); DROP TABLE answer; -- 选 乙\u{301} ",
            response: .gaps([.text("a|b"), nil, .number(Fraction(-7, 2))]),
            certainty: 1,
            hints: 2,
            at: Instant(milliseconds: 1_780_000_000_123),
            credit: Grains(-1),
            outcome: Grains(7),
            score: Grains(.max)
        )

        let stored = self.store.perform(.record(record, ending: nil))

        var kept = record
        kept.position = stored.storedAt
        #expect(stored.storedAt != nil)
        #expect(self.store.snapshot(attempt.id)?.answers == [kept])
    }

    @Test
    func `an answer and the end that it brings are one commit`() throws {
        let attempt = try #require(self.store.start())
        let before = self.store.statistics.commits

        let stored = self.store.perform(
            .record(Sample.answer(attempt, 1), ending: Sample.end(attempt.id))
        )

        #expect(stored.storedAt != nil)
        #expect(self.store.statistics.commits == before + 1)
        #expect(self.store.snapshot(attempt.id)?.end == Sample.end(attempt.id))
        #expect(self.store.snapshot(nil) == nil)
    }

    @Test
    func `nothing is recorded in an attempt that has ended`() throws {
        let attempt = try #require(self.store.start())
        let end = Sample.end(attempt.id, cause: .expired)
        _ = self.store.perform(.finish(end))

        let late = self.store.perform(.record(Sample.answer(attempt, 1), ending: nil))

        #expect(late == .recorded(.ended(end)))
        #expect(self.store.snapshot(attempt.id)?.answers.isEmpty == true)
    }

    @Test
    func `an answer that contradicts what is stored is refused`() throws {
        let attempt = try #require(self.store.start())
        let other = try #require(self.store.start("omar"))
        let stranger = AttemptSnapshot(id: AttemptID(rawValue: 99), start: attempt.start)
        _ = self.store.perform(.record(Sample.answer(attempt, 1), ending: nil))
        let refused: [ProgressRequest] = [
            .record(Sample.answer(attempt, 2, tryNumber: 2), ending: nil),
            .record(Sample.answer(attempt, 1, tryNumber: 3), ending: nil),
            .record(Sample.answer(attempt, 0 + 2, typed: "a\0b"), ending: nil),
            .record(Sample.answer(attempt, 2), ending: Sample.end(other.id)),
            .record(
                Sample.answer(attempt, 2, quiz: Sample.quiz("roles", version: "v1", count: 1)),
                ending: Sample.end(stranger.id)
            ),
            .record(Sample.answer(stranger, 1), ending: nil),
            .note(AttemptEvent(attempt: stranger.id, kind: .returned, at: Sample.now)),
            .note(AttemptEvent(attempt: attempt.id, kind: .skipped(number: 11), at: Sample.now)),
            .note(AttemptEvent(attempt: attempt.id, kind: .hint(number: 0), at: Sample.now)),
            .note(
                AttemptEvent(
                    attempt: attempt.id,
                    kind: .flagged(number: 1, note: "\0"),
                    at: Sample.now
                )
            ),
            .finish(Sample.end(stranger.id)),
        ]

        let results = refused.map(self.store.perform)

        #expect(results == refused.map { _ in .failed(.refused) })
        #expect(self.store.snapshot(attempt.id)?.answers.count == 1)
        #expect(self.store.snapshot(attempt.id)?.events.isEmpty == true)
    }

    @Test
    func `events come back in their order`() throws {
        let attempt = try #require(self.store.start())
        let kinds: [AttemptEvent.Kind] = [
            .skipped(number: 2), .hint(number: 1), .hint(number: 1),
            .flagged(number: 3, note: "再看"),
            .flagged(number: 4, note: ""), .unflagged(number: 3), .shown(number: 5), .lineLost,
            .returned, .shown(number: 6),
        ]
        let events = kinds.enumerated().map { index, kind in
            AttemptEvent(attempt: attempt.id, kind: kind, at: Sample.now + .seconds(index))
        }

        let results = events.map { self.store.perform(.note($0)) }
        _ = self.store.perform(.finish(Sample.end(attempt.id)))

        #expect(results.allSatisfy { $0 == .noted })
        #expect(self.store.snapshot(attempt.id)?.events == events)
    }

    @Test
    func `an attempt keeps its first end`() throws {
        let attempt = try #require(self.store.start())
        let first = Sample.end(attempt.id, cause: .expired)
        let told = self.store.perform(.finish(first))

        let again = self.store.perform(.finish(Sample.end(attempt.id, after: .seconds(90))))

        #expect(again == told)
        #expect(self.store.snapshot(attempt.id)?.end == first)
    }

    @Test
    func `the newest unfinished attempt of this trainee is opened`() throws {
        let first = try #require(self.store.start(number: 1))
        let second = try #require(self.store.start(number: 2))
        let third = try #require(self.store.start(number: 3))
        let other = try #require(self.store.start("omar"))
        _ = self.store.perform(.finish(Sample.end(third.id)))

        #expect(self.store.snapshot(nil) == second)
        #expect(self.store.snapshot(first.id) == first)
        #expect(self.store.snapshot(third.id)?.end == Sample.end(third.id))
        #expect(self.store.snapshot(other.id) == nil)
        #expect(self.store.snapshot(nil, of: "mei") == nil)
    }

    @Test
    func `the history counts questions with an answer`() throws {
        let attempt = try #require(self.store.start())
        let second = try #require(self.store.start(number: 2))
        for (number, tryNumber) in [(1, 1), (1, 2), (4, 1)] {
            let record = Sample.answer(attempt, number, tryNumber: tryNumber, choice: 0)
            _ = self.store.perform(.record(record, ending: nil))
        }
        let skip = AttemptEvent(attempt: attempt.id, kind: .skipped(number: 7), at: Sample.now)
        _ = self.store.perform(.note(skip))
        _ = self.store.perform(.finish(Sample.end(attempt.id)))

        let history = self.store.perform(.history("lina"))

        #expect(
            history
                == .history([
                    AttemptSummary(
                        id: attempt.id,
                        start: attempt.start,
                        answered: 2,
                        end: Sample.end(attempt.id)
                    ),
                    AttemptSummary(id: second.id, start: second.start, answered: 0, end: nil),
                ])
        )
    }

    @Test
    func `preferences are kept for the person`() throws {
        let preferences = Trainee.Preferences(language: .chinese, width: 60, isStyled: false)

        let kept = self.store.perform(.keep(preferences, of: "lina"))
        let nobody = self.store.perform(.keep(preferences, of: "nobody"))
        let narrow = self.store.perform(.keep(.init(width: 0), of: "lina"))

        #expect([kept, nobody, narrow] == [.noted, .failed(.refused), .failed(.refused)])
        #expect(try self.store.accounts.find("lina")?.trainee.preferences == preferences)
        #expect(try self.store.accounts.find("omar")?.trainee.preferences == .init())
    }

    @Test
    func `D24 the newest instant is found behind an end that was noticed late`() throws {
        let attempt = try #require(self.store.start())
        let other = try #require(self.store.start("omar"))
        let lost = AttemptEvent(attempt: other.id, kind: .lineLost, at: Sample.now + .seconds(7200))
        _ = self.store.perform(.note(lost))

        _ = self.store.perform(.finish(Sample.end(attempt.id, cause: .expired)))

        #expect(try self.store.reader.newestInstant() == lost.at)
    }

    @Test
    func `D24 an enrolment and a failed sign-in are facts with an instant`() throws {
        _ = try self.store.accounts.noteFailure(
            account: "lina",
            source: "127.0.0.0/24",
            at: Sample.now + .seconds(9)
        )
        let afterFailure = try self.store.reader.newestInstant()

        try self.store.accounts.create(
            Trainee(id: "nia", displayName: "Nia"),
            secret: nil,
            at: Sample.now + .seconds(99)
        )

        #expect(afterFailure == Sample.now + .seconds(9))
        #expect(try self.store.reader.newestInstant() == Sample.now + .seconds(99))
    }
}
