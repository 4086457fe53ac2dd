public import QuizCore

/// What one person is to go through, and how far they are.
public struct OwnSteps: Equatable, Sendable {
    /// A programme with the person's steps.
    public struct Part: Equatable, Sendable {
        public let programme: Programme
        /// In the order of the programme.
        public let steps: [StepProgress]

        /// Steps that are done or waived.
        public var closed: Int { self.steps.count { !$0.isOpen } }
    }

    /// A step that is still to be done.
    public struct Entry: Equatable, Sendable {
        public let programme: Programme.ID
        public let progress: StepProgress
    }

    /// By the id of the programme; empty if the person has none.
    public let parts: [Part]

    /// - Parameters:
    ///   - programmes: Those there are; an assignment of another one is passed over.
    ///   - assignments: Those of the person.
    ///   - attempts: Those of the person, of any quiz.
    ///   - offset: How far the clocks of the place are ahead of UTC at an instant.
    public init(
        _ programmes: [Programme],
        _ assignments: [Assignment],
        job: JobRole.ID?,
        attempts: [AttemptSummary],
        at now: Instant,
        offset: (Instant) -> Duration
    ) {
        let parts = programmes.flatMap { programme in
            assignments.filter { $0.programme == programme.id && $0.at <= now }.map { assignment in
                Part(
                    programme: programme,
                    steps: StepProgress.steps(
                        of: programme,
                        assignment,
                        job: job,
                        attempts: attempts,
                        at: now,
                        offset: offset
                    )
                )
            }
        }
        self.parts = parts.sorted { $0.programme.id < $1.programme.id }
    }

    /// What is open, the next due day first.
    public var open: [Entry] {
        let all = self.parts.flatMap { part in
            part.steps.filter(\.isOpen).map { Entry(programme: part.programme.id, progress: $0) }
        }
        return all.sorted { left, right in
            (left.progress.due, left.programme, left.progress.number)
                < (right.progress.due, right.programme, right.progress.number)
        }
    }

    /// How many steps are open though their day is over.
    public var overdue: Int { self.open.count { $0.progress.overdueDays > 0 } }

    /// How many steps are due today or in the next days.
    public var soon: Int {
        self.open.count { $0.progress.isDue(withinDays: ProgrammeReport.soonDays) }
    }

    /// The step that is due first, if it is late or due soon.
    public var next: Entry? { self.overdue + self.soon == 0 ? nil : self.open.first }
}
