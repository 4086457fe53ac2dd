public import QuizCore

/// The store as a dictionary: the plainest thing that keeps the promises of ``ProgressRequest``.
///
/// Sessions are tested against it, and the real store is compared with it.
public struct MemoryStore: Sendable {
    private struct Kept: Sendable {
        var start: AttemptStart
        var answers: [AnswerRecord] = []
        var events: [AttemptEvent] = []
        var end: AttemptEnd?
        var endPosition = LogPosition(rawValue: 0)
    }

    private var attempts: [Kept] = []
    private var position: Int64 = 0
    /// Bank questions by content hash, for evidence.
    private var questions: [String: BankQuestion] = [:]
    /// When set, every request that writes fails with it.
    public var failure: ProgressResult.Failure?

    public init() {}

    public mutating func register(_ quiz: Quiz) {
        for question in quiz.questions {
            self.questions[question.contentHash] = question.bankQuestion
        }
    }

    public mutating func perform(_ request: ProgressRequest) -> ProgressResult {
        switch request {
        case .history(let trainee): .history(self.history(of: trainee))
        case .open(let trainee, let id): .attempt(self.find(trainee, id).map { self.snapshot($0) })
        case .evidence(let trainee): .evidence(self.evidence(of: trainee))
        case .start(let start): self.failure.map { .failed($0) } ?? .started(self.start(start))
        case .record(let record, let ending):
            self.failure.map { .failed($0) } ?? self.record(record, ending: ending)
        case .note(let event): self.failure.map { .failed($0) } ?? self.note(event)
        case .finish(let end): self.failure.map { .failed($0) } ?? self.finish(end)
        case .keep: self.failure.map { .failed($0) } ?? .noted
        }
    }

    private func index(_ id: AttemptID) -> Int? {
        let index = Int(id.rawValue) - 1
        return self.attempts.indices.contains(index) ? index : nil
    }

    private func snapshot(_ index: Int) -> AttemptSnapshot {
        let kept = self.attempts[index]
        return AttemptSnapshot(
            id: AttemptID(rawValue: Int64(index + 1)),
            start: kept.start,
            answers: kept.answers,
            events: kept.events,
            end: kept.end
        )
    }

    private func history(of trainee: Trainee.ID) -> [AttemptSummary] {
        self.attempts.indices.filter { self.attempts[$0].start.trainee == trainee }.map { index in
            let kept = self.attempts[index]
            return AttemptSummary(
                id: AttemptID(rawValue: Int64(index + 1)),
                start: kept.start,
                answered: Set(kept.answers.map(\.number)).count,
                end: kept.end
            )
        }
    }

    private func find(_ trainee: Trainee.ID, _ id: AttemptID?) -> Int? {
        if let id {
            return self.index(id).flatMap { self.attempts[$0].start.trainee == trainee ? $0 : nil }
        }
        return self.attempts.indices.last {
            self.attempts[$0].start.trainee == trainee && self.attempts[$0].end == nil
        }
    }

    private mutating func start(_ start: AttemptStart) -> AttemptSnapshot {
        let same = self.attempts.firstIndex {
            $0.start.trainee == start.trainee && $0.start.quiz == start.quiz
                && $0.start.number == start.number
        }
        if same == nil { self.attempts.append(Kept(start: start)) }
        return self.snapshot(same ?? self.attempts.count - 1)
    }

    private mutating func record(_ record: AnswerRecord, ending: AttemptEnd?) -> ProgressResult {
        guard let index = self.index(record.attempt) else { return .failed(.refused) }
        if let end = self.attempts[index].end { return .recorded(.ended(end)) }
        let earlier = self.attempts[index].answers.first {
            $0.number == record.number && $0.tryNumber == record.tryNumber
        }
        if let earlier, let position = earlier.position {
            return .recorded(.duplicate(earlier, position))
        }
        var stored = record
        stored.position = self.nextPosition()
        self.attempts[index].answers.append(stored)
        if let ending { _ = self.finish(ending) }
        return .recorded(.stored(stored.position ?? LogPosition(rawValue: 0)))
    }

    private mutating func note(_ event: AttemptEvent) -> ProgressResult {
        guard let index = self.index(event.attempt) else { return .failed(.refused) }
        _ = self.nextPosition()
        self.attempts[index].events.append(event)
        return .noted
    }

    private mutating func finish(_ end: AttemptEnd) -> ProgressResult {
        guard let index = self.index(end.attempt) else { return .failed(.refused) }
        if let first = self.attempts[index].end {
            return .finished(first, self.attempts[index].endPosition)
        }
        self.attempts[index].end = end
        self.attempts[index].endPosition = self.nextPosition()
        return .finished(end, self.attempts[index].endPosition)
    }

    private mutating func nextPosition() -> LogPosition {
        self.position += 1
        return LogPosition(rawValue: self.position)
    }

    private func evidence(of trainee: Trainee.ID) -> [Evidence] {
        self.attempts.filter { $0.start.trainee == trainee }.flatMap { kept in
            kept.answers.filter { $0.tryNumber == 1 }.compactMap { record in
                self.questions[record.contentHash].map { question in
                    Evidence(
                        question: record.question,
                        shares: question.shares,
                        outcome: Double(record.outcome.count) / Double(Grains.perPoint),
                        guess: question.guess,
                        difficulty: question.difficulty,
                        at: record.at
                    )
                }
            }
        }
    }
}
