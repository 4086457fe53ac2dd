import Foundation
import Synchronization
import TestSupport

/// Many people at once, each on a thread of their own, because their sockets wait.
enum Threads {
    private final class Results<Value: Sendable>: Sendable {
        let values: Mutex<[Int: Result<Value, any Error>]> = Mutex([:])
    }

    /// Runs a body once for each number below a count, all at once, and waits for all.
    ///
    /// - Throws: The error of the lowest number that failed.
    static func run<Value: Sendable>(
        _ count: Int,
        _ body: @escaping @Sendable (Int) throws -> Value
    ) throws -> [Value] {
        let results = Results<Value>()
        let done = DispatchSemaphore(value: 0)
        for number in 0..<count {
            let thread = Thread {
                let result = Result { try body(number) }
                results.values.withLock { $0[number] = result }
                done.signal()
            }
            thread.start()
        }
        for _ in 0..<count { done.wait() }
        return try results.values.withLock { values in
            try (0..<count).compactMap { try values[$0]?.get() }
        }
    }
}
