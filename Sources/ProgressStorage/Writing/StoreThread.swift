import Foundation

/// A thread of the store, named and waited for.
final class StoreThread: Sendable {
    private let end = Awaited<Bool>()

    init(named name: String, _ body: @escaping @Sendable () -> Void) {
        let end = self.end
        let thread = Thread {
            body()
            end.give(true)
        }
        thread.name = name
        thread.start()
    }

    /// Waits until the body has returned.
    func join() {
        _ = self.end.wait()
    }
}
