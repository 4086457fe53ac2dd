import Foundation

/// Tells how far a copy has grown, from a thread of its own until it is stopped.
///
/// `@unchecked Sendable`: every access to `isStopped` holds `condition`.
final class CopyWatch: @unchecked Sendable {
    private static let pause = 0.1
    /// SQLite tells sizes in octets, people read MiB.
    private static let unit = 1 << 20

    private let condition = NSCondition()
    private var isStopped = false

    /// - Parameter size: What the copy may grow to, in octets.
    init(_ path: String, upTo size: Int, _ progress: StoreProgress) {
        _ = StoreThread(named: "copy-watch") {
            while self.tells(progress, path, size) {}
        }
    }

    /// Nothing is told any more once this has returned.
    func stop() {
        self.condition.withLock {
            self.isStopped = true
            self.condition.signal()
        }
    }

    /// Waits a little and tells; false once it was stopped.
    private func tells(_ progress: StoreProgress, _ path: String, _ size: Int) -> Bool {
        self.condition.withLock {
            if !self.isStopped { _ = self.condition.wait(until: Date() + Self.pause) }
            guard !self.isStopped else { return false }
            let grown = min(size, FileSystem.size(of: path) ?? 0)
            progress.show(grown / Self.unit, of: max(1, size / Self.unit))
            return true
        }
    }
}
