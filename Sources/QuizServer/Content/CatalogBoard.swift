import QuizSession
import Synchronization

/// The catalog in service, for connections that open on any thread.
final class CatalogBoard: Sendable {
    private let shown: Mutex<Catalog>

    init(_ catalog: Catalog) {
        self.shown = Mutex(catalog)
    }

    /// What is in service now.
    var current: Catalog { self.shown.withLock { $0 } }

    /// Puts another catalog in service.
    func replace(with catalog: Catalog) {
        self.shown.withLock { $0 = catalog }
    }
}
