import Foundation

/// A thread of the store, named and waited for.
final class StoreThread: Sendable {
    private static let key = "quizline.store-thread"
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
