/// A programme that somebody is to go through.
public struct Assignment: Equatable, Sendable {
    /// A step that somebody need not take.
    public struct Waiver: Equatable, Sendable {
        /// The quiz of the step.
        public let quiz: Quiz.ID
        /// Why; never empty.
        public let reason: String
        /// Who decided it.
        public let person: String
        public let at: Instant

        public init(quiz: Quiz.ID, reason: String, person: String, at: Instant) {
            self.quiz = quiz
            self.reason = reason
            self.person = person
            self.at = at
        }
    }

    public let programme: Programme.ID
    public let trainee: Trainee.ID
    public let at: Instant
    /// Who assigned it.
    public let person: String
    /// The day by which every step is due; nil leaves it to the steps.
    public let due: CalendarDay?
    /// By quiz.
    public let waivers: [Waiver]

    public init(
        programme: Programme.ID,
        trainee: Trainee.ID,
        at instant: Instant,
        person: String,
        due: CalendarDay? = nil,
        waivers: [Waiver] = []
    ) {
        self.programme = programme
        self.trainee = trainee
        self.at = instant
        self.person = person
        self.due = due
        self.waivers = waivers
    }
}
