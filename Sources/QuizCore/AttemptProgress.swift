extension Attempt {
    /// Whether this question takes no further answer.
    ///
    /// With feedback at the end every answer may be changed until the attempt ends, but for
    /// scenes, which are played once.
    public func isClosed(_ item: Item) -> Bool {
        self.end != nil || item.isOver || self.takesNothingMore(item)
    }

    /// Whether its answers have closed a question, whatever the time.
    func takesNothingMore(_ item: Item) -> Bool {
        guard !item.isPlayed else { return item.isAnswered }
        guard self.settings.feedback == .each, let last = item.answers.last else { return false }
        return last.credit == Grains(points: 1) || item.answers.count >= self.triesAllowed(item)
    }

    /// Tries that remain for this question; 0 once they are used up.
    public func triesLeft(_ item: Item) -> Int {
        guard !item.isOver else { return 0 }
        guard self.settings.feedback == .each else { return 1 }
        return item.goesOn ? 1 : max(0, self.triesAllowed(item) - item.answers.count)
    }

    public func triesAllowed(_ item: Item) -> Int {
        min(self.settings.tries, item.question.interaction.mostTries ?? .max)
    }

    /// The number of the next open question after one, those not skipped first; nil if all are closed.
    ///
    /// With feedback at the end, a question that has an answer is passed over.
    public func nextOpen(after number: Int) -> Int? {
        var firstSkipped: Int?
        for index in [self.items.indices.dropFirst(number), self.items.indices.prefix(number)]
            .joined()
        {
            let item = self.items[index]
            guard !self.isClosed(item), !(self.settings.feedback == .end && item.isAnswered) else {
                continue
            }
            guard item.isSkipped else { return item.number }
            firstSkipped = firstSkipped ?? item.number
        }
        return firstSkipped
    }

    /// Whether nothing is left to do but to end the attempt.
    public var isDone: Bool {
        self.settings.feedback == .each && self.items.allSatisfy { self.isClosed($0) }
    }

    /// Questions without an answer that were not skipped.
    public var unansweredCount: Int {
        self.items.count { !$0.isAnswered && !$0.isSkipped }
    }

    /// Questions without an answer that may still be given one.
    public var answerableCount: Int {
        self.items.count { !$0.isAnswered && !$0.isOver }
    }

    public var skippedCount: Int {
        self.items.count { !$0.isAnswered && $0.isSkipped }
    }

    /// The score in force of one question; nil while it has no answer, and if it is void.
    public func score(_ item: Item) -> Grains? {
        guard let mark = item.regraded else {
            return item.marking?.score ?? item.answers.last?.score
        }
        return mark.isVoid ? nil : mark.score
    }

    /// Points earned so far, with nothing for what mentors have not marked.
    public var earned: Grains { self.earned(givingPending: false) }

    /// What mentors may still add to ``earned``.
    public var pending: Grains {
        let most = self.earned(givingPending: true)
        return self.items.contains(where: \.isPending) ? most - self.earned : .zero
    }

    private func earned(givingPending: Bool) -> Grains {
        let sum = self.items.reduce(Grains.zero) { sum, item in
            let gift = givingPending && item.isPending ? item.answers.last?.awaits : nil
            return sum + (self.score(item) ?? .zero) + (gift ?? .zero)
        }
        return self.settings.certainty == .count ? max(.zero, sum) : sum
    }

    /// Points that the whole attempt can give.
    public var possible: Grains {
        self.items.reduce(.zero) { $0 + ($1.regraded?.possible ?? self.firstPossible($1)) }
    }

    /// What a question can give by the version that the attempt began with.
    func firstPossible(_ item: Item) -> Grains {
        let points = item.question.isMarked ? item.question.points : 0
        return Grains(points: points * self.settings.mostWeight)
    }

    /// The points of the questions that are marked.
    private var markedPoints: Int {
        self.items.reduce(0) { $0 + ($1.question.isMarked ? $1.question.points : 0) }
    }

    /// What the certainty of the answers would have earned, where it is shown and does not count.
    ///
    /// The sum may lie below 0.
    public var certaintyTotal: (earned: Grains, possible: Grains)? {
        guard self.settings.certainty == .show else { return nil }
        let earned = self.items.reduce(Grains.zero) { sum, item in
            guard let last = item.answers.last else { return sum }
            let credit =
                item.marking.map { Fraction(Int($0.credit.count), Int(Grains.perPoint)) }
                ?? item.question.interaction.credit(for: last.response)
            let mark = CertaintyScale.mark(credit, certainty: last.certainty)
            return sum + Grains(mark, ofPoints: item.question.points)
        }
        let points = self.markedPoints
        return (earned, Grains(points: points * CertaintyScale.mostWeight))
    }

    /// Hundredths of a percent; nil where the quiz has no pass mark or marks nothing.
    public var passMark: Int? { self.markedPoints > 0 ? self.settings.pass : nil }

    /// Whether the pass mark is reached; nil where there is none, and where mentors will decide.
    public var isPassed: Bool? {
        self.passMark.flatMap {
            PassMark.verdict(
                earned: self.earned,
                pending: self.pending,
                possible: self.possible,
                pass: $0
            )
        }
    }

    /// The end of this attempt as it stands.
    public func ending(_ cause: AttemptEnd.Cause, at now: Instant) -> AttemptEnd {
        AttemptEnd(
            attempt: self.id,
            cause: cause,
            at: now,
            earned: self.earned,
            possible: self.possible,
            passed: cause == .void ? nil : self.isPassed,
            pending: cause == .void ? .zero : self.pending
        )
    }
}

extension QuizSettings {
    /// What one point counts at most.
    public var mostWeight: Int { self.certainty == .count ? CertaintyScale.mostWeight : 1 }
}

extension Attempt.Item {
    /// The mark in force of the last answer alone, as a share of one point.
    public var credit: Grains? {
        self.regraded?.credit ?? self.marking?.credit ?? self.answers.last?.credit
    }

    /// Whether the answer waits for a mentor.
    public var isPending: Bool {
        self.answers.last?.awaits != nil && self.marking == nil && self.regraded == nil
    }
}
