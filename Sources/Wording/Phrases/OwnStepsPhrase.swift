/// What is said to people about the steps of programmes that are assigned to them.
public enum OwnStepsPhrase: Speakable {
    /// When a step has to be done.
    public enum Deadline: Hashable, Sendable {
        /// Whole days since the due day.
        case late(Int)
        case today
        /// Whole days until the due day.
        case left(Int)

        /// Whole days until the due day, below 0 since it.
        public init(daysLeft days: Int) {
            self = days < 0 ? .late(-days) : days == 0 ? .today : .left(days)
        }
    }

    /// How many steps are late and due soon, with the quiz of the first of them.
    case reminder(late: Int, soon: Int, days: Int, quiz: String, day: String)
    case programme(title: String, closed: Int, of: Int)
    case deadline(Deadline)
}
