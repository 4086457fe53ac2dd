public import QuizCore

/// How far one person is with one step of a programme.
public struct StepProgress: Equatable, Sendable {
    /// The words are those of files.
    public enum Status: String, Sendable, CaseIterable {
        case notStarted = "not-started"
        case inProgress = "in-progress"
        case done
        /// Done, and to be done again until ``due``, when it lapses or has lapsed.
        case renew
        case waived
    }

    /// From 1, as the steps stand in the programme.
    public let number: Int
    public let step: Programme.Step
    public let status: Status
    public let assigned: CalendarDay
    /// The step is due until the end of this day.
    public let due: CalendarDay
    /// When what the step asks for was reached: first, or last where steps lapse; nil before that.
    public let doneAt: Instant?
    /// The day of ``doneAt``.
    public let doneOn: CalendarDay?
    /// The last day on which it counts as done; nil if it does for ever, and before it is done.
    public let validUntil: CalendarDay?
    /// Days from the assignment until it was done first; nil before that, and if it was done before
    /// the assignment.
    public let daysTaken: Int?
    /// Whether what counts was reached before the assignment, so that it cannot be late.
    public let isDoneBefore: Bool
    /// nil unless the step is waived.
    public let waiver: Assignment.Waiver?
    /// The day the report is about.
    public let today: CalendarDay

    /// Whether it still has to be done.
    public var isOpen: Bool {
        switch self.status {
        case .notStarted, .inProgress, .renew: true
        case .done, .waived: false
        }
    }

    /// Days since the due day; 0 if it is not over or the step is not open.
    public var overdueDays: Int {
        self.isOpen ? max(0, self.today.number - self.due.number) : 0
    }

    /// Whether it is open and due today or in the next days.
    public func isDue(withinDays days: Int) -> Bool {
        self.isOpen && (0...days).contains(self.due.number - self.today.number)
    }

    /// Whether it was done by its day, or before it was assigned; nil if it is not done, or to be done again.
    public var isOnTime: Bool? {
        self.status == .done ? self.doneOn.map { $0 <= self.due || self.isDoneBefore } : nil
    }

    /// Whether nothing of it is missing today.
    public var isFulfilled: Bool {
        switch self.status {
        case .notStarted, .inProgress: false
        case .renew: self.validUntil.map { self.today <= $0 } ?? true
        case .done, .waived: true
        }
    }
}

extension StepProgress {
    /// The steps of one person, in the order of the programme.
    ///
    /// An attempt counts whenever it was taken, before the assignment too, unless it is void.
    ///
    /// - Parameters:
    ///   - attempts: Those of the person, of any quiz.
    ///   - now: What began, ended or was decided after it did not happen.
    ///   - offset: How far the clocks of the place are ahead of UTC at an instant.
    public static func steps(
        of programme: Programme,
        _ assignment: Assignment,
        job: JobRole.ID?,
        attempts: [AttemptSummary],
        at now: Instant,
        offset: (Instant) -> Duration
    ) -> [Self] {
        func day(_ instant: Instant) -> CalendarDay {
            CalendarDay(of: instant, offset: offset(instant))
        }
        let mine = programme.steps(for: job)
        return zip(1..., programme.steps).filter { mine.contains($0.1) }.map { number, step in
            let taken = attempts.filter { attempt in
                attempt.start.quiz == step.quiz && attempt.start.at <= now
                    && attempt.end?.cause != .void
            }
            let assigned = day(assignment.at)
            let rounds = Rounds(
                taken.compactMap { step.rule.instant(of: $0, by: now) }.sorted(),
                of: programme,
                firstDue: assignment.due ?? assigned.advanced(by: step.dueDays),
                today: day(now),
                day: day
            )
            let waiver = assignment.waivers.first { $0.quiz == step.quiz && $0.at <= now }
            let isWaived = waiver != nil && rounds.status != .done
            return Self(
                number: number,
                step: step,
                status: isWaived
                    ? .waived : rounds.status ?? (taken.isEmpty ? .notStarted : .inProgress),
                assigned: assigned,
                due: rounds.due,
                doneAt: rounds.counting,
                doneOn: rounds.counting.map(day),
                validUntil: rounds.validUntil,
                daysTaken: rounds.first.flatMap { first in
                    first < assignment.at ? nil : day(first).number - assigned.number
                },
                isDoneBefore: rounds.counting.map { $0 < assignment.at } ?? false,
                waiver: isWaived ? waiver : nil,
                today: day(now)
            )
        }
    }
}

/// The times at which a step was done, as far as they count.
private struct Rounds {
    /// nil if it was never done.
    let status: StepProgress.Status?
    let first: Instant?
    /// The one that counts today.
    let counting: Instant?
    let due: CalendarDay
    let validUntil: CalendarDay?

    /// - Parameters:
    ///   - reached: When what the step asks for was reached, the oldest first.
    ///   - firstDue: The day by which it is to be done first; later ones follow from the validity.
    init(
        _ reached: [Instant],
        of programme: Programme,
        firstDue: CalendarDay,
        today: CalendarDay,
        day: (Instant) -> CalendarDay
    ) {
        self.first = reached.first
        guard let validDays = programme.validDays, let renewalDays = programme.renewalDays,
            let last = reached.last
        else {
            self.status = reached.isEmpty ? nil : .done
            self.counting = reached.first
            self.due = firstDue
            self.validUntil = nil
            return
        }
        let validUntil = day(last).advanced(by: validDays)
        let isToBeRenewed = validUntil.number - today.number <= renewalDays
        self.status = isToBeRenewed ? .renew : .done
        self.counting = last
        self.validUntil = validUntil
        self.due =
            isToBeRenewed
            ? validUntil
            : reached.dropLast().last.map { day($0).advanced(by: validDays) } ?? firstDue
    }
}

extension Programme.Rule {
    /// When an attempt fulfilled it; nil if it did not until then.
    fileprivate func instant(of attempt: AttemptSummary, by now: Instant) -> Instant? {
        guard let end = attempt.end, end.at <= now else { return nil }
        let isFulfilled =
            switch self {
            case .pass: end.passed == true
            case .done: end.cause == .submitted || end.cause == .expired
            }
        return isFulfilled ? end.at : nil
    }
}
