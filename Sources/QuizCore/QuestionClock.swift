/// The time that a question has for itself.
///
/// It runs from the first showing of the question, and for a further try from the answer before
/// it. It stands still while the attempt's clock would, out of the same pause. Where it stands
/// follows from the log alone; neither leaving the question nor coming back changes it.
extension Attempt {
    /// Whether the clock of a question has to be started before it is shown.
    public func awaitsClock(_ item: Item) -> Bool {
        item.question.timeLimit != nil && self.clockStart(of: item) == nil && self.end == nil
    }

    /// The instant after which no answer to a question counts, as far as it is known now.
    ///
    /// Nil if it has no time of its own, if that has not begun, and if no answer is wanted.
    public func deadline(of item: Item, at now: Instant) -> Instant? {
        guard let limit = item.question.timeLimit, let start = self.clockStart(of: item),
            !self.takesNothingMore(item)
        else { return nil }
        return start + limit + (self.forgiven(at: now) - self.forgiven(at: start))
    }

    /// The question whose time is running and that was shown last, if there is one.
    public func running(at now: Instant) -> Item? {
        self.items.filter { item in
            item.shownAt != nil && !item.isSkipped && !self.isClosed(item)
                && (self.deadline(of: item, at: now).map { now <= $0 } ?? false)
        }
        .max { ($0.shownAt ?? self.startedAt) < ($1.shownAt ?? self.startedAt) }
    }

    /// Lets time have its say: open questions whose own time has ended are over.
    ///
    /// What is stored of them stays as it is; they take nothing more. In an attempt that has
    /// ended nothing happens after its end.
    public mutating func settle(at now: Instant) {
        guard self.hasClocks else { return }
        let now = min(now, self.end?.at ?? now)
        for index in self.items.indices where self.items[index].question.timeLimit != nil {
            let item = self.items[index]
            guard !item.isOver, let deadline = self.deadline(of: item, at: now), now > deadline
            else { continue }
            self.items[index].isOver = true
        }
    }

    /// When the time of the present try began.
    ///
    /// Who answers a question that was not shown, as a script can, begins it with that answer.
    private func clockStart(of item: Item) -> Instant? {
        let starts = [item.shownAt, item.answers.first?.at].compactMap { $0 }
        let hasTries = self.settings.feedback == .each && !item.isPlayed
        return hasTries ? item.answers.last?.at ?? starts.min() : starts.min()
    }
}
