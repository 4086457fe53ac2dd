import Synchronization

/// Counts connections and says who may come in (sections 1.1 and 6.1 of the protocol).
final class Door: Sendable {
    /// Whether a connection may come in.
    enum Admission: Equatable {
        case admitted
        /// Reply 402.
        case tooManyFromAddress
        /// Reply 403.
        case full
    }

    /// Places that only connections from this machine get, so that an operator can always look.
    static let keptForLoopback = 16

    private struct Counts {
        var all = 0
        var byBlock: [String: Int] = [:]
    }

    private let most: Int
    private let mostPerAddress: Int
    private let counts = Mutex(Counts())

    init(_ limits: LimitConfiguration) {
        self.most = limits.connections
        self.mostPerAddress = limits.perAddress
    }

    /// Connections that are in, those included whose address is not told yet.
    var count: Int { self.counts.withLock(\.all) }

    /// Gives a place to a connection whose proxy has yet to tell its address.
    ///
    /// Who has one gives it back by ``leaveUntold()``, or changes it for its own by
    /// ``admit(_:hasPlace:)``.
    func admitUntold() -> Bool {
        self.counts.withLock { counts in
            guard counts.all < self.places(forLoopback: false) else { return false }
            counts.all += 1
            return true
        }
    }

    /// A connection is gone before its address was told.
    func leaveUntold() {
        self.counts.withLock { $0.all -= 1 }
    }

    /// Lets a connection in or not; who is in must ``leave(_:)``.
    ///
    /// - Parameter hasPlace: Whether ``admitUntold()`` gave it a place, which it gives up now.
    func admit(_ source: SourceAddress, hasPlace: Bool = false) -> Admission {
        self.counts.withLock { counts in
            if hasPlace { counts.all -= 1 }
            guard counts.all < self.places(forLoopback: source.isLoopback) else { return .full }
            let fromBlock = counts.byBlock[source.block, default: 0]
            guard source.isLoopback || fromBlock < self.mostPerAddress else {
                return .tooManyFromAddress
            }
            counts.all += 1
            counts.byBlock[source.block] = fromBlock + 1
            return .admitted
        }
    }

    /// A connection that was let in is gone.
    func leave(_ source: SourceAddress) {
        self.counts.withLock { counts in
            counts.all -= 1
            let left = counts.byBlock[source.block, default: 1] - 1
            counts.byBlock[source.block] = left > 0 ? left : nil
        }
    }

    /// With very few places half of them are kept.
    private func places(forLoopback isLoopback: Bool) -> Int {
        isLoopback ? self.most : self.most - min(Self.keptForLoopback, self.most / 2)
    }
}
