import Synchronization

/// The first fault of the disk; after it nothing is acknowledged (rule D7).
final class FaultLatch: Sendable {
    private let first = Mutex<StoreError?>(nil)
    private let tell: @Sendable (StoreError) -> Void

    init(_ tell: @escaping @Sendable (StoreError) -> Void) {
        self.tell = tell
    }

    var fault: StoreError? {
        self.first.withLock { $0 }
    }

    /// Remembers a fault and tells of the first one.
    func raise(_ fault: StoreError) {
        let isFirst = self.first.withLock { first in
            guard first == nil else { return false }
            first = fault
            return true
        }
        if isFirst { self.tell(fault) }
    }
}
