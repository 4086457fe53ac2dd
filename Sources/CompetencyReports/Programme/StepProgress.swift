public import QuizCore

/// How far one person is with one step of a programme.
public struct StepProgress: Equatable, Sendable {
    /// The words are those of files.
    public enum Status: String, Sendable, CaseIterable {
        case notStarted = "not-started"
        case inProgress = "in-progress"
        case done
        case waived
    }

    /// From 1, as the steps stand in the programme.
    public let number: Int
    public let step: Programme.Step
    public let status: Status
    public let assigned: CalendarDay
    /// The step is due until the end of this day.
    public let due: CalendarDay
    /// When what the step asks for was reached first; nil before that.
    public let doneAt: Instant?
    /// The day of ``doneAt``.
    public let doneOn: CalendarDay?
    /// nil unless the step is waived.
    public let waiver: Assignment.Waiver?
    /// The day the report is about.
    public let today: CalendarDay

    /// Whether it still has to be done.
    public var isOpen: Bool {
        switch self.status {
        case .notStarted, .inProgress: true
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

    /// Whether it was done by its day; nil if it is not done.
    public var isOnTime: Bool? { self.doneOn.map { $0 <= self.due } }

    /// Days from the assignment until it was done, 0 if it was done before; nil if it is not done.
    public var daysTaken: Int? {
        self.doneOn.map { max(0, $0.number - self.assigned.number) }
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
            let doneAt = taken.compactMap { step.rule.instant(of: $0, by: now) }.min()
            let waiver = assignment.waivers.first { $0.quiz == step.quiz && $0.at <= now }
            let assigned = day(assignment.at)
            return Self(
                number: number,
                step: step,
                status: doneAt != nil
                    ? .done : waiver != nil ? .waived : taken.isEmpty ? .notStarted : .inProgress,
                assigned: assigned,
                due: assignment.due ?? assigned.advanced(by: step.dueDays),
                doneAt: doneAt,
                doneOn: doneAt.map(day),
                waiver: doneAt == nil ? waiver : nil,
                today: day(now)
            )
        }
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
