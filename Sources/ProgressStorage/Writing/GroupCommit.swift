import GRDB

/// Writes groups of requests, each group in one transaction, on the writer's thread.
struct GroupCommit {
    /// Pages of the log after which it is moved into the database: about 16 MiB.
    private static let checkpointPages = 4096

    private let lock: StoreLock
    private let queue: DatabaseQueue
    private let faults: FaultLatch
    private let counter: CommitCounter
    private let reserve: DiskReserve
    private var ledger: Ledger
    /// Pages written since the last checkpoint, roughly.
    private var pages = 0

    init(
        _ opened: StoreOpening,
        faults: FaultLatch,
        counter: CommitCounter,
        reserve: DiskReserve
    ) {
        self.reserve = reserve
        self.lock = opened.lock
        self.queue = opened.queue
        self.faults = faults
        self.counter = counter
        self.ledger = opened.ledger
    }

    /// Writes a group and tells each of it what became of it, after the commit.
    mutating func perform(_ jobs: [WriteJob]) {
        guard self.faults.fault == nil else {
            return self.fail(jobs, StoreError(.stopped, operation: "commit"))
        }
        switch self.commit(jobs) {
        case .success(let reports):
            for report in reports { report() }
            self.checkpointIfDue(after: jobs.count)
            self.reserve.lookIfDue()
        case .failure(let error):
            // First: who is told may end the server, and that must not pass for an end as asked.
            if error.isFatal { self.faults.raise(error) }
            self.fail(jobs, error)
            if error.kind == .diskFull { self.reserve.giveUpBallast() }
        }
    }

    /// Moves the log into the database, closes the connection and gives up the ownership.
    func close() {
        if self.faults.fault == nil { self.checkpoint(.truncate) }
        if self.faults.fault == nil {
            // What could not be moved stays in the log, which the next opening reads.
            try? self.queue.close()
        } else {
            // Closing would flush again what could not be flushed, and the second call may lie
            // (rule D7): the connection stays as it is until the process ends.
            _ = Unmanaged.passRetained(self.queue)
        }
        self.lock.release()
    }

    /// Commits a group; gives what each of it is told.
    private mutating func commit(
        _ jobs: [WriteJob]
    ) -> Result<[@Sendable () -> Void], StoreError> {
        let queue = self.queue
        do {
            return .success(try queue.writeWithoutTransaction { try self.transact(jobs, $0) })
        } catch {
            return .failure(StoreError(error, operation: "commit"))
        }
    }

    /// Writes a group as one; only if something of it is refused, all is done again with each job
    /// apart, for that takes two statements more of each.
    private mutating func transact(
        _ jobs: [WriteJob],
        _ database: Database
    ) throws -> [@Sendable () -> Void] {
        do {
            return try self.transact(jobs, database, isolating: false)
        } catch let error as StoreError where error.isRefusal {
            return try self.transact(jobs, database, isolating: true)
        }
    }

    private mutating func transact(
        _ jobs: [WriteJob],
        _ database: Database,
        isolating: Bool
    ) throws -> [@Sendable () -> Void] {
        var context = WriteContext(database: database, ledger: self.ledger)
        var reports: [@Sendable () -> Void] = []
        reports.reserveCapacity(jobs.count)
        var refused = 0
        try database.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
        do {
            for job in jobs {
                let outcome = isolating ? try context.attempt(job) : try context.run(job)
                if outcome.isRefusal { refused += 1 }
                reports.append(outcome.report)
            }
            try database.cachedStatement(sql: "COMMIT").execute()
        } catch {
            // The first error is the cause; an error here would only say it again.
            try? database.rollback()
            throw error
        }
        let answers = context.ledger.answers - self.ledger.answers
        self.ledger = context.ledger
        self.counter.count(jobs.count - refused, answers: answers)
        self.counter.countRefused(refused)
        return reports
    }

    /// Moves the log between two groups, as far as no reader needs it (rule D12).
    private mutating func checkpointIfDue(after requests: Int) {
        self.pages += 8 + 2 * requests
        guard self.pages >= Self.checkpointPages else { return }
        self.pages = 0
        self.checkpoint(.passive)
    }

    /// Moves the log; a full disk or a reader lets it grow a little longer, a failed flush is fatal.
    private func checkpoint(_ mode: Database.CheckpointMode) {
        do {
            _ = try self.queue.writeWithoutTransaction { try $0.checkpoint(mode) }
        } catch {
            let fault = StoreError(error, operation: "checkpoint")
            if fault.isFatal { self.faults.raise(fault) }
        }
    }

    private func fail(_ jobs: [WriteJob], _ error: StoreError) {
        self.counter.countRefused(jobs.count)
        for job in jobs { job.fail(error) }
    }
}
