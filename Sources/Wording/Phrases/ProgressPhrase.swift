/// What the report on a programme says.
public enum ProgressPhrase: Speakable {
    /// How many steps stand how.
    public struct Steps: Hashable, Sendable {
        public let all: Int
        public let done: Int
        /// In percent, without sign; empty if every step is waived.
        public let share: String
        public let onTime: Int
        public let late: Int
        public let overdue: Int
        public let waived: Int

        public init(
            all: Int,
            done: Int,
            share: String,
            onTime: Int,
            late: Int,
            overdue: Int,
            waived: Int
        ) {
            self.all = all
            self.done = done
            self.share = share
            self.onTime = onTime
            self.late = late
            self.overdue = overdue
            self.waived = waived
        }
    }

    /// What a column holds.
    public enum Column: Hashable, Sendable, CaseIterable {
        case step
        case dueDays
        case done
        case medianDays
        case quiz
    }

    case title
    case name(title: String, id: String)
    case people(Int, through: Int)
    case steps(Steps)
    case column(Column)
    case overdueHeading(Int)
    case dueSoonHeading(Int, days: Int)
    case daysLate(Int)
    case foot(String)
    /// Nobody has the programme, or nobody of those asked for.
    case nobodyHasIt(String)
    case nobodyIsLate(String)
}
