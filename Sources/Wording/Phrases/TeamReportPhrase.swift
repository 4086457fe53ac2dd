/// What is said in the report on a team.
public enum TeamReportPhrase: Speakable {
    /// What stands at the side of a map of people and competencies, or heads a column.
    public enum Label: String, CaseIterable, Sendable {
        case trainee
        case job
        case gaps
        case expectedBelow
        case meanLevel
        case importance
        case people
    }

    /// What is expected of a number of people.
    public struct Below: Hashable, Sendable {
        /// The number of people of whom enough is known.
        public var counted: Int
        /// How many of them are expected below, with one decimal.
        public var expected: String
        /// The lower end of the 90 % range.
        public var low: Int
        /// The upper end of the 90 % range.
        public var high: Int

        /// Numbers of people.
        public init(counted: Int, expected: String, low: Int, high: Int) {
            self.counted = counted
            self.expected = expected
            self.low = low
            self.high = high
        }
    }

    case title
    case people(Int)
    /// How many of all competencies or groups are shown.
    case competencies(shown: Int, of: Int)
    case groups(shown: Int, of: Int)
    /// Only these verdicts are shown.
    case only([ReportPhrase.Verdict])
    /// - Parameter notCounted: Columns that are left out, because too few people need them.
    case counts(ReportPhrase.Counts, notCounted: Int)
    /// Nobody has a job.
    case noJobs
    /// No job requires anything of what is shown.
    case jobsRequireNothing
    /// Too few people for counts.
    case tooFewPeople
    case below(competency: String, Below, isForJointTraining: Bool)
    /// - Parameter questions: About how many each; nil if it is not known.
    case undecided(competency: String, people: Int, questions: Int?)
    case stale(trainee: String, results: Int, questions: Int?)
    case label(Label)
    /// The change against so many days before.
    case against(days: Int)
    /// The expected number of people with its range.
    case range(expected: String, low: Int, high: Int)
    /// The mean level with its standard error, in percent.
    case mean(level: String, error: String)
    /// Above the map.
    case map
    /// Above the counts of verdicts by importance.
    case verdicts
    /// A letter with what it means.
    case letter(String, ReportPhrase.Verdict)
    /// The signs of changes.
    case trendSigns
    /// How many columns are left out, and how to see them.
    case moreColumns(Int, team: String)
    /// How to read the numbers of a page with ranges and errors.
    case howToRead
}
