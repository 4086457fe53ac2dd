import Synchronization

/// Counts commits; written by the writer's thread, read by all.
final class CommitCounter: Sendable {
    private let counts = Mutex(StoreStatistics())

    var statistics: StoreStatistics { self.counts.withLock { $0 } }

    /// Counts one commit of so many requests, some of them answers.
    func count(_ requests: Int, answers: Int) {
        self.counts.withLock { counts in
            counts.commits += 1
            counts.committedRequests += requests
            counts.answers += answers
            counts.largestGroup = max(counts.largestGroup, requests)
        }
    }

    /// Counts requests that were not recorded.
    func countRefused(_ requests: Int) {
        guard requests > 0 else { return }
        self.counts.withLock { $0.refusedRequests += requests }
    }
}
