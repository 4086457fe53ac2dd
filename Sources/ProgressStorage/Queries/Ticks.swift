import Synchronization

/// Counts work and tells of each thousand.
final class Ticks: Sendable {
    private static let step = 1000

    private let count = Mutex(0)
    private let tell: @Sendable (Int) -> Void

    init(_ tell: @escaping @Sendable (Int) -> Void) {
        self.tell = tell
    }

    func tick() {
        let count = self.count.withLock { count in
            count += 1
            return count
        }
        if count.isMultiple(of: Self.step) { self.tell(count) }
    }
}
