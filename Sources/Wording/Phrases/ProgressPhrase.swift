/// What the report on a programme says.
public enum ProgressPhrase: Speakable {
    /// How many steps stand how.
    public struct Steps: Hashable, Sendable {
        /// Those that are not waived.
        public let asked: Int
        public let done: Int
        /// Of those that are not waived, in percent, without sign; empty if every step is waived.
        public let share: String
        public let onTime: Int
        public let late: Int
        public let overdue: Int
        public let waived: Int

        public init(
            asked: Int,
            done: Int,
            share: String,
            onTime: Int,
            late: Int,
            overdue: Int,
            waived: Int
        ) {
            self.asked = asked
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

    /// What a column of the rows of people holds.
    public enum RowColumn: Hashable, Sendable, CaseIterable {
        case trainee
        case team
        case step
        case quiz
        case status
        case assigned
        case due
        case overdueDays
        case doneAt
        case waivedBy
        case reason
    }

    /// How far somebody is with a step.
    public enum Status: Hashable, Sendable, CaseIterable {
        case notStarted
        case inProgress
        case done
        case renew
        case waived
    }

    case title
    case name(title: String, id: String)
    case people(Int, through: Int)
    case steps(Steps)
    /// So many people who have it are left out.
    case closed(Int)
    case column(Column)
    case rowColumn(RowColumn)
    case status(Status)
    /// How to read the table of steps.
    case stepLegend
    /// How to read the rows of people.
    case rowLegend
    case overdueHeading(Int)
    case dueSoonHeading(Int, days: Int)
    case daysLate(Int)
    case foot(String)
    /// Nobody has the programme, or nobody of those asked for.
    case nobodyHasIt(String)
    case nobodyIsLate(String)
}
