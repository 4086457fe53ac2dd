import NIOCore

/// When something must happen on a connection where nothing else happens.
///
/// A value without a clock of its own: every instant is an argument.
struct ConnectionTiming {
    /// What is due.
    enum Event: Equatable {
        /// The person should be told that the connection closes after so many seconds.
        case warn(seconds: Int)
        /// Nothing was typed for too long.
        case idle
        /// A line was begun and took too long to end.
        case lineTime
        /// Output waits and none of it is taken.
        case stalled
        /// A Telnet client should hear from the server now and then (rule C11).
        case keepAlive
    }

    /// How many seconds before the end of an idle connection its person is warned, unless half of its
    /// time is less.
    private static let warning: Int64 = 60
    private let limits: Limits
    private var lastLine: NIODeadline
    private var lastTraffic: NIODeadline
    private var lineBegan: NIODeadline?
    private var blockBegan: NIODeadline?
    private var outputWaitsSince: NIODeadline?
    /// Whether a line was carried out.
    private(set) var hasLine = false
    private var isWarned = false

    init(_ limits: LimitConfiguration, keepAlive: Duration, openedAt now: NIODeadline) {
        self.limits = Limits(limits, keepAlive: keepAlive)
        self.lastLine = now
        self.lastTraffic = now
    }

    /// Octets arrived; afterwards a line is unfinished or not.
    ///
    /// More octets do not renew its time.
    mutating func read(at now: NIODeadline, isPartway: Bool) {
        self.lastTraffic = now
        if !isPartway {
            self.lineBegan = nil
        } else if self.lineBegan == nil {
            self.lineBegan = now
        }
    }

    /// A line was carried out, and a further one may be under way since now.
    mutating func tookLine(at now: NIODeadline) {
        self.lastLine = now
        self.hasLine = true
        self.isWarned = false
        if self.lineBegan != nil { self.lineBegan = now }
    }

    /// A text of several lines is being sent or not; further lines do not renew its time.
    mutating func follow(isInBlock: Bool, at now: NIODeadline) {
        if !isInBlock {
            self.blockBegan = nil
        } else if self.blockBegan == nil {
            self.blockBegan = now
        }
    }

    /// Octets were handed to the system; those that wait already do not wait any less for it.
    mutating func wrote(at now: NIODeadline) {
        self.lastTraffic = now
        if self.outputWaitsSince == nil { self.outputWaitsSince = now }
    }

    /// The system took octets; afterwards some still wait or none.
    mutating func sent(at now: NIODeadline, isWaiting: Bool) {
        self.lastTraffic = now
        self.outputWaitsSince = isWaiting ? now : nil
    }

    /// The client hears from the server, as far as it speaks Telnet.
    mutating func keptAlive(at now: NIODeadline) {
        self.lastTraffic = now
    }

    /// The person was told that the connection will close.
    mutating func warned() {
        self.isWarned = true
    }

    /// What is due at an instant, the gravest first; nil if nothing is.
    func due(at now: NIODeadline, isIdentified: Bool) -> Event? {
        self.deadlines(isIdentified: isIdentified).first { $0.at <= now }?.event
    }

    /// The next instant at which something may be due.
    func next(isIdentified: Bool) -> NIODeadline {
        self.deadlines(isIdentified: isIdentified).map(\.at).min() ?? .distantFuture
    }

    private func deadlines(isIdentified: Bool) -> [(event: Event, at: NIODeadline)] {
        let end = self.idleEnd(isIdentified: isIdentified)
        let lineTime = self.limits.lineTime(isIdentified: isIdentified)
        var deadlines: [(event: Event, at: NIODeadline)] = [(.idle, end)]
        if let since = self.outputWaitsSince {
            deadlines.append((.stalled, since + self.limits.outputStall))
        }
        if let since = self.blockBegan {
            deadlines.append((.lineTime, since + self.limits.blockTime))
        }
        // A person's counted body has no line end, and the time of the block.
        if let since = self.lineBegan, self.blockBegan == nil || !isIdentified {
            deadlines.append((.lineTime, since + lineTime))
        }
        if self.hasLine, !self.isWarned {
            let half = self.limits.idleTime(isIdentified: isIdentified).nanoseconds / 2_000_000_000
            let warning = min(Self.warning, half)
            deadlines.append((.warn(seconds: Int(warning)), end - .seconds(warning)))
        }
        deadlines.append((.keepAlive, self.lastTraffic + self.limits.keepAlive))
        return deadlines
    }

    private func idleEnd(isIdentified: Bool) -> NIODeadline {
        guard self.hasLine else { return self.lastLine + self.limits.firstLine }
        let idle = self.limits.idleTime(isIdentified: isIdentified)
        return self.lastLine + idle
    }
}

/// The times that matter here, in half the room: each connection keeps them.
private struct Limits {
    let keepAlive: TimeAmount
    let firstLine: TimeAmount
    let outputStall: TimeAmount
    let blockTime: TimeAmount
    private let ofGuest: (line: TimeAmount, idle: TimeAmount)
    private let ofPerson: (line: TimeAmount, idle: TimeAmount)

    init(_ limits: LimitConfiguration, keepAlive: Duration) {
        self.keepAlive = TimeAmount(keepAlive)
        self.firstLine = TimeAmount(limits.firstLine)
        self.outputStall = TimeAmount(limits.outputStall)
        self.blockTime = TimeAmount(limits.blockTime)
        self.ofGuest = (TimeAmount(limits.lineTimeGuest), TimeAmount(limits.idleTimeGuest))
        self.ofPerson = (
            TimeAmount(limits.lineTimeIdentified), TimeAmount(limits.idleTimeIdentified)
        )
    }

    func lineTime(isIdentified: Bool) -> TimeAmount {
        isIdentified ? self.ofPerson.line : self.ofGuest.line
    }

    func idleTime(isIdentified: Bool) -> TimeAmount {
        isIdentified ? self.ofPerson.idle : self.ofGuest.idle
    }
}
