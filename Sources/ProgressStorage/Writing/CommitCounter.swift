import Synchronization

/// Counts commits; written by the writer's thread, read by all.
final class CommitCounter: Sendable {
    private let counts = Mutex(StoreStatistics())

    var statistics: StoreStatistics { self.counts.withLock { $0 } }

    /// Counts one commit of so many requests.
    func count(_ requests: Int) {
        self.counts.withLock { counts in
            counts.commits += 1
            counts.committedRequests += requests
            counts.largestGroup = max(counts.largestGroup, requests)
        }
    }
}
