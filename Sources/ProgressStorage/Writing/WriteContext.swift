import GRDB
import QuizCore

/// What the writer remembers between commits; taken back with the transaction that failed.
struct Ledger {
    /// The newest position of the log.
    var lastPosition: Int64
    /// The chain through answers and events.
    var chain: Chain
    /// Answers stored since the opening.
    var answers = 0
    /// Keys of question versions that were looked up.
    var questionKeys: [QuestionVersion: Int64] = [:]
    /// All question versions; nil before they are needed and after one was added.
    var versions: StoredVersions?

    /// What the log ends with.
    init(_ database: Database) throws {
        self.lastPosition = try LogQuery.lastPosition(database)
        self.chain = Chain(after: try ChainQuery.link(before: .max, database))
    }

    /// One version of one question.
    struct QuestionVersion: Hashable {
        let question: QuestionName
        let contentHash: String
    }
}

/// One transaction that is being written.
struct WriteContext {
    let database: Database
    var ledger: Ledger

    /// What became of one job of a group.
    struct Outcome {
        /// Tells it, once the group is committed.
        let report: @Sendable () -> Void
        /// Whether the job was refused, and nothing of it is written.
        let isRefusal: Bool
    }

    /// Runs a job; throws also if it is refused, and then it may leave something behind.
    mutating func run(_ job: WriteJob) throws(StoreError) -> Outcome {
        do {
            return Outcome(report: try job.perform(&self), isRefusal: false)
        } catch {
            throw StoreError(error, operation: "write")
        }
    }

    /// Runs a job so that it alone is undone if it is refused; throws what concerns the group.
    mutating func attempt(_ job: WriteJob) throws -> Outcome {
        let before = self.ledger
        do {
            try self.execute("SAVEPOINT request")
            let report = try job.perform(&self)
            try self.execute("RELEASE request")
            return Outcome(report: report, isRefusal: false)
        } catch {
            self.ledger = before
            let refusal = StoreError(error, operation: "write")
            guard refusal.isRefusal else { throw refusal }
            try self.execute("ROLLBACK TO request")
            try self.execute("RELEASE request")
            return Outcome(report: { job.fail(refusal) }, isRefusal: true)
        }
    }

    /// Performs a writing request of a session.
    mutating func perform(_ request: ProgressRequest) throws -> ProgressResult {
        switch request {
        case .start(let start): .started(try self.start(start))
        case .record(let record, let ending): .recorded(try self.record(record, ending: ending))
        case .note(let event): try self.note(event)
        case .finish(let end): try self.finish(end)
        case .draw(let question, let number, let id):
            try self.draw(question, number: number, for: id)
        case .keepLines(let lines): try self.keep(lines)
        case .mark(let marking): try self.mark(marking)
        case .rate(let rating, let trainee): try self.rate(rating, by: trainee)
        case .certify(let certificate): .certified(try self.certify(certificate))
        case .keep(let preferences, let trainee): try self.keep(preferences, of: trainee)
        case .history, .open, .evidence, .servings, .waiting, .find, .teams, .person, .people,
            .assignments, .receipt, .ratings, .certificates, .certificate:
            throw StoreError.refusal("write")
        }
    }

    /// The next position of the log.
    mutating func nextPosition() -> Int64 {
        self.ledger.lastPosition += 1
        return self.ledger.lastPosition
    }

    /// Refuses texts that would not be stored whole.
    static func checkStorable(_ texts: [String?], _ operation: String) throws {
        guard texts.allSatisfy({ $0?.isStorable ?? true }) else {
            throw StoreError.refusal(operation)
        }
    }

    /// Runs a statement that is kept prepared.
    func execute(_ sql: String, _ values: [any StoredValue] = []) throws {
        try self.database.cachedStatement(sql: sql).run(values)
    }

    /// What is made of the first row of a statement that is kept prepared; nil without one.
    func first<Value>(
        _ sql: String,
        _ values: [any StoredValue],
        _ read: (Columns) throws -> Value
    ) throws -> Value? {
        try self.database.cachedStatement(sql: sql).first(values, read)
    }

    /// Whether a statement that is kept prepared has a row.
    func exists(_ sql: String, _ values: [any StoredValue]) throws -> Bool {
        try self.first(sql, values) { _ in true } ?? false
    }
}

extension String {
    /// Whether the text means the same to all of SQLite, which reads some texts up to a NUL
    /// (https://sqlite.org/nulinstr.html).
    var isStorable: Bool { !self.utf8.contains(0) }
}

extension StoreError {
    /// The request contradicts what is stored.
    static func refusal(_ operation: String) -> Self {
        Self(.refused, operation: operation)
    }
}
