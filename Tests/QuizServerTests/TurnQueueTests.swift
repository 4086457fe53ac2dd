import Foundation
import Glibc
import Synchronization
import Testing

@testable import QuizServer

@Suite("The queue in which people take turns")
struct TurnQueueTests {
    /// What happened, in its order.
    private final class Record: Sendable {
        private let kept = Mutex<[String]>([])
        var entries: [String] { self.kept.withLock { $0 } }

        func note(_ entry: String) {
            self.kept.withLock { $0.append(entry) }
        }
    }

    @Test
    func `a source has 8 places, and a free one all that are left of 64`() {
        let queue = TurnQueue(named: "test", workers: 1, jobsPerSecond: 30)
        let add = { (source: String, isFree: Bool) in
            queue.add(from: source, isFree: isFree, key: "key") {}
        }

        let guests = (1...9).map { _ in add("guest", false) }
        let free = (1...57).map { _ in add("loopback", true) }

        #expect(guests == Array(repeating: .taken, count: 8) + [.full(seconds: 1)])
        #expect(free == Array(repeating: .taken, count: 56) + [.full(seconds: 2)])
        #expect(add("another", false) == .full(seconds: 2))
    }

    @Test
    func `its threads stand back, and no others`() async {
        let queue = TurnQueue(named: "test", workers: 1, jobsPerSecond: 30)
        queue.start()
        defer { queue.stop() }

        let niceness: Int32 = await withCheckedContinuation { told in
            _ = queue.add(from: "a", isFree: true, key: "key") {
                told.resume(returning: Self.niceness)
            }
        }

        #expect(niceness == TurnQueue.niceness)
        #expect(Self.niceness < TurnQueue.niceness)
    }

    /// That of the thread at hand.
    private static var niceness: Int32 {
        getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0)
    }

    @Test
    func `sources take turns`() async {
        let queue = TurnQueue(named: "test", workers: 1, jobsPerSecond: 30)
        let record = Record()

        await withCheckedContinuation { done in
            for (source, number) in [("a", 1), ("a", 2), ("a", 3), ("b", 1), ("c", 1)] {
                let entry = "\(source)\(number)"
                _ = queue.add(from: source, isFree: false, key: entry) {
                    record.note(entry)
                    if record.entries.count == 5 { done.resume() }
                }
            }
            queue.start()
        }
        queue.stop()

        #expect(record.entries == ["a1", "b1", "c1", "a2", "a3"])
    }

    @Test
    func `jobs of one key never run at once, others do not wait for them`() async {
        let queue = TurnQueue(named: "test", workers: 2, jobsPerSecond: 30)
        let record = Record()
        let gate = DispatchSemaphore(value: 0)

        await withCheckedContinuation { done in
            _ = queue.add(from: "a", isFree: true, key: "same") {
                gate.wait()
                record.note("first of the key")
            }
            _ = queue.add(from: "a", isFree: true, key: "same") {
                record.note("second of the key")
                done.resume()
            }
            _ = queue.add(from: "a", isFree: true, key: "other") {
                record.note("other key")
                gate.signal()
            }
            queue.start()
        }
        queue.stop()

        #expect(record.entries == ["other key", "first of the key", "second of the key"])
    }

    @Test
    func `what was taken before the stop is done, nothing after it is taken`() async {
        let queue = TurnQueue(named: "test", workers: 1, jobsPerSecond: 30)

        await withCheckedContinuation { done in
            _ = queue.add(from: "a", isFree: true, key: "key") { done.resume() }
            queue.stop()
            queue.start()
        }

        #expect(queue.add(from: "a", isFree: true, key: "key") {} == .full(seconds: 1))
    }
}
