import Foundation

/// A value that one thread waits for and another one gives.
///
/// `@unchecked Sendable`: every access to `value` holds `condition`.
final class Awaited<Value: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private var value: Value?

    /// Gives the value; a second one is ignored.
    func give(_ value: Value) {
        self.condition.withLock {
            self.value = self.value ?? value
            self.condition.broadcast()
        }
    }

    /// Waits for the value.
    func wait() -> Value {
        self.condition.lock()
        defer { self.condition.unlock() }
        while true {
            if let value = self.value { return value }
            self.condition.wait()
        }
    }
}
