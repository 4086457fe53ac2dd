import Foundation
import Glibc

/// A thread of the store, named and waited for.
final class StoreThread: Sendable {
    private static let key = "quizline.store-thread"
    /// `SCHED_RESET_ON_FORK` of Linux, which the module of the C library leaves out.
    private static let resetOnFork: Int32 = 0x4000_0000

    private let end = Awaited<Bool>()

    init(named name: String, _ body: @escaping @Sendable () -> Void) {
        let end = self.end
        let thread = Thread {
            Thread.current.threadDictionary[Self.key] = ObjectIdentifier(end)
            body()
            end.give(true)
        }
        thread.name = name
        thread.start()
    }

    /// Asks the system to run this thread before all that is not urgent; whether it does.
    ///
    /// The class SCHED_FIFO (POSIX.1-2017, section 2.8.4) at its lowest priority: where all cores
    /// are busy, a thread that comes back from the disk otherwise waits for the next tick. Threads
    /// that are made while it runs, such as those of Dispatch, are not urgent (sched(7)).
    static func becomeUrgent() -> Bool {
        var parameters = sched_param(sched_priority: 1)
        return sched_setscheduler(0, SCHED_FIFO | Self.resetOnFork, &parameters) == 0
    }

    /// Waits until the body has returned; on the thread itself it returns at once.
    ///
    /// A completion may drop the last reference to the store, which closes it.
    func join() {
        guard !self.isCurrent else { return }
        _ = self.end.wait()
    }

    private var isCurrent: Bool {
        let current = Thread.current.threadDictionary[Self.key] as? ObjectIdentifier
        return current == ObjectIdentifier(self.end)
    }
}
