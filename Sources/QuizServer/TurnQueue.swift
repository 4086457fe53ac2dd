import Foundation
import Glibc

/// Work that takes long: few threads, few places, fair between sources.
///
/// Event loops hand jobs over and never wait. The threads give way to those of lines and answers
/// where cores are short.
final class TurnQueue: @unchecked Sendable {
    // `lock` guards all variables; jobs run outside of it.

    /// What became of a job that was handed over.
    enum Place: Equatable {
        case taken
        /// No place; after about that many seconds there is one.
        case full(seconds: Int)
    }

    private struct Job {
        /// Two jobs of one key never run at once.
        let key: String
        let work: @Sendable () -> Void
    }

    static let capacity = 64
    static let capacityPerSource = 8
    /// How far the threads stand back, 0 to 19.
    static let niceness: Int32 = 10
    private let name: String
    private let workers: Int
    /// How many jobs a thread does in a second, roughly.
    private let jobsPerSecond: Int
    private let lock = NSCondition()
    private var waiting: [String: [Job]] = [:]
    /// Sources with waiting jobs, the next one first.
    private var turns: [String] = []
    private var running: Set<String> = []
    private var count = 0
    private var isStopped = false

    /// - Parameters:
    ///   - name: What the threads are called.
    ///   - workers: 1 or 2.
    ///   - jobsPerSecond: Of one thread; says how long a full queue asks to wait.
    init(named name: String, workers: Int, jobsPerSecond: Int) {
        self.name = name
        self.workers = workers
        self.jobsPerSecond = jobsPerSecond
    }

    /// Starts the threads; they end after ``stop()``.
    func start() {
        for number in 1...self.workers {
            let thread = Thread { [self] in self.work() }
            thread.name = "\(self.name)-\(number)"
            thread.start()
        }
    }

    /// Queues a job, unless all places or those of the source are taken.
    ///
    /// - Parameters:
    ///   - source: Sources take turns, and each has only some of the places.
    ///   - isFree: Whether the source may take all places.
    ///   - key: Jobs of one key run one after the other.
    func add(
        from source: String,
        isFree: Bool,
        key: String,
        _ work: @escaping @Sendable () -> Void
    ) -> Place {
        self.lock.lock()
        defer { self.lock.unlock() }
        let places = isFree ? Self.capacity : Self.capacityPerSource
        let taken = self.waiting[source, default: []].count
        guard !self.isStopped, self.count < Self.capacity, taken < places else {
            return .full(seconds: max(1, self.count / (self.jobsPerSecond * self.workers)))
        }
        if taken == 0 { self.turns.append(source) }
        self.waiting[source, default: []].append(Job(key: key, work: work))
        self.count += 1
        self.lock.signal()
        return .taken
    }

    /// Lets the threads end once all waiting jobs are done; takes no further ones.
    func stop() {
        self.lock.lock()
        self.isStopped = true
        self.lock.broadcast()
        self.lock.unlock()
    }

    private func work() {
        // On Linux that is this thread alone (setpriority(2)); where it may not, all are alike.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, Self.niceness)
        while let job = self.next() {
            job.work()
            self.lock.lock()
            self.running.remove(job.key)
            self.lock.broadcast()
            self.lock.unlock()
        }
    }

    private func next() -> Job? {
        self.lock.lock()
        defer { self.lock.unlock() }
        while true {
            if let job = self.takeJob() { return job }
            if self.isStopped, self.count == 0 { return nil }
            self.lock.wait()
        }
    }

    /// The first job whose key is free, of the source whose turn it is.
    private func takeJob() -> Job? {
        for (turn, source) in self.turns.enumerated() {
            guard var jobs = self.waiting[source],
                let index = jobs.firstIndex(where: { !self.running.contains($0.key) })
            else { continue }
            let job = jobs.remove(at: index)
            self.turns.remove(at: turn)
            self.waiting[source] = jobs.isEmpty ? nil : jobs
            if !jobs.isEmpty { self.turns.append(source) }
            self.running.insert(job.key)
            self.count -= 1
            return job
        }
        return nil
    }
}
