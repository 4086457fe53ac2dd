import QuizCore
import Testing

@testable import ProgressStorage

@Suite("Evidence from the store")
struct EvidenceTests {
    let folder: StoreFolder
    let store: ProgressStore

    init() throws {
        self.folder = try StoreFolder()
        self.store = try self.folder.open()
    }

    private func evidence(_ trainee: Trainee.ID = "lina") -> [Evidence] {
        guard case .evidence(let evidence) = self.store.perform(.evidence(trainee)) else {
            return []
        }
        // What cannot be read differs, too.
        #expect((try? self.store.reader.verifyCells())?.differences == [])
        return evidence
    }

    private func skip(_ number: Int, _ attempt: AttemptSnapshot) {
        let event = AttemptEvent(
            attempt: attempt.id,
            kind: .skipped(number: number),
            at: Sample.now
        )
        _ = self.store.perform(.note(event))
    }

    @Test
    func `the first try counts, with shares, difficulty and guess of its question`() throws {
        let attempt = try #require(self.store.start())
        let question = Sample.quiz().questions[1]
        for (tryNumber, choice) in [(1, 0), (2, 1)] {
            let record = Sample.answer(attempt, 2, tryNumber: tryNumber, choice: choice)
            _ = self.store.perform(.record(record, ending: nil))
        }

        let evidence = self.evidence()

        #expect(
            evidence == [
                Evidence(
                    question: question.name,
                    shares: question.shares,
                    outcome: 0,
                    guess: 0.25,
                    difficulty: 0.8,
                    at: Sample.now + .seconds(2)
                )
            ]
        )
        #expect(self.evidence("omar").isEmpty)
    }

    @Test
    func `the outcome is that of the record, hints taken off`() throws {
        let attempt = try #require(self.store.start())
        let plain = Sample.answer(attempt, 1)
        let record = AnswerRecord(
            attempt: plain.attempt,
            number: 1,
            tryNumber: 1,
            question: plain.question,
            contentHash: plain.contentHash,
            typed: "b",
            response: plain.response,
            certainty: 3,
            hints: 1,
            at: plain.at,
            credit: Grains(points: 1),
            outcome: Grains(Grains.perPoint / 4 * 3),
            score: Grains(points: 1)
        )

        _ = self.store.perform(.record(record, ending: nil))

        #expect(self.evidence().map(\.outcome) == [0.75])
    }

    @Test
    func `a question skipped and open when the trainee finished counts as not known`() throws {
        let attempt = try #require(self.store.start())
        self.skip(5, attempt)
        self.skip(3, attempt)
        self.skip(4, attempt)
        _ = self.store.perform(.record(Sample.answer(attempt, 4), ending: nil))
        let running = self.evidence()

        _ = self.store.perform(.finish(Sample.end(attempt.id)))
        self.skip(6, attempt)
        let evidence = self.evidence()

        #expect(running.map(\.question.question) == ["q4"])
        #expect(evidence.map(\.question.question) == ["q4", "q3", "q5"])
        #expect(evidence.map(\.outcome) == [1, 0, 0])
        #expect(evidence.map(\.guess) == [0.25, 0, 0])
        #expect(evidence.last?.at == Sample.end(attempt.id).at)
    }

    @Test(arguments: [AttemptEnd.Cause.expired, .closed])
    func `a question skipped and open when time ran out says nothing`(
        cause: AttemptEnd.Cause
    ) throws {
        let attempt = try #require(self.store.start())
        self.skip(3, attempt)
        _ = self.store.perform(.record(Sample.answer(attempt, 4), ending: nil))

        _ = self.store.perform(.finish(Sample.end(attempt.id, cause: cause)))

        #expect(self.evidence().map(\.question.question) == ["q4"])
    }

    @Test
    func `an attempt that became void says nothing`() throws {
        let attempt = try #require(self.store.start())
        _ = self.store.perform(.record(Sample.answer(attempt, 1), ending: nil))
        self.skip(3, attempt)

        _ = self.store.perform(.finish(Sample.end(attempt.id, cause: .void)))

        #expect(self.evidence().isEmpty)
    }

    @Test(arguments: [nil, 77] as [UInt64?])
    func `a skipped question is the one that the attempt shows`(fixed: UInt64?) throws {
        let quiz = Sample.quiz("drawn") { settings in
            settings.shufflesQuestions = true
            settings.seed = fixed
        }
        try self.store.register(quiz, source: "")
        let attempt = try #require(self.store.start(quiz: quiz))
        let shown = Attempt(attempt, quiz: quiz).items
        for item in shown { self.skip(item.number, attempt) }

        _ = self.store.perform(.finish(Sample.end(attempt.id)))

        let names = try self.store.reader.evidence(of: "lina").map(\.question)
        #expect(names == shown.map(\.question.name))
        #expect(self.evidence().map(\.question) == names.sorted())
        #expect(shown.map(\.question) != quiz.questions)
    }
}
