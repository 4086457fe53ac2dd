import Foundation

/// What waits for a thread of the store, bounded in number and size.
///
/// `@unchecked Sendable`: every access to the stored variables holds `condition`.
final class WaitingQueue<Element: Sendable>: @unchecked Sendable {
    /// Why an element was not taken.
    enum Refusal: Error {
        case full
        case closed
    }

    private struct Entry {
        let element: Element
        let octets: Int
    }

    private let condition = NSCondition()
    private let mostElements: Int
    private let mostOctets: Int
    private var entries: [Entry] = []
    private var octets = 0
    private var isClosed = false

    init(mostElements: Int, mostOctets: Int) {
        self.mostElements = mostElements
        self.mostOctets = mostOctets
    }

    /// How many elements wait.
    var count: Int {
        self.condition.withLock { self.entries.count }
    }

    /// Puts an element at the end.
    func append(_ element: Element, octets: Int) throws(Refusal) {
        self.condition.lock()
        defer { self.condition.unlock() }
        guard !self.isClosed else { throw .closed }
        guard self.entries.count < self.mostElements, self.octets + octets <= self.mostOctets
        else { throw .full }
        self.entries.append(Entry(element: element, octets: octets))
        self.octets += octets
        self.condition.signal()
    }

    /// Waits until something is there and takes up to so many elements, oldest first.
    ///
    /// Returns nil once the queue is closed and empty.
    func take(upTo limit: Int) -> [Element]? {
        self.condition.lock()
        defer { self.condition.unlock() }
        while self.entries.isEmpty && !self.isClosed { self.condition.wait() }
        guard !self.entries.isEmpty else { return nil }
        let taken = self.entries.prefix(limit)
        self.octets -= taken.reduce(0) { $0 + $1.octets }
        self.entries.removeFirst(taken.count)
        return taken.map(\.element)
    }

    /// Takes nothing more; what waits is still handed out.
    func close() {
        self.condition.withLock {
            self.isClosed = true
            self.condition.broadcast()
        }
    }
}
