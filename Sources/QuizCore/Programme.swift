/// Quizzes to be taken in an order, each by a day counted from the assignment.
public struct Programme: Equatable, Sendable {
    public typealias ID = Identifier<Programme>

    /// What has to come of a quiz.
    public enum Rule: String, Sendable, CaseIterable {
        /// An attempt that reaches the pass mark.
        case pass
        /// An attempt that ended, whatever its result.
        case done
    }

    /// One quiz of a programme.
    public struct Step: Equatable, Sendable {
        public let quiz: Quiz.ID
        /// Counted from the assignment; whole days, 1 to 365.
        public let due: Duration
        public let rule: Rule
        /// The jobs that have the step; nil for all of the programme.
        public let roles: [JobRole.ID]?
        /// For facilitators, never shown to trainees.
        public let note: String?

        public init(
            quiz: Quiz.ID,
            due: Duration,
            rule: Rule = .pass,
            roles: [JobRole.ID]? = nil,
            note: String? = nil
        ) {
            self.quiz = quiz
            self.due = due
            self.rule = rule
            self.roles = roles
            self.note = note
        }

        /// The days of ``due``.
        public var dueDays: Int { Int(self.due.components.seconds / 86_400) }
    }

    public let id: ID
    public let title: LocalizedText
    public let summary: LocalizedText?
    /// The jobs it is for; nil for everybody.
    public let audience: [JobRole.ID]?
    /// How many days a step counts from when it was done; nil for ever.
    public let validDays: Int?
    /// In the order in which they are to be taken; never empty.
    public let steps: [Step]

    public init(
        id: ID,
        title: LocalizedText,
        summary: LocalizedText? = nil,
        audience: [JobRole.ID]? = nil,
        validDays: Int? = nil,
        steps: [Step]
    ) {
        self.id = id
        self.title = title
        self.summary = summary
        self.audience = audience
        self.validDays = validDays
        self.steps = steps
    }

    /// How many days before it lapses a step can be done again; nil if none lapses.
    public var renewalDays: Int? { self.validDays.map { min(30, $0 / 2) } }

    /// The steps of somebody with a job; without one, those that every job has.
    public func steps(for job: JobRole.ID?) -> [Step] {
        self.steps.filter { step in
            guard let roles = step.roles else { return true }
            return job.map(roles.contains) ?? false
        }
    }
}
