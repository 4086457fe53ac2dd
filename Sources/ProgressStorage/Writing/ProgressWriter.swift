import QuizCore

/// Takes what is to be written, and has it written in groups by a thread of its own.
final class ProgressWriter: Sendable {
    private let waiting: WaitingQueue<WriteJob>
    private let counter: CommitCounter
    private let thread: StoreThread
    private let urgency = Awaited<Bool>()

    init(
        _ opened: StoreOpening,
        limits: StoreLimits,
        faults: FaultLatch,
        reserve: DiskReserve
    ) {
        let counter = CommitCounter()
        let waiting = WaitingQueue<WriteJob>(
            mostElements: limits.waitingRequests,
            mostOctets: limits.waitingOctets
        )
        self.counter = counter
        self.waiting = waiting
        let urgency = self.urgency
        self.thread = StoreThread(named: "progress-writer") {
            urgency.give(limits.writesUrgently && StoreThread.becomeUrgent())
            var commit = GroupCommit(
                opened,
                faults: faults,
                counter: counter,
                reserve: reserve
            )
            while let jobs = waiting.take(upTo: limits.groupSize) { commit.perform(jobs) }
            commit.close()
        }
    }

    /// Whether the thread that writes runs before all other work.
    var isUrgent: Bool { self.urgency.wait() }

    var statistics: StoreStatistics {
        var statistics = self.counter.statistics
        statistics.waiting = self.waiting.count
        return statistics
    }

    /// Queues a writing request of a session; never waits.
    func submit(
        _ request: ProgressRequest,
        _ completion: @escaping @Sendable (ProgressResult) -> Void
    ) {
        self.queue(WriteJob(request, completion), octets: request.weight)
    }

    /// Counts a request that was refused before it came here.
    func countRefused() { self.counter.countRefused(1) }

    /// Runs a body in the next commit and waits for it.
    func write<Value: Sendable>(
        _ operation: String,
        _ body: @escaping @Sendable (inout WriteContext) throws -> Value
    ) throws(StoreError) -> Value {
        let awaited = Awaited<Result<Value, StoreError>>()
        let job = WriteJob(
            perform: { context in
                let value = try storing(operation) { try body(&context) }
                return { awaited.give(.success(value)) }
            },
            fail: { awaited.give(.failure($0)) }
        )
        self.queue(job, octets: 0)
        return try awaited.wait().get()
    }

    /// Writes what waits and closes the connection; a second call only waits.
    func close() {
        self.waiting.close()
        self.thread.join()
    }

    private func queue(_ job: WriteJob, octets: Int) {
        do {
            try self.waiting.append(job, octets: octets)
        } catch {
            self.counter.countRefused(1)
            job.fail(StoreError(error == .full ? .busy : .stopped, operation: "queue"))
        }
    }
}
