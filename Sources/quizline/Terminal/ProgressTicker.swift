import Foundation
import ProgressStorage
import Wording

/// A progress display that work on another thread tells how far it is.
///
/// Unchecked: the lock guards the display.
final class ProgressTicker: @unchecked Sendable {
    private let lock = NSLock()
    private var display: ProgressDisplay

    init(language: Language) {
        self.display = ProgressDisplay(language: language)
    }

    func show(_ stage: CommandLinePhrase.Stage, done: Int, of total: Int) {
        self.lock.withLock { self.display.show(stage, done: done, of: total) }
    }

    func wipe() {
        self.lock.withLock { self.display.wipe() }
    }

    /// The same for work of the store.
    func progress(_ stage: CommandLinePhrase.Stage) -> StoreProgress {
        StoreProgress { done, total in self.show(stage, done: done, of: total) }
    }
}
