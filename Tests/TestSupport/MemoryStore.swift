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

    public mutating func perform(_ request: ProgressRequest) -> ProgressResult {
        switch request {
        case .history, .open, .evidence, .waiting, .find: self.memory.perform(request)
        case .start, .record, .note, .finish, .keepLines, .mark, .keep:
            self.failure.map { .failed($0) } ?? self.memory.perform(request)
        }
    }
}
