/// A time without a connection.
struct Absence: Equatable, Sendable {
    let from: Instant
    let until: Instant

    /// As much of it as lies before an instant.
    func length(before now: Instant) -> Duration {
        max(.zero, min(self.until, now) - self.from)
    }
}

extension Attempt {
    /// The instant after which no answer counts, as far as it is known now; nil without a limit.
    ///
    /// Start, time limit and forgiven absence, cut off by the quiz's closing. An absence that
    /// is not over yet counts up to `now`.
    public func deadline(at now: Instant) -> Instant? {
        let limit = self.settings.timeLimit.map { limit in
            self.startedAt + limit + self.forgiven(at: now)
        }
        guard let closes = self.settings.closes else { return limit }
        return min(limit ?? closes, closes)
    }

    /// Whether the attempt is over because of time, and since when.
    public func expiry(at now: Instant) -> Instant? {
        guard self.end == nil, let deadline = self.deadline(at: now), now > deadline else {
            return nil
        }
        return deadline
    }

    /// Whether the question on screen may still be answered after the deadline.
    public func isWithinGrace(at now: Instant) -> Bool {
        guard case .grace(let grace) = self.settings.late, let deadline = self.expiry(at: now)
        else { return false }
        return now <= deadline + grace
    }

    /// What time does to this attempt, if its deadline has passed.
    public func expiredEnding(at now: Instant) -> AttemptEnd? {
        guard let deadline = self.expiry(at: now) else { return nil }
        guard self.settings.late != .void else { return self.ending(.void, at: deadline) }
        return self.ending(deadline == self.settings.closes ? .closed : .expired, at: deadline)
    }

    /// An attempt just read from the store has had no connection since its newest fact.
    public mutating func assumeAbsence() {
        guard self.end == nil else { return }
        self.absentSince = self.absentSince ?? self.lastSeen
    }

    /// The absence up to an instant that moves deadlines: all of it, at most the pause.
    func forgiven(at now: Instant) -> Duration {
        let whole = self.absences.reduce(Duration.zero) { $0 + $1.length(before: now) }
        let open = self.absentSince.map { max(.zero, now - $0) } ?? .zero
        return min(whole + open, self.settings.pause)
    }
}
