import QuizCore

/// Notices that wait until a secret, a confirmation or a text of several lines is entered (rule R5).
///
/// At most one of each kind is kept, the newest.
struct HeldNotices: Sendable {
    private var held: [(notice: Notice, since: Instant?)] = []

    /// Keeps a notice.
    ///
    /// - Parameter since: From when its seconds count; nil if it tells none.
    mutating func hold(_ notice: Notice, since: Instant? = nil) {
        self.held.removeAll { $0.notice.isOfKind(of: notice) }
        self.held.append((notice, since))
    }

    /// Gives what is still true, oldest first, and forgets it.
    mutating func take(at now: Instant) -> [Notice] {
        defer { self.held = [] }
        return self.held.compactMap { notice, since in
            switch notice {
            // Something was typed since.
            case .idle: nil
            case .drain(let seconds):
                .drain(seconds: max(0, seconds - (since.map { Int((now - $0).wholeSeconds) } ?? 0)))
            case .moved, .displaced, .slowed, .charset: notice
            }
        }
    }
}

extension Notice {
    /// Whether a notice says the same with other numbers.
    fileprivate func isOfKind(of other: Self) -> Bool {
        switch (self, other) {
        case (.drain, .drain), (.idle, .idle), (.moved, .moved), (.slowed, .slowed),
            (.charset, .charset), (.displaced, .displaced):
            true
        case (.drain, _), (.idle, _), (.moved, _), (.slowed, _), (.charset, _), (.displaced, _):
            false
        }
    }
}
