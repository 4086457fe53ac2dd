/// What is said in reports about competency.
public enum ReportPhrase: Speakable {
    /// What may be said about a level.
    public enum Verdict: String, CaseIterable, Sendable {
        case noData
        case stale
        case insufficient
        case gap
        case met
        case borderline
        case notRequired
    }

    /// Something to do next.
    public enum Step: Hashable, Sendable {
        /// Sections of the training material; `EXT` is the supplement.
        case read([String])
        case review(Int)
        case recheck(Int)
        /// 20 means 20 or more.
        case ask(Int)
    }

    /// A column heading of the table of competencies.
    public enum Column: String, CaseIterable, Sendable {
        case competency
        case level
        case range
        case need
        case trend
        case verdict
    }

    /// How many of the required competencies have each verdict.
    public struct Counts: Hashable, Sendable {
        /// The number of gaps.
        public var gap = 0
        /// The number whose last answers are too old.
        public var stale = 0
        /// The number too close to call.
        public var borderline = 0
        /// The number with too few answers.
        public var insufficient = 0
        /// The number never asked.
        public var noData = 0
        /// The number that is met.
        public var met = 0

        /// Counts of nothing.
        public init() {}

        /// The number of required competencies.
        public var required: Int {
            self.gap + self.stale + self.borderline + self.insufficient + self.noData + self.met
        }
    }

    /// The numbers of one level as they are shown: percentages without their sign.
    public struct Level: Hashable, Sendable {
        /// The level in percent.
        public var level: String
        /// The lower end of the 90 % range in percent.
        public var low: String
        /// The upper end of the 90 % range in percent.
        public var high: String
        /// The number of questions answered.
        public var questions: Int
        /// How many fresh answers they are worth.
        public var units: String

        /// The numbers of one level.
        public init(level: String, low: String, high: String, questions: Int, units: String) {
            self.level = level
            self.low = low
            self.high = high
            self.questions = questions
            self.units = units
        }
    }

    case traineeReport
    case asOf(String)
    case bankVersion(String)
    case result
    case doNow
    case howToRead
    case column(Column)
    case counts(Counts)
    /// Without a job.
    case nothingRequired
    /// With a job that requires nothing.
    case jobRequiresNothing
    case nothingToDo
    /// What somebody without a job can do.
    case jobFirst
    case advice(competency: String, steps: [Step])
    case staleAdvice(competency: String, days: Int, steps: [Step])
    case steps([Step])
    case nothingAnswered
    case moreRows(Int)
    case signs(withBar: Bool)
    case verdict(Verdict)
    case verdictMeaning(Verdict)
    case levelMeaning(competency: String, Level)
    case needMeaning(required: String, below: String)
    case noLevelYet(competency: String)
    case foot(String)
    /// How a person sees themselves, beside the level that answers show, both written out.
    case ownView(competency: String, label: String, day: String, level: String?)
    /// - Parameter unasked: What is required and was never asked, which is not in the list.
    case gapsHeading(shown: Int, of: Int, unasked: Int)
    case noGaps(unasked: Int)
    /// Nothing that was required is answered; so many were never asked.
    case noAnswersYet(unasked: Int)
    /// Above rows of any result; only of these, unless there are none.
    case resultsHeading([Verdict], shown: Int, of: Int)
    case need(String)
    /// What `^` means.
    case bankTooSmall
    case exportForm
    case rawNeedsScript
    /// A person or team that there is not, or that may not be seen.
    case outOfReach(String)
}
