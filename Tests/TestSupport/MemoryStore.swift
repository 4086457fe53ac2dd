public import QuizCore

/// A store in memory that can be told to fail.
public struct MemoryStore: Sendable {
    private var memory = ProgressMemory()
    /// When set, every request that writes fails with it.
    public var failure: ProgressResult.Failure?

    public init() {}

    public mutating func register(_ quiz: Quiz) {
        self.memory.register(quiz)
    }

    /// Makes a person known, or known anew.
    public mutating func register(_ trainee: Trainee) {
        self.memory.register(trainee)
    }

    /// Makes a team and those who manage it known.
    public mutating func register(_ team: Team, managedBy managers: [Trainee.ID] = []) {
        self.memory.register(team, managedBy: managers)
    }

    /// Makes an assignment known, or known anew.
    public mutating func register(_ assignment: Assignment) {
        self.memory.register(assignment)
    }

    public mutating func perform(_ request: ProgressRequest) -> ProgressResult {
        switch request {
        case .history, .open, .evidence, .servings, .waiting, .find, .teams, .person, .people,
            .assignments, .receipt, .ratings, .certificates, .certificate:
            self.memory.perform(request)
        case .start, .draw, .record, .note, .finish, .keepLines, .mark, .keep, .rate,
            .certify:
            self.failure.map { .failed($0) } ?? self.memory.perform(request)
        }
    }
}
