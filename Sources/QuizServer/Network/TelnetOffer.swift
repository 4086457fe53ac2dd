import LineProtocol

/// Whether and when a client is offered Telnet, which its first line decides (rule C8).
struct TelnetOffer {
    /// What to do with the first line.
    enum Decision: Equatable {
        case hold
        case holdFor(Duration)
        case go
        /// Carried out, and the client is taken for one without Telnet.
        case goWithoutTelnet
    }

    /// Whether the first line is still kept back.
    private(set) var holdsFirstLine = true
    /// Whether the offer goes out before the reply to the first line.
    private(set) var isDue = false
    /// The size of the window that the client told last.
    var window: TelnetFilter.WindowSize?
    private var isWaiting = false
    private var hasWaited = false
    private var hasTakenFirst = false

    /// Decides with what has arrived so far.
    ///
    /// A first line that nothing follows, ended as Telnet clients end it, waits for what may still
    /// come.
    mutating func consider(
        _ framer: LineFramer,
        _ telnet: TelnetFilter,
        hasEnded: Bool,
        _ wait: Duration
    ) -> Decision {
        guard let first = framer.first else { return .hold }
        guard telnet.state == .unknown else { return self.go(.go) }
        guard case .line(_, let end) = first, end != .lineFeed, wait > .zero,
            framer.count == 1, !framer.isPartway, !hasEnded
        else { return self.go(.goWithoutTelnet) }
        guard self.hasWaited else {
            defer { self.isWaiting = true }
            return self.isWaiting ? .hold : .holdFor(wait)
        }
        guard end != .carriageReturn else { return self.go(.goWithoutTelnet) }
        self.isDue = true
        return self.go(.go)
    }

    /// The time to wait is over.
    mutating func waited() {
        self.hasWaited = true
    }

    /// The offer was made, or cannot be made any more.
    mutating func settle() {
        self.isDue = false
    }

    /// Whether the line taken now is the first one.
    mutating func takeFirst() -> Bool {
        defer { self.hasTakenFirst = true }
        return !self.hasTakenFirst
    }

    private mutating func go(_ decision: Decision) -> Decision {
        self.holdsFirstLine = false
        return decision
    }
}
