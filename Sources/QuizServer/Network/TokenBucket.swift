import NIOCore

/// How fast one connection's lines are carried out: delayed when it is too fast, never dropped.
///
/// A token bucket: so many requests at once, then so many a second.
struct TokenBucket {
    private var rate = 0.0
    private var burst = 1.0
    private var tokens = 1.0
    private var filledAt: NIODeadline

    /// A bucket that is full.
    ///
    /// - Parameters:
    ///   - rate: Requests a second; 0 is free.
    ///   - burst: Requests at once, at least 1.
    init(rate: Int, burst: Int, at now: NIODeadline) {
        self.filledAt = now
        self.change(rate: rate, burst: burst)
        self.tokens = self.burst
    }

    /// Other limits hold from now on; what was saved up is kept as far as it fits.
    mutating func change(rate: Int, burst: Int) {
        let wasFull = self.tokens >= self.burst
        self.rate = Double(rate)
        self.burst = Double(max(1, burst))
        self.tokens = wasFull ? self.burst : min(self.tokens, self.burst)
    }

    /// Takes a request, or says how long it has to wait.
    ///
    /// - Parameter cost: As how many requests it counts; one that costs more than a full bucket
    ///   needs a full one. Not asked where requests are free.
    mutating func take(_ cost: @autoclosure () -> Int, at now: NIODeadline) -> TimeAmount? {
        guard self.rate > 0 else { return nil }
        let seconds = Double((now - self.filledAt).nanoseconds) / 1e9
        self.tokens = min(self.burst, self.tokens + seconds * self.rate)
        self.filledAt = now
        let wanted = min(Double(cost()), self.burst)
        guard self.tokens < wanted else {
            self.tokens -= wanted
            return nil
        }
        let wait = (wanted - self.tokens) / self.rate
        return .nanoseconds(Int64(wait * 1e9) + 1)
    }
}
