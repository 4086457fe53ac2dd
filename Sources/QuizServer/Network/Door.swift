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

    /// Connections that are in.
    var count: Int { self.counts.withLock(\.all) }

    /// Lets a connection in or not; who is in must ``leave(_:)``.
    func admit(_ source: SourceAddress) -> Admission {
        self.counts.withLock { counts in
            // With very few places half of them are kept.
            let kept = source.isLoopback ? 0 : min(Self.keptForLoopback, self.most / 2)
            guard counts.all < self.most - kept else { return .full }
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
}
